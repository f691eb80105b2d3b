using CommunityAction.Participation.Benchmarks.Measuring;

namespace CommunityAction.Participation.Benchmarks.Watching;

/// <summary>What viewers have read, beside what the server says of its ticks.</summary>
internal static class BoardsRead
{
    /// <summary>Ends the recording.</summary>
    public static async Task<(Arrival[] Arrivals, Dictionary<long, long> Ticks)> LoadAsync(Partner crowd, Partner server, string folder)
    {
        var (arrivals, ticks) = (Path.Combine(folder, "arrivals.bin"), Path.Combine(folder, "ticks.txt"));
        await crowd.AskAsync($"save {arrivals}");
        await server.AskAsync($"ticks {ticks}");
        return (Arrivals.Load(arrivals), Ticks.Load(ticks));
    }

    /// <summary>From the tick that showed a board to the last byte of it, for each viewer.</summary>
    public static Latencies SinceTick(IEnumerable<Arrival> arrivals, Dictionary<long, long> ticks)
    {
        var latencies = new Latencies();
        foreach (var arrival in arrivals)
        {
            latencies.Add(ticks[arrival.Sequence], arrival.At);
        }

        return latencies;
    }

    /// <summary>
    /// From sending each vote to the first board that counts it, for each viewer. Votes are counted in the order in which they were sent, or nearly; some had
    /// been counted before the first that was timed.
    /// </summary>
    public static Latencies SinceVote(IEnumerable<Arrival> arrivals, IReadOnlyList<long> sent, int before)
    {
        var latencies = new Latencies();
        foreach (var viewer in arrivals.GroupBy(arrival => arrival.Viewer))
        {
            var counted = viewer.First().Ballots;
            foreach (var arrival in viewer)
            {
                for (; counted < arrival.Ballots; counted++)
                {
                    latencies.Add(sent[(int)counted - before], arrival.At);
                }
            }

            if (counted != before + sent.Count)
            {
                throw new InvalidOperationException($"{before + sent.Count} votes were cast, and a viewer saw {counted}.");
            }
        }

        return latencies;
    }
}
