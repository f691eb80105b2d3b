using CommunityAction.Participation.Benchmarks.Measuring;
using CommunityAction.Participation.Benchmarks.Watching;

namespace CommunityAction.Participation.Benchmarks.Suites;

/// <summary>A full hall: durable votes come in by HTTP while thousands watch the board, beside a bare server that counts without checking and broadcasts.</summary>
public static class VoteToScreenSuite
{
    private const int Viewers = 5_000;
    private const int VotesPerSecond = 1_000;
    private const int WarmUpPerSecond = 4_000;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8); // until the compiler has done its work
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(10);

    public static async Task<IReadOnlyList<Table>> RunAsync(BenchDatabase database)
    {
        var about = $"{VotesPerSecond:N0} votes a second through HTTP, each answered after a durable commit, and {Viewers:N0} viewers of the board, ten ticks a second. The floor "
            + "takes the same votes by POST, checks nothing, commits them in groups and broadcasts over bare WebSockets at the same ticks. ";
        var screen = new Table(
            "Vote to screen", about + "From sending a vote to the first frame that counts it, at every tenth viewer.", "p50 ms", "p99 ms", "floor p50 ms", "floor p99 ms", "p99 ratio (target 1.15)");
        var answers = new Table(
            "Acknowledgement under fan-out", "The same run: from sending a vote to its answer.", "p50 ms", "p99 ms", "floor p50 ms", "floor p99 ms", "p99 ratio (target 0.6)");
        var databases = await database.NewAsync();
        var seatsFile = Path.Combine(database.Folder, "seats.txt");
        var votes = (int)((WarmUpPerSecond * WarmUp.TotalSeconds) + (VotesPerSecond * (Settle + Length).TotalSeconds)) + 2_000;
        var below = await MeasureAsync(await Partner.ServerAsync("floor", databases.Owner), database.Folder, seatsFile);
        var above = await MeasureAsync(await Partner.ServerAsync("product", databases.Owner, seatsFile, $"{votes}", "14", "10"), database.Folder, seatsFile);
        screen.Row(Figures(above.Screen, below.Screen));
        answers.Row(Figures(above.Answers, below.Answers));
        return [screen, answers];
    }

    private static object[] Figures(Latencies above, Latencies below) =>
        [above.At(0.5), above.At(0.99), below.At(0.5), below.At(0.99), above.At(0.99) / below.At(0.99)];

    private static async Task<(Latencies Screen, Latencies Answers)> MeasureAsync(Partner server, string folder, string seatsFile)
    {
        await using var _ = server;
        var (address, votes) = (new Uri(server.Greeting[1]), Votes.For(server, seatsFile));
        var before = (await new PacedLoad(address, votes.Next, WarmUpPerSecond).RunAsync(WarmUp)).Count;
        var hall = new Hall("Watch", Viewers, VotesPerSecond, Settle, Length);
        return await hall.MeasureAsync(server, votes, before, folder, arrival => arrival.Viewer % 10 == 0);
    }
}
