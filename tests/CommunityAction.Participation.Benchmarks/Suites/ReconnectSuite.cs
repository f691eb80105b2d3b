using System.Globalization;
using CommunityAction.Participation.Benchmarks.Measuring;
using CommunityAction.Participation.Benchmarks.Watching;

namespace CommunityAction.Participation.Benchmarks.Suites;

/// <summary>A hall whose network goes away and comes back: all viewers lose their connection at once and return at once, while votes go on.</summary>
public static class ReconnectSuite
{
    private const int Viewers = 5_000;
    private const int VotesPerSecond = 200;
    private const int Times = 5;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(4);

    public static async Task<IReadOnlyList<Table>> RunAsync(BenchDatabase database)
    {
        var table = new Table(
            "Reconnect",
            $"{Viewers:N0} viewers lose their connection at once and all come back at once, until the last of them has the current board. Meanwhile {VotesPerSecond} votes a "
            + "second go on. The floor is a bare WebSocket server that nobody votes at. The middle of the last three of five times: by then the compiler has done its work.",
            "all current after ms (target 2,000)", "floor ms", "ratio", "votes' p50 ms", "votes' p99 ms (target 250)");
        var databases = await database.NewAsync();
        var seatsFile = Path.Combine(database.Folder, "seats.txt");
        var (below, _) = await MeasureAsync(await Partner.ServerAsync("floor", databases.Owner), null);
        var (above, votes) = await MeasureAsync(await Partner.ServerAsync("product", databases.Owner, seatsFile, "10000", "14", "10"), seatsFile);
        table.Row(above, below, above / below, votes.At(0.5), votes.At(0.99));
        return [table];
    }

    private static async Task<(double Milliseconds, Latencies Votes)> MeasureAsync(Partner server, string? seatsFile)
    {
        await using var _ = server;
        var load = seatsFile is null ? null : new PacedLoad(new(server.Greeting[1]), Votes.For(server, seatsFile).Next, VotesPerSecond);
        await using var crowd = await Partner.CrowdAsync(server);
        await crowd.AskAsync($"connect {Viewers}");
        var times = new List<(double Milliseconds, Latencies Votes)>();
        for (var time = 0; time < Times; time++)
        {
            var voting = load?.RunAsync(Length) ?? Task.FromResult(new Latencies());
            await Task.Delay(500);
            var milliseconds = double.Parse((await crowd.AskAsync("drop"))[1], CultureInfo.InvariantCulture);
            times.Add((milliseconds, await voting));
        }

        return times[^3..].OrderBy(time => load is null ? time.Milliseconds : time.Votes.At(0.99)).ElementAt(1);
    }
}
