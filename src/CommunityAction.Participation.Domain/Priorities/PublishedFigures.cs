using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Polls;

namespace CommunityAction.Participation.Domain.Priorities;

/// <summary>All that a priority board may show of a poll at a moment: the one allow-list. While results are hidden it holds voters in full tens, and nothing of the options.</summary>
/// <param name="ShowsVotes">False while results are hidden or the votes are being counted.</param>
/// <param name="Voters">Exact when votes are shown, else in full tens.</param>
/// <param name="Order">In order; empty when votes are not shown.</param>
/// <param name="Wards">In full tens; without options when votes are not shown.</param>
public sealed record PublishedFigures(bool ShowsVotes, long Voters, IReadOnlyList<Standing> Order, WardTable Wards)
{
    /// <summary>A ward's share is told from this many published voters on: of fewer, what the last few say would weigh more than what is shown.</summary>
    public const int LeastForShares = 50;

    /// <param name="poll">As its facts leave it at that moment.</param>
    /// <param name="running">The count of its ballots at that moment.</param>
    /// <param name="wards">What is published of that count by ward.</param>
    public static PublishedFigures Of(Poll poll, Totals running, WardTable wards)
    {
        var totals = poll.Count ?? running;
        return poll.MayShowCounts
            ? new(true, totals.Ballots, Standings.Of(poll, totals).Options, wards)
            : new PublishedFigures(false, totals.Ballots, [], wards).WithoutVotes();
    }

    /// <summary>What is shown while results are hidden.</summary>
    public PublishedFigures WithoutVotes() => new(false, Voters / WardTally.Block * WardTally.Block, [], WardTable.None with { Turnout = Wards.Turnout });

    /// <summary>
    /// The options in the order that they have among the voters of one ward, by its published votes; where these are level they share a place and stand as in the whole.
    /// Null for the whole: the order as it is.
    /// </summary>
    public IReadOnlyList<PlacedOption> PlacedIn(WardId? ward)
    {
        var sorted = Order.Select(option => new PlacedOption(option.Option, option.Rank, ward is null ? option.Votes : Wards.Votes(option.Option).Of(ward)));
        if (ward is null)
        {
            return [.. sorted];
        }

        var placed = sorted.OrderByDescending(option => option.Votes).ToList();
        return [.. placed.Select(option => option with { Place = 1 + placed.FindIndex(other => other.Votes == option.Votes) })];
    }

    /// <summary>How many of a hundred voters of a ward voted for an option, by the published figures; null when too few of its voters are published.</summary>
    public int? ShareOf(string option, WardId ward) =>
        ShowsVotes && Wards.Turnout.Of(ward) is >= LeastForShares and var voters ? (int)Math.Min(100, 100 * Wards.Votes(option).Of(ward) / voters) : null;
}

/// <param name="Option">The option's key.</param>
/// <param name="Place">1 for the first; options that are level share a place.</param>
/// <param name="Votes">Voters who named it, in the ward where there is one.</param>
public sealed record PlacedOption(string Option, int Place, long Votes);
