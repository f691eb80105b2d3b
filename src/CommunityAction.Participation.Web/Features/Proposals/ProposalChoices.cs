using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Web.Features.Council;

namespace CommunityAction.Participation.Web.Features.Proposals;

/// <param name="Value">As a form sends it.</param>
/// <param name="Label">What people read.</param>
public sealed record Named(string Value, string Label);

/// <summary>What an author chooses from: the council's wards, themes and populations. One that is retired keeps its name.</summary>
public sealed class ProposalChoices(CouncilSettings council)
{
    public IReadOnlyList<Named> Wards => Offered(council.Wards);

    public IReadOnlyList<Named> Themes => Offered(council.Themes);

    public IReadOnlyList<Named> Populations => Offered(council.Populations);

    /// <summary>Its name, or null when nobody knows it; so are the next two.</summary>
    public string? Ward(WardId ward) => NameOf(CouncilList.Wards, ward.Value);

    public string? Theme(ThemeId theme) => NameOf(CouncilList.Themes, theme.Value);

    public string? Population(PopulationId population) => NameOf(CouncilList.Populations, population.Value);

    private string? NameOf(CouncilList list, string key) => council.All(list).FirstOrDefault(entry => entry.Key == key)?.Name;

    private static Named[] Offered(IEnumerable<CouncilEntry> entries) => [.. entries.Select(entry => new Named(entry.Key, entry.Name))];
}
