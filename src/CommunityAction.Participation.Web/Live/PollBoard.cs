using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Priorities;

namespace CommunityAction.Participation.Web.Live;

/// <summary>One poll in memory: its rules by version, and its running count. Moved by the log alone.</summary>
public sealed class PollBoard
{
    private readonly Lock _gate = new();
    private readonly WardTally _tally = new();
    private PollAtVersion _current = new(Poll.None, 0);
    private long _seen;
    private long _sequence;

    /// <summary>The rules and the version of the poll's stream that they belong to.</summary>
    public PollAtVersion Current => Volatile.Read(ref _current);

    /// <summary>
    /// The position in the log of the last thing that changed what may be shown of this poll: while results are hidden not each ballot, but each that fills a block. Only ever grows, the same on every
    /// node and after a restart.
    /// </summary>
    public long Sequence => Interlocked.Read(ref _sequence);

    public PollView View()
    {
        lock (_gate)
        {
            return new(_current.Poll, _current.Version, _tally.Totals(), _tally.Published, _sequence);
        }
    }

    /// <summary>In the order of the log; what this board has seen already is passed over.</summary>
    public void Apply(PollFact fact, long version, long position)
    {
        lock (_gate)
        {
            if (position > _seen)
            {
                Volatile.Write(ref _current, new(Poll.Evolve(_current.Poll, fact), version));
                _seen = position;
                Interlocked.Exchange(ref _sequence, position);
            }
        }
    }

    /// <summary>In the order of the log; what this board has seen already is passed over.</summary>
    public void Count(BallotCast ballot, long position)
    {
        lock (_gate)
        {
            if (position > _seen)
            {
                var blocks = _tally.Ballots / WardTally.Block;
                _tally.Add(ballot);
                _seen = position;
                if (!_current.Poll.ShowsTurnoutInTens || _tally.Ballots / WardTally.Block != blocks)
                {
                    Interlocked.Exchange(ref _sequence, position);
                }
            }
        }
    }
}

/// <summary>A poll and the version of its stream.</summary>
public sealed record PollAtVersion(Poll Poll, long Version);

/// <summary>A poll with its running count, at one moment. For the server's own eyes: what may leave it is <see cref="BoardSnapshot"/>.</summary>
/// <param name="Poll">As its facts leave it.</param>
/// <param name="Version">Of the poll's stream.</param>
/// <param name="Totals">Exact, whether they may be shown or not.</param>
/// <param name="Wards">What is published by ward: votes for options only once the poll shows its counts.</param>
/// <param name="Sequence">See <see cref="PollBoard.Sequence"/>.</param>
public sealed record PollView(Poll Poll, long Version, Totals Totals, WardTable Wards, long Sequence)
{
    /// <summary>Who has a ballot; exact, so not for everybody while results are hidden.</summary>
    public long Voters => (Poll.Count ?? Totals).Ballots;
}
