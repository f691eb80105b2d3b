using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Web.Features.Council;

namespace CommunityAction.Participation.Web.Features.Programmes;

/// <summary>All published programmes counted by level of involvement, by ward and by population, so that a council sees whom it does not reach.</summary>
/// <param name="Levels">From "the council asks" to "residents run it".</param>
/// <param name="Wards">One row a ward, in the council's order.</param>
/// <param name="Populations">One row a population.</param>
public sealed record Portfolio(
    IReadOnlyList<(InvolvementLevel Level, IReadOnlyList<ProgrammeView> Programmes)> Levels, IReadOnlyList<PortfolioRow> Wards, IReadOnlyList<PortfolioRow> Populations)
{
    public static Portfolio Of(IEnumerable<ProgrammeView> published, CouncilSettings council)
    {
        var all = published.ToList();
        return new(
            [.. Enum.GetValues<InvolvementLevel>().Select(level => (level, (IReadOnlyList<ProgrammeView>)[.. all.Where(view => view.Outline.Level == level)]))],
            [.. council.Wards.Select(ward => PortfolioRow.Of(ward, all, outline => outline.Wards.Select(one => one.Value)))],
            [.. council.Populations.Select(population => PortfolioRow.Of(population, all, outline => outline.Populations.Select(one => one.Value)))]);
    }
}

/// <param name="Entry">The ward or the population.</param>
/// <param name="ByLevel">Programmes that name it, at each level.</param>
/// <param name="Running">Of those the ones that are not closed.</param>
public sealed record PortfolioRow(CouncilEntry Entry, IReadOnlyList<int> ByLevel, int Running)
{
    public int Total => ByLevel.Sum();

    /// <summary>A programme that names no ward is for all of them and says nothing about this one: it is not counted here.</summary>
    internal static PortfolioRow Of(CouncilEntry entry, IReadOnlyList<ProgrammeView> all, Func<ProgrammeOutline, IEnumerable<string>> keysOf)
    {
        var named = all.Where(view => keysOf(view.Outline).Contains(entry.Key)).ToList();
        return new(
            entry,
            [.. Enum.GetValues<InvolvementLevel>().Select(level => named.Count(view => view.Outline.Level == level))],
            named.Count(view => view.Programme.Status == ProgrammeStatus.Published));
    }
}
