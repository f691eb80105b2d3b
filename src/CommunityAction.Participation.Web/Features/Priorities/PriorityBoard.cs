using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Priorities;
using CommunityAction.Participation.Web.Features.Council;

namespace CommunityAction.Participation.Web.Features.Priorities;

/// <summary>One poll as somebody wants to see it: in order, with what moved, and by ward.</summary>
/// <param name="Of">The poll and its figures.</param>
/// <param name="Past">How it stood before.</param>
/// <param name="Filter">What is shown of it.</param>
/// <param name="Wards">Whose figures stand on it; the ward of whoever looks comes first.</param>
/// <param name="MyWard">Of whoever is signed in; null when they do not say, or the vote is not for it.</param>
public sealed record PriorityBoard(PriorityPoll Of, PriorityPast Past, PriorityFilter Filter, IReadOnlyList<CouncilEntry> Wards, WardId? MyWard)
{
    public Poll Poll => Of.Poll;

    public PublishedFigures Figures => Of.Figures;

    /// <summary>What movement is measured from; null when there is nothing to compare with.</summary>
    public PastFigures? Then { get; } = Past.Since(Filter.Since);

    /// <summary>In order; without what the filter leaves out, which keeps its place.</summary>
    public IReadOnlyList<PriorityRow> Rows { get; } = Draw(Of, Past, Filter, Wards);

    /// <summary>Anybody's ward is on record: without one there is nothing to show by ward.</summary>
    public bool HasWards => Figures.Wards.Turnout.Wards.Count > 0;

    /// <summary>Enough voters of a ward are published to tell what share of them is for what.</summary>
    public bool HasShares => Figures.ShowsVotes && Figures.Wards.Turnout.Wards.Any(ward => ward.Count >= PublishedFigures.LeastForShares);

    /// <summary>The places that options had before, the earliest first; of moments at which there was an order.</summary>
    public IReadOnlyList<PastPlaces> Earlier { get; } = PlacesBefore(Past, Filter.InWard);

    public static PriorityBoard Make(PriorityPoll poll, PriorityPast past, PriorityFilter filter, CouncilSettings council, WardId? mine)
    {
        var wards = council.Wards.Where(ward => poll.IsFor(new(ward.Key))).ToList();
        var myWard = mine is not null && wards.Any(ward => ward.Key == mine.Value) ? mine : null;
        return new(poll, past, filter with { Ward = wards.Any(ward => ward.Key == filter.Ward) ? filter.Ward : "" }, [.. wards.OrderBy(ward => ward.Key != myWard?.Value)], myWard);
    }

    /// <summary>What the voters of a ward put first, by its published votes; those without ten are not among them.</summary>
    public IReadOnlyList<PollOption> FirstIn(WardId ward, int most) =>
        [.. Figures.PlacedIn(ward).Where(option => option.Votes > 0).Take(most).Select(option => Poll.Option(option.Option)!)];

    private static List<PriorityRow> Draw(PriorityPoll of, PriorityPast past, PriorityFilter filter, IReadOnlyList<CouncilEntry> wards)
    {
        var then = PlacesOf(past.Since(filter.Since), filter.InWard);
        var before = PlacesBefore(past, filter.InWard);
        var rows = new List<PriorityRow>();
        foreach (var placed in of.Figures.PlacedIn(filter.InWard))
        {
            var option = of.Poll.Option(placed.Option)!;
            if (filter.Shows(option, of))
            {
                rows.Add(new(
                    option, placed.Place, then.TryGetValue(option.Key, out var place) ? place : null, placed.Votes, ShareOf(of.Figures, placed, filter.InWard),
                    [.. before.Select(point => point.Places.GetValueOrDefault(option.Key)).Where(each => each > 0), placed.Place],
                    [.. wards.Select(ward => new WardShare(ward, of.Figures.ShareOf(option.Key, new(ward.Key))))]));
            }
        }

        return rows;
    }

    private static IReadOnlyList<PastPlaces> PlacesBefore(PriorityPast past, WardId? ward) => [.. past.Series.Where(point => point.IsOrder).Select(point => new PastPlaces(point.At, PlacesOf(point, ward)))];

    private static Dictionary<string, int> PlacesOf(PastFigures? past, WardId? ward) => past?.Figures.PlacedIn(ward).ToDictionary(option => option.Option, option => option.Place) ?? [];

    private static int? ShareOf(PublishedFigures figures, PlacedOption option, WardId? ward) =>
        ward is not null ? figures.ShareOf(option.Option, ward) : figures.Voters > 0 ? (int)(100 * option.Votes / figures.Voters) : null;
}

/// <param name="At">UTC.</param>
/// <param name="Places">By the option's key; an option that was not yet on the ballot is absent.</param>
public sealed record PastPlaces(DateTimeOffset At, IReadOnlyDictionary<string, int> Places);

/// <param name="Option">What is voted on.</param>
/// <param name="Place">1 for the first.</param>
/// <param name="PlaceThen">At the moment that movement is measured from; null when there was no order.</param>
/// <param name="Votes">Of the whole, or of the ward that is asked for.</param>
/// <param name="Share">Of a hundred voters so many voted for it; null when nobody has voted.</param>
/// <param name="Places">From the opening to now.</param>
/// <param name="Wards">Support by ward.</param>
public sealed record PriorityRow(PollOption Option, int Place, int? PlaceThen, long Votes, int? Share, IReadOnlyList<int> Places, IReadOnlyList<WardShare> Wards)
{
    /// <summary>So many places up; negative for down.</summary>
    public int? Moved => PlaceThen - Place;

    /// <summary>The one ward with the largest share; null when none can be told, or several are level.</summary>
    public WardShare? Strongest =>
        Wards.Where(ward => ward.Share > 0).GroupBy(ward => ward.Share).MaxBy(group => group.Key) is { } top && top.Count() == 1 ? top.Single() : null;
}

/// <param name="Ward">A ward.</param>
/// <param name="Share">Of a hundred of its voters so many; null when fewer than ten are on record.</param>
public sealed record WardShare(CouncilEntry Ward, int? Share);
