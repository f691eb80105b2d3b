using CommunityAction.Participation.Web.Features.Shared;

namespace CommunityAction.Participation.Web.Features.Proposals;

/// <summary>A list to choose one answer from, with its error.</summary>
/// <param name="None">The answer that stands for nothing chosen, or for all.</param>
public sealed record SelectField(string Name, string Label, string None, string Picked, IReadOnlyList<Named> Choices, ErrorSummary? Errors)
{
    public string? Wrong => Errors?.For(Name);
}
