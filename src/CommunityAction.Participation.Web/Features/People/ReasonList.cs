using CommunityAction.Participation.Web.Features.Shared;

namespace CommunityAction.Participation.Web.Features.People;

/// <summary>Reasons to choose one from.</summary>
/// <param name="Reasons">Each with its words.</param>
/// <param name="Chosen">Null before.</param>
/// <param name="Errors">Of the whole page.</param>
public sealed record ReasonList(IEnumerable<(string Value, string Words)> Reasons, string? Chosen, ErrorSummary? Errors)
{
    public string? Wrong => Errors?.For("reason");
}
