using CommunityAction.Participation.Benchmarks.Measuring;
using CommunityAction.Participation.Benchmarks.Watching;

namespace CommunityAction.Participation.Benchmarks.Suites;

/// <summary>Councillors, their officers and the press watch a priority board while durable votes come in, beside a bare server that counts without checking and broadcasts.</summary>
public static class PrioritiesSuite
{
    private const int Viewers = 500;
    private const int VotesPerSecond = 200;
    private const int Before = 4_000;
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(10);

    public static async Task<IReadOnlyList<Table>> RunAsync(BenchDatabase database)
    {
        var table = new Table(
            "Priority board",
            $"{VotesPerSecond:N0} votes a second through HTTP, each answered after a durable commit, and {Viewers:N0} viewers of the priority board with its figures by ward; {Before:N0} residents of "
            + "eight wards have voted before. From sending a vote to the first frame that counts it. The floor takes the same votes by POST, checks nothing, commits them in groups and "
            + "broadcasts a board without wards over bare WebSockets at the same ticks.",
            "p50 ms", "p99 ms", "floor p50 ms", "floor p99 ms", "p99 ratio", "answer p99 ms", "floor's");
        var databases = await database.NewAsync();
        var seatsFile = Path.Combine(database.Folder, "seats.txt");
        var votes = (int)(VotesPerSecond * (Settle + Length).TotalSeconds) + 1_000;
        var below = await MeasureAsync(await Partner.ServerAsync("floor", databases.Owner), database.Folder, seatsFile);
        var above = await MeasureAsync(await Partner.ServerAsync("product", databases.Owner, seatsFile, $"{votes}", "14", "10"), database.Folder, seatsFile);
        table.Row(above.Screen.At(0.5), above.Screen.At(0.99), below.Screen.At(0.5), below.Screen.At(0.99), above.Screen.At(0.99) / below.Screen.At(0.99), above.Answers.At(0.99), below.Answers.At(0.99));
        return [table];
    }

    private static async Task<(Latencies Screen, Latencies Answers)> MeasureAsync(Partner server, string folder, string seatsFile)
    {
        await using var _ = server;
        var votes = Votes.For(server, seatsFile);
        await server.AskAsync($"fill {Before}");
        return await new Hall("WatchPriorities", Viewers, VotesPerSecond, Settle, Length).MeasureAsync(server, votes, Before, folder, _ => true);
    }
}
