using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Polls;

namespace CommunityAction.Participation.Domain.Ports;

/// <summary>
/// Where ballots live. Nothing outside knows how a ballot is kept, or how it is told apart from the voter's name.
/// A ballot is durable before it is acknowledged.
/// </summary>
public interface IBallotBox
{
    /// <summary>The voter's ballot as it stands, or <see cref="Ballot.None"/>.</summary>
    Task<Ballot> ReadAsync(PollId poll, VoterId voter, CancellationToken cancel = default);

    /// <summary>The voter's ballot as this process last put it in, if it remembers: at hand at once, but another process may have taken a later one.</summary>
    Ballot? Recall(PollId poll, VoterId voter);

    /// <summary>
    /// Puts a decided ballot in, if the poll is still at the version whose rules were applied and the database's clock is before the closing moment.
    /// The same ballot again gets the same receipt.
    /// </summary>
    Task<CastOutcome> CastAsync(VoterId voter, BallotCast ballot, PollVersion poll, CancellationToken cancel = default);

    /// <summary>Writes what becomes of the ballots of two voters who are one person: both or neither, on the terms of a ballot that is put in.</summary>
    Task<CastOutcome> UniteAsync(VoterId kept, VoterId other, UniteBallots ballots, PollVersion poll, CancellationToken cancel = default);

    /// <summary>Ballots of every poll after a position, for a reader that keeps count as they come.</summary>
    Task<BallotPage> ReadAfterAsync(long position, int limit, CancellationToken cancel = default);

    /// <summary>Counts one poll from the ballots themselves: the last revision of each voter.</summary>
    Task<Totals> TotalsAsync(PollId poll, CancellationToken cancel = default);

    /// <summary>What counts in one poll, each distinct ballot once with how many cast it, in an order that tells nothing: for a count by any rule.</summary>
    Task<IReadOnlyList<MergedChoices>> MergedAsync(PollId poll, CancellationToken cancel = default);

    /// <summary>What counts, ballot by ballot, sorted by what the ballots say: nothing tells whose or when.</summary>
    Task<IReadOnlyList<Choices>> UnlinkedAsync(PollId poll, CancellationToken cancel = default);
}

/// <summary>The poll as it was when the ballot was checked against it.</summary>
/// <param name="Version">Of the poll's stream.</param>
/// <param name="ClosesAt">UTC; a ballot at this very moment is late.</param>
public sealed record PollVersion(long Version, DateTimeOffset ClosesAt);

/// <param name="Ballots">In the order in which they count.</param>
/// <param name="Through">Read on after this position.</param>
/// <param name="IsLast">Nothing more was there when it was read.</param>
public sealed record BallotPage(IReadOnlyList<PositionedBallot> Ballots, long Through, bool IsLast);

public readonly record struct PositionedBallot(long Position, BallotCast Ballot);

public abstract record CastOutcome
{
    private CastOutcome()
    {
    }

    /// <summary>Durable, and in the count.</summary>
    public sealed record Counted(Receipt Receipt) : CastOutcome;

    /// <summary>The voter has cast another ballot since this one was started.</summary>
    public sealed record Stale : CastOutcome;

    /// <summary>The poll's rules moved or its closing moment passed: read the poll again and decide again.</summary>
    public sealed record PollMoved : CastOutcome;
}
