using System.Text;
using CommunityAction.Participation.Benchmarks.Measuring;

namespace CommunityAction.Participation.Benchmarks.Suites;

/// <summary>Votes through HTTP with the voter's cookie and full validation, each acknowledged after a durable commit, beside a bare endpoint that commits one row.</summary>
public static class IngestSuite
{
    private const int Seats = 900_000;
    private const int FewConnections = 64;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(12); // until the compiler has done its work
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(4);

    public static async Task<IReadOnlyList<Table>> RunAsync(BenchDatabase database)
    {
        var table = new Table(
            "Ingest",
            "Votes through HTTP with the voter's cookie and full validation, one poll; every answer after a durable commit. The floor is a bare endpoint on the same web server that "
            + "commits one row with a unique id in a group. Server, database and clients share the machine. The middle of three rounds.",
            "connections", "votes/s", "floor/s", "ratio (target 0.5)", "p50 ms", "p99 ms", "floor p99 ms", "p99 ratio (target 2, 2.5)");
        var others = new Table(
            "Against peers",
            "The same run at 64 connections, each after a warm-up of the same length: what others do with each vote, and our own endpoint when every vote has a commit "
            + "of its own. Who counts up a hot counter writes the vote beside it in the same transaction; the bare counter keeps no vote and is here for comparison alone.",
            "pattern", "votes/s", "ours is times (target)");
        var databases = await database.NewAsync();
        await using var floor = await ServerProcess.StartAsync("floor", databases.Owner);
        await using var product = await Polling.StartAsync(database, databases, Seats);
        var bare = Bare(floor, "/floor");
        await Below(FewConnections, WarmUp);
        await Above(FewConnections, WarmUp);
        var rates = new List<double>();
        foreach (var connections in new[] { FewConnections, 256 })
        {
            var both = await Rounds.MiddleAsync(() => Above(connections, Length), () => Below(connections, Length));
            var (above, below) = (both[0], both[1]);
            table.Row(connections, above.Rate, below.Rate, above.Rate / below.Rate, above.P50, above.P99, below.P99, above.P99 / below.P99);
            rates.Add(above.Rate);
        }

        foreach (var (pattern, path, target) in new (string, string, int?)[]
        {
            ("voters in one row", "/one-row", 50), ("a hot counter, and the vote", "/counted", 10), ("a hot counter and no vote", "/counter", null),
        })
        {
            var request = Bare(floor, path);
            await new HttpLoad(floor.Address, () => request).RunAsync(FewConnections, Length);
            Compare(pattern, await new HttpLoad(floor.Address, () => request).RunAsync(FewConnections, Length), target);
        }

        await using var oneByOne = await Polling.StartAsync(database, await database.NewAsync(), 60_000, settings: "--Store:LargestBatch=1");
        await new HttpLoad(oneByOne.Address, oneByOne.First).RunAsync(FewConnections, Length);
        Compare("a commit for each vote", await new HttpLoad(oneByOne.Address, oneByOne.First).RunAsync(FewConnections, Length), 3);
        return [table, others];

        Task<Load> Below(int connections, TimeSpan length) => new HttpLoad(floor.Address, () => bare).RunAsync(connections, length);

        Task<Load> Above(int connections, TimeSpan length) => new HttpLoad(product.Address, product.First).RunAsync(connections, length);

        void Compare(string pattern, Load other, int? target) =>
            others.Row(pattern, other.Rate, target is null ? $"{rates[0] / other.Rate:N1}" : $"{rates[0] / other.Rate:N1} ({target})");
    }

    private static byte[] Bare(ServerProcess server, string path)
    {
        const string Body = """{"poll":"0190b6a0-1111-7222-8333-444455556666","revision":1,"choices":{"p01":1,"p02":1,"p03":1}}""";
        return Encoding.ASCII.GetBytes($"POST {path} HTTP/1.1\r\nHost: {server.Address.Authority}\r\nContent-Type: application/json\r\nContent-Length: {Body.Length}\r\n\r\n{Body}");
    }
}
