using System.Diagnostics;

namespace CommunityAction.Participation.Benchmarks.Measuring;

/// <summary>How long each of many things took.</summary>
public sealed class Latencies
{
    private readonly List<long> _ticks = [];

    public int Count => _ticks.Count;

    public void Add(long startedAt) => Add(startedAt, Stopwatch.GetTimestamp());

    public void Add(long startedAt, long endedAt) => _ticks.Add(endedAt - startedAt);

    public void Add(Latencies others) => _ticks.AddRange(others._ticks);

    /// <summary>In milliseconds; 0.99 is what all but one in a hundred stay below.</summary>
    public double At(double share)
    {
        if (_ticks.Count == 0)
        {
            return double.NaN;
        }

        _ticks.Sort();
        return _ticks[Math.Min(_ticks.Count - 1, (int)(share * _ticks.Count))] * 1000.0 / Stopwatch.Frequency;
    }
}
