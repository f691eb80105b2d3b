namespace CommunityAction.Participation.Domain;

/// <param name="Path">On this site, beginning with <c>/pictures/</c>.</param>
/// <param name="Description">What it shows, for those who do not see it.</param>
public sealed record Picture(string Path, string Description);
