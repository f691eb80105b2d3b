using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Adapters.Postgres.Log;

/// <summary>
/// The end of the log as far as this process wrote it without a gap: its own readers take it from here and fetch only what others wrote. What is in here
/// is committed.
/// </summary>
internal sealed class RecentEvents(LogSignal signal)
{
    public const int Most = 1 << 12;

    private readonly RecordedEvent[] _events = new RecordedEvent[Most];
    private readonly Lock _gate = new();
    private long _first = 1;
    private long _last;

    /// <summary>Takes what a commit wrote, wakes the readers, and gives the last position that is known.</summary>
    public long Add(IReadOnlyList<PendingAppend> appends, AppendOutcome[] outcomes, DateTimeOffset at)
    {
        lock (_gate)
        {
            for (var i = 0; i < outcomes.Length; i++)
            {
                if (outcomes[i] is AppendOutcome.Written { Repeated: false } written)
                {
                    Add(appends[i], written.Position, at);
                }
            }
        }

        signal.Moved(_last);
        return _last;
    }

    /// <summary>
    /// Of the next so many events after a position those with these names, or all, and how far that goes: no further than the position itself when some
    /// of them must be fetched.
    /// </summary>
    public (List<RecordedEvent> Events, long Through) After(long position, int limit, IReadOnlyList<string>? names)
    {
        var events = new List<RecordedEvent>();
        lock (_gate)
        {
            if (position + 1 < _first || position >= _last)
            {
                return (events, position);
            }

            var through = Math.Min(position + limit, _last);
            var (name, isWanted) = ("", names is null);
            for (var at = position + 1; at <= through; at++)
            {
                var recorded = At(at);
                if (names is not null && !ReferenceEquals(recorded.StoredName, name)) // in a crowd one name follows itself
                {
                    (name, isWanted) = (recorded.StoredName, names.Contains(recorded.StoredName));
                }

                if (isWanted)
                {
                    events.Add(recorded);
                }
            }

            return (events, through);
        }
    }

    /// <summary>Forgets all: after an outage the database alone knows what stands.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            (_first, _last) = (1, 0);
            Array.Clear(_events);
        }
    }

    private void Add(PendingAppend append, long through, DateTimeOffset at)
    {
        var position = through - append.Events.Length;
        if (position != _last)
        {
            _first = position + 1; // another process wrote in between
        }

        foreach (var e in append.Events)
        {
            position++;
            At(position) = new(position, e.Stream, e.Version, e.Id, e.Type, e.Fact, at, append.Append.Envelope);
        }

        (_first, _last) = (Math.Max(_first, position - Most + 1), position);
    }

    private ref RecordedEvent At(long position) => ref _events[position & (Most - 1)];
}
