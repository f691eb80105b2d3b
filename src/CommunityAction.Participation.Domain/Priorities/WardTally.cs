using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Polls;

namespace CommunityAction.Participation.Domain.Priorities;

/// <summary>
/// A running count of a poll, as a whole and by the voters' ward, together with what of it may be published. One ballot costs its choices, however many voted before.
/// All of it follows from the ballots in the order of the log, so every node publishes the same, and so does a recount of any past moment. Not for use by two threads at once.
/// </summary>
public sealed class WardTally
{
    /// <summary>Ward figures are published in blocks of this many.</summary>
    public const int Block = 10;

    private readonly Tally _whole;
    private readonly Dictionary<WardId, Tally> _wards;

    public WardTally()
        : this(WardCount.None)
    {
    }

    private WardTally(WardCount count)
    {
        _whole = Tally.From(count.Whole);
        _wards = count.Wards.ToDictionary(ward => ward.Ward, ward => Tally.From(ward.Totals));
        Published = count.Published;
    }

    public long Ballots => _whole.Ballots;

    /// <summary>What may be told of the wards; changes only when a block is full.</summary>
    public WardTable Published { get; private set; }

    /// <summary>Goes on from a count that was put away.</summary>
    public static WardTally From(WardCount count) => new(count);

    /// <summary>Counts a first ballot, lets a changed one take the place of what it replaces, and takes out one that is withdrawn; in the wards that they are of.</summary>
    public void Add(BallotCast ballot)
    {
        _whole.Add(ballot);
        if (ballot is { Replaces: { } replaced, ReplacedWard: { } left })
        {
            Of(left).TakeOff(replaced);
        }

        if (ballot is { Ward: { } ward, Withdrawn: not true })
        {
            Of(ward).Put(ballot.Choices);
        }

        if (_wards.Count > 0)
        {
            Publish(ballot.Choices);
        }
    }

    /// <summary>Of the poll as a whole.</summary>
    public Totals Totals() => _whole.Totals();

    /// <summary>All there is, to put away and go on from later. Holds exact counts by ward: never to be shown.</summary>
    public WardCount Count() =>
        new(Totals(), [.. _wards.OrderBy(ward => ward.Key.Value, StringComparer.Ordinal).Select(ward => new WardTotals(ward.Key, ward.Value.Totals()))], Published);

    private Tally Of(WardId ward) => _wards.TryGetValue(ward, out var tally) ? tally : _wards[ward] = new();

    private void Publish(Choices named)
    {
        if (IsFull(_whole.Ballots, Published.Turnout))
        {
            Published = Published with { Turnout = Row(_whole.Ballots, static tally => tally.Ballots) };
        }

        foreach (var (option, _) in named)
        {
            var votes = _whole.VotesFor(option);
            if (IsFull(votes, Published.Votes(option)))
            {
                Published = Published with { Options = Published.Options.SetItem(option, Row(votes, tally => tally.VotesFor(option))) };
            }
        }
    }

    private static bool IsFull(long whole, WardRow row) => whole % Block == 0 && whole > row.Whole;

    private WardRow Row(long whole, Func<Tally, long> figure) => new(
        whole,
        [
            .. from ward in _wards
               let blocks = figure(ward.Value) / Block
               where blocks > 0
               orderby ward.Key.Value
               select new WardFigure(ward.Key, blocks * Block),
        ]);
}
