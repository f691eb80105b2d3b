using CommunityAction.Participation.Benchmarks.Measuring;

namespace CommunityAction.Participation.Benchmarks.Suites;

/// <summary>A poll that everybody keeps changing their mind in, beside plain ingest.</summary>
public static class HotPollSuite
{
    private const int Connections = 64;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(12); // until the compiler has done its work
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(4);

    public static async Task<IReadOnlyList<Table>> RunAsync(BenchDatabase database)
    {
        var table = new Table(
            "Hot poll", "20 options, points on four of them, half of the ballots change an earlier one; 64 connections. Beside first ballots in a poll of 14 options. The middle of three rounds.",
            "votes/s", "ingest/s", "ratio (target 0.75)", "p50 ms", "p99 ms", "ingest p99 ms");
        await using var plain = await Polling.StartAsync(database, await database.NewAsync(), 700_000);
        await using var hot = await Polling.StartAsync(database, await database.NewAsync(), 400_000, points: true);
        await Ingest(WarmUp);
        await Hot(WarmUp);
        var both = await Rounds.MiddleAsync(() => Hot(Length), () => Ingest(Length));
        table.Row(both[0].Rate, both[1].Rate, both[0].Rate / both[1].Rate, both[0].P50, both[0].P99, both[1].P99);
        return [table];

        Task<Load> Ingest(TimeSpan length) => new HttpLoad(plain.Address, plain.First).RunAsync(Connections, length);

        Task<Load> Hot(TimeSpan length) => new HttpLoad(hot.Address, hot.FirstOrChange).RunAsync(Connections, length);
    }
}
