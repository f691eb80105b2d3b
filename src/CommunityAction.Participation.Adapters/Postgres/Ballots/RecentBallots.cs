using System.Collections.Concurrent;
using CommunityAction.Participation.Domain.Polls;

namespace CommunityAction.Participation.Adapters.Postgres.Ballots;

/// <summary>
/// The ballots that this process put in last, so that a change of one needs no look at the database. May be behind where there are other nodes: the
/// version check in the database finds that out.
/// </summary>
internal sealed class RecentBallots
{
    private const int MostYoung = 50_000;
    private ConcurrentDictionary<Guid, Ballot> _young = Empty();
    private ConcurrentDictionary<Guid, Ballot> _old = new();
    private int _added;

    public Ballot? Find(Guid stream) =>
        Volatile.Read(ref _young).TryGetValue(stream, out var ballot) || Volatile.Read(ref _old).TryGetValue(stream, out ballot) ? ballot : null;

    public void Keep(Guid stream, Ballot ballot)
    {
        _young[stream] = ballot;
        if (Interlocked.Increment(ref _added) % MostYoung == 0)
        {
            Volatile.Write(ref _old, Interlocked.Exchange(ref _young, Empty()));
        }
    }

    /// <summary>With room for all that will come: to grow it would stop every voter at once.</summary>
    private static ConcurrentDictionary<Guid, Ballot> Empty() => new(Environment.ProcessorCount, MostYoung);
}
