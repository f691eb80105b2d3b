using CommunityAction.Participation.Benchmarks.Measuring;
using CommunityAction.Participation.Benchmarks.Watching;

namespace CommunityAction.Participation.Benchmarks.Suites;

/// <summary>A board of 1 KB that moves all the time, shown ten times a second to thousands of viewers, beside a bare WebSocket broadcast of the same bytes.</summary>
public static class FanOutSuite
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(6);
    private static readonly int[] Crowds = [1_000, 5_000, 10_000];

    public static async Task<IReadOnlyList<Table>> RunAsync(BenchDatabase database)
    {
        var table = new Table(
            "Fan-out",
            "A board of 1 KB, ten times a second, to viewers of the live hub; from the tick to the last byte read by a viewer. The floor broadcasts the same bytes over bare "
            + "WebSockets on the same web server. Memory is what the server's process grew by, idle after a collection. Server and viewers share the machine.",
            "viewers", "p50 ms", "p99 ms", "floor p99 ms", "p99 ratio (target 1.5)", "CPU microseconds a delivery", "floor's", "CPU ratio (target 1.5)",
            "deliveries/s", "floor's/s", "KB a viewer idle (target 25)", "broadcasting (target 50)", "floor's KB idle", "floor's KB broadcasting");
        var databases = await database.NewAsync();
        var floor = await MeasureAsync(await Partner.ServerAsync("floor", databases.Owner), database.Folder);
        var product = await MeasureAsync(await Partner.ServerAsync("product", databases.Owner, Path.Combine(database.Folder, "seats.txt"), "0", "14", "10"), database.Folder);
        foreach (var (viewers, above, below) in Crowds.Zip(product, floor))
        {
            table.Row(viewers, above.Latencies.At(0.5), above.Latencies.At(0.99), below.Latencies.At(0.99), above.Latencies.At(0.99) / below.Latencies.At(0.99),
                above.Microseconds, below.Microseconds, above.Microseconds / below.Microseconds, above.Rate, below.Rate,
                above.Idle, above.Broadcasting, below.Idle, below.Broadcasting);
        }

        return [table];
    }

    private static async Task<IReadOnlyList<Figures>> MeasureAsync(Partner server, string folder)
    {
        await using var _ = server;
        var figures = new List<Figures>();
        await using (var few = await Partner.CrowdAsync(server))
        {
            await few.AskAsync("connect 200");
            await server.AskAsync("start");
            await Task.Delay(WarmUp);
            await server.AskAsync("stop");
        }

        await Task.Delay(1000);
        await server.AskAsync("collect");
        var empty = server.Memory;
        await using var crowd = await Partner.CrowdAsync(server);
        foreach (var viewers in Crowds)
        {
            await crowd.AskAsync($"connect {viewers}");
            await server.AskAsync("collect");
            var idle = server.Memory;
            await server.AskAsync("start");
            await Task.Delay(WarmUp);
            await crowd.AskAsync("record");
            var work = server.Work;
            await Task.Delay(Length);
            work = server.Work - work;
            var broadcasting = server.Memory;
            var (arrivals, ticks) = await BoardsRead.LoadAsync(crowd, server, folder);
            await server.AskAsync("stop");
            figures.Add(new(
                BoardsRead.SinceTick(arrivals, ticks),
                work.TotalMicroseconds / arrivals.Length,
                arrivals.Length / Length.TotalSeconds,
                (idle - empty) / 1024.0 / viewers,
                (broadcasting - empty) / 1024.0 / viewers));
        }

        return figures;
    }

    private sealed record Figures(Latencies Latencies, double Microseconds, double Rate, double Idle, double Broadcasting);
}
