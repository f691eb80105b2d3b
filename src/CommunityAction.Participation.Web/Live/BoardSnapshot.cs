using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Priorities;

namespace CommunityAction.Participation.Web.Live;

/// <summary>What is sent to all who watch one view of a poll.</summary>
public interface IBroadcast
{
    /// <summary>Only ever grows; a client drops what is older than what it has.</summary>
    long Sequence { get; }
}

/// <summary>
/// All that may be broadcast about a poll: the one allow-list. A hidden tally never gets in here, so it never leaves the server.
/// Numbers only; titles are on the page already.
/// </summary>
/// <param name="Sequence">Only ever grows; a client drops what is older than what it has.</param>
/// <param name="Status">drafted, open, closed (being counted), counted, checked, declared, voided or replaced.</param>
/// <param name="Ballots">Turnout; in full tens, downwards, while <paramref name="InTens"/>.</param>
/// <param name="Rows">In order; null while counts are hidden.</param>
/// <param name="Unspent">Pence left of the budget; null without a budget or while counts are hidden.</param>
/// <param name="InTens">Results are hidden, so the turnout is told in blocks (docs/decisions/0017-figures-by-ward.md).</param>
public sealed record BoardSnapshot(long Sequence, string Status, long Ballots, IReadOnlyList<BoardRow>? Rows, long? Unspent, bool InTens = false) : IBroadcast
{
    public static BoardSnapshot Of(PollView view)
    {
        var poll = view.Poll;
        var totals = poll.Count ?? view.Totals;
        var standings = poll.MayShowCounts ? Standings.Of(poll, totals) : null;
        return new(
            view.Sequence,
            StatusOf(poll),
            poll.ShowsTurnoutInTens ? view.Voters / WardTally.Block * WardTally.Block : view.Voters,
            standings?.Options.Select(s => new BoardRow(s.Option, s.Rank, s.Votes, s.Points, s.Funded)).ToList(),
            poll.Rules.Budget is null ? null : standings?.Unspent,
            poll.ShowsTurnoutInTens);
    }

    public static string StatusOf(Poll poll) => poll.Status switch
    {
        PollStatus.Open => "open",
        PollStatus.Closed => poll.Result is not null ? "declared" : poll.CheckedBy is not null ? "checked" : poll.Count is not null ? "counted" : "closed",
        PollStatus.Voided => "voided",
        PollStatus.Replaced => "replaced",
        PollStatus.Drafted => "drafted",
        PollStatus.None => throw new ArgumentException("No such poll.", nameof(poll)),
        _ => throw new ArgumentOutOfRangeException(nameof(poll)),
    };
}

/// <param name="Key">The option's key.</param>
/// <param name="Rank">Options that are level share a rank.</param>
/// <param name="Votes">Voters who named it.</param>
/// <param name="Points">What the order goes by.</param>
/// <param name="Funded">Within the budget as things stand.</param>
public sealed record BoardRow(string Key, int Rank, long Votes, long Points, bool Funded);
