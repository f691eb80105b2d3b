using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Adapters.Postgres.Log;

/// <summary>
/// The end of the log in memory, for all readers of this process: what it wrote itself, and between that what <see cref="Neighbours"/> fetched of others. Readers get it
/// without a gap. What is in here is committed.
/// </summary>
internal sealed class RecentEvents(LogSignal signal)
{
    public const int Most = 1 << 12;

    /// <summary>Further behind than this nobody is helped: the log itself is read.</summary>
    public const int Near = Most / 2;

    private readonly RecordedEvent?[] _events = new RecordedEvent?[Most];
    private readonly Lock _gate = new();
    private long _first = 1;
    private long _last;

    /// <summary>Up to here nothing is missing.</summary>
    public long Last
    {
        get
        {
            lock (_gate)
            {
                return _last;
            }
        }
    }

    /// <summary>Takes what a commit wrote, wakes the readers, and gives its last position; 0 when it wrote nothing.</summary>
    public long Add(IReadOnlyList<PendingAppend> appends, AppendOutcome[] outcomes, DateTimeOffset at)
    {
        var through = 0L;
        lock (_gate)
        {
            for (var i = 0; i < outcomes.Length; i++)
            {
                if (outcomes[i] is AppendOutcome.Written { Repeated: false } written)
                {
                    through = written.Position;
                    Add(appends[i], through, at);
                }
            }

            Advance();
        }

        signal.Moved(through);
        return through;
    }

    /// <summary>Whether an event is at hand, if only beyond a gap.</summary>
    public bool Has(long position)
    {
        lock (_gate)
        {
            return At(position)?.Position == position;
        }
    }

    /// <summary>Takes what others wrote, in the order of the log.</summary>
    public void Fill(IReadOnlyList<RecordedEvent> events)
    {
        lock (_gate)
        {
            foreach (var recorded in events)
            {
                Keep(recorded);
            }

            Advance();
        }
    }

    /// <summary>Begins anew after a position: what comes before it is not at hand.</summary>
    public void BeginAfter(long position)
    {
        lock (_gate)
        {
            (_first, _last) = (position + 1, position);
            Advance();
        }
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
                var recorded = At(at)!;
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
        if (position > _last + Near)
        {
            (_first, _last) = (position + 1, position); // nobody fetched what others wrote in between
        }

        foreach (var e in append.Events)
        {
            position++;
            Keep(new(position, e.Stream, e.Version, e.Id, e.Type, e.Fact, at, append.Append.Envelope));
        }
    }

    private void Keep(RecordedEvent recorded)
    {
        if (recorded.Position <= _last)
        {
            return;
        }

        At(recorded.Position) = recorded;
        _first = Math.Max(_first, recorded.Position - Most + 1);
        _last += recorded.Position == _last + 1 ? 1 : 0;
    }

    /// <summary>What stood beyond a gap is at hand once the gap is filled.</summary>
    private void Advance()
    {
        while (At(_last + 1)?.Position == _last + 1)
        {
            _last++;
        }
    }

    private ref RecordedEvent? At(long position) => ref _events[position & (Most - 1)];
}
