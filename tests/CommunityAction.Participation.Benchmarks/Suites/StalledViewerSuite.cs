using CommunityAction.Participation.Benchmarks.Measuring;
using CommunityAction.Participation.Benchmarks.Watching;

namespace CommunityAction.Participation.Benchmarks.Suites;

/// <summary>One viewer stops reading and stays connected. The others must not notice.</summary>
public static class StalledViewerSuite
{
    private const int Viewers = 200;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(10);

    public static async Task<IReadOnlyList<Table>> RunAsync(BenchDatabase database)
    {
        var table = new Table(
            "Stalled viewer",
            $"One of {Viewers} viewers stops reading. Boards of 16 KB, twenty times a second. A tick counts as missed by a viewer that never read its board.",
            "ticks", "boards due to the others", "missed (target 0)", "p50 ms", "p99 ms");
        var databases = await database.NewAsync();
        await using var server = await Partner.ServerAsync("product", databases.Owner, Path.Combine(database.Folder, "seats.txt"), "0", "240", "20");
        await using var crowd = await Partner.CrowdAsync(server);
        await crowd.AskAsync($"connect {Viewers}");
        await server.AskAsync("start");
        await Task.Delay(3000);
        await crowd.AskAsync("stall");
        await crowd.AskAsync("record");
        await Task.Delay(Length);
        var (arrivals, ticks) = await BoardsRead.LoadAsync(crowd, server, database.Folder);
        var others = arrivals.Where(arrival => arrival.Viewer != 0).ToList();
        var (first, last) = (others.Min(arrival => arrival.Sequence), others.Max(arrival => arrival.Sequence));
        var inside = others.Where(arrival => arrival.Sequence > first && arrival.Sequence < last).ToList(); // the first and the last may be cut in two
        var shown = ticks.Keys.Count(sequence => sequence > first && sequence < last);
        var latencies = BoardsRead.SinceTick(inside, ticks);
        table.Row(shown, shown * (Viewers - 1), (shown * (Viewers - 1)) - inside.Count, latencies.At(0.5), latencies.At(0.99));
        return [table];
    }
}
