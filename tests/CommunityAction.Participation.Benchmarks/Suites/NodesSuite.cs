using CommunityAction.Participation.Benchmarks.Measuring;

namespace CommunityAction.Participation.Benchmarks.Suites;

/// <summary>Votes through two processes on one database, beside one process.</summary>
public static class NodesSuite
{
    private const int Connections = 64;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(20); // until the compiler has done its work
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(4);

    public static async Task<IReadOnlyList<Table>> RunAsync(BenchDatabase database)
    {
        var table = new Table(
            "Two nodes", "Votes into one poll: 32 connections to each of two processes, beside 64 to one of them. All share the machine. The middle of three rounds.",
            "two, votes/s", "one, votes/s", "ratio (target 0.8)", "two, p99 ms", "one, p99 ms");
        var databases = await database.NewAsync();
        await using var node = await Polling.StartAsync(database, databases, 800_000);
        await using var other = await ServerProcess.StartAsync("product", databases.Owner, "-", "0", "14", "approval");
        await TwoAsync(WarmUp);
        await OneAsync(WarmUp / 2);
        var both = await Rounds.MiddleAsync(() => TwoAsync(Length), () => OneAsync(Length));
        table.Row(both[0].Rate, both[1].Rate, both[0].Rate / both[1].Rate, both[0].P99, both[1].P99);
        return [table];

        Task<Load> OneAsync(TimeSpan length) => new HttpLoad(node.Address, node.First).RunAsync(Connections, length);

        async Task<Load> TwoAsync(TimeSpan length)
        {
            var loads = await Task.WhenAll(
                new HttpLoad(node.Address, node.First).RunAsync(Connections / 2, length), new HttpLoad(other.Address, node.First).RunAsync(Connections / 2, length));
            loads[0].Latencies.Add(loads[1].Latencies);
            return new(loads[0].Rate + loads[1].Rate, loads[0].Latencies);
        }
    }
}
