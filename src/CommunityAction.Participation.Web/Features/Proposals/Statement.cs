namespace CommunityAction.Participation.Web.Features.Proposals;

/// <summary>One change of a row, with its values in their places.</summary>
internal readonly record struct Statement(string Sql, params object?[] Values);
