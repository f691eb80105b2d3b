namespace CommunityAction.Participation.Adapters.Postgres.Chain;

/// <summary>Where the log differs from what is kept of each event, and what somebody must have done for that.</summary>
internal sealed class Deviations
{
    /// <summary>What is remembered: when all events were moved on by one, the first of them tell it.</summary>
    private const int Most = 10_000;

    private readonly List<Deviation> _all = [];

    /// <summary>Of all deviations, those that are not remembered included.</summary>
    public long Count { get; private set; }

    /// <param name="position">Where it was looked for.</param>
    /// <param name="found">What stands there; null when nothing does.</param>
    /// <param name="kept">What should; null when nothing is kept of it.</param>
    public void Add(long position, ulong? found, ulong? kept)
    {
        Count++;
        if (_all.Count < Most)
        {
            _all.Add(new(position, found, kept));
        }
    }

    public bool IsWithin(long from, long through) => _all.Any(deviation => deviation.Position >= from && deviation.Position <= through);

    /// <param name="end">The last position of the log.</param>
    public IEnumerable<LogFinding> Explain(long end)
    {
        var keptAt = Places(deviation => deviation.Kept);
        var foundAt = Places(deviation => deviation.Found);
        var isCutShort = _all.Count < Count;
        var open = new SortedDictionary<long, Deviation>(_all.ToDictionary(deviation => deviation.Position));
        while (open.Count > 0)
        {
            var (position, first) = open.First();
            yield return first.Found is { } found && keptAt.TryGetValue(found, out var from) && from > position ? Moved(position, from)
                : first is { Found: not null, Kept: { } kept } && foundAt.TryGetValue(kept, out var to) && to > position ? PutIn(position, to)
                : first.Found is null ? Gone(position)
                : Only(LogDamage.Changed, position);
        }

        LogFinding Only(LogDamage damage, long position)
        {
            open.Remove(position);
            return new(damage, position, position);
        }

        LogFinding Moved(long position, long from)
        {
            if (open.GetValueOrDefault(from) is { } other && other.Found == open[position].Kept)
            {
                open.Remove(from);
                return Only(LogDamage.Exchanged, position) with { Through = from };
            }

            var by = from - position;
            Remove(deviation => isCutShort || (deviation.Found is null ? deviation.Position > end && deviation.Position <= end + by : IsKeptAt(deviation, deviation.Position + by)));
            return new(LogDamage.TakenOut, position, from - 1);
        }

        LogFinding PutIn(long position, long to)
        {
            var by = to - position;
            Remove(deviation => isCutShort || deviation.Position < to || IsKeptAt(deviation, deviation.Position - by));
            return new(LogDamage.Inserted, position, to - 1);
        }

        LogFinding Gone(long position)
        {
            var through = position;
            for (open.Remove(position); open.TryGetValue(through + 1, out var next) && next.Found is null; through++)
            {
                open.Remove(through + 1);
            }

            return new(position > end ? LogDamage.CutOff : LogDamage.Deleted, position, through);
        }

        bool IsKeptAt(Deviation deviation, long position) => deviation.Found is { } found && keptAt.TryGetValue(found, out var at) && at == position;

        void Remove(Func<Deviation, bool> isExplained)
        {
            foreach (var explained in open.Values.Where(isExplained).Select(deviation => deviation.Position).ToList())
            {
                open.Remove(explained);
            }
        }
    }

    private Dictionary<ulong, long> Places(Func<Deviation, ulong?> print) =>
        _all.Where(deviation => print(deviation) is not null).GroupBy(deviation => print(deviation)!.Value).ToDictionary(group => group.Key, group => group.First().Position);

    private sealed record Deviation(long Position, ulong? Found, ulong? Kept);
}
