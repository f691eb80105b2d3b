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

    /// <summary>Up to so many events after a position; none when some of them must be fetched.</summary>
    public RecordedEvent[] After(long position, int limit)
    {
        lock (_gate)
        {
            if (position + 1 < _first || position >= _last)
            {
                return [];
            }

            var events = new RecordedEvent[Math.Min(limit, _last - position)];
            for (var i = 0; i < events.Length; i++)
            {
                events[i] = At(position + 1 + i);
            }

            return events;
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
