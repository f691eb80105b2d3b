using System.Text;
using CommunityAction.Participation.Benchmarks.Measuring;

namespace CommunityAction.Participation.Benchmarks.Suites;

/// <summary>Votes through HTTP with the voter's cookie and full validation, each acknowledged after a durable commit, beside a bare endpoint that commits one row.</summary>
public static class IngestSuite
{
    private const int Seats = 600_000;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(12); // until the compiler has done its work
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(6);

    public static async Task<IReadOnlyList<Table>> RunAsync(BenchDatabase database)
    {
        var table = new Table(
            "Ingest",
            "Votes through HTTP with the voter's cookie and full validation, one poll; every answer after a durable commit. The floor is a bare endpoint on the same web server that "
            + "commits one row with a unique id in a group. Server, database and clients share the machine.",
            "connections", "votes/s", "floor/s", "ratio (target 0.5)", "p50 ms", "p99 ms", "floor p99 ms", "p99 ratio");
        var peers = new Table(
            "Against peers", "The same run: what others do with each vote, at 64 connections.", "pattern", "votes/s", "ours is times (target)");
        var databases = await database.NewAsync();
        var seatsFile = Path.Combine(database.Folder, "seats.txt");
        await using var floor = await ServerProcess.StartAsync("floor", databases.Owner);
        await using var product = await ServerProcess.StartAsync("product", databases.Owner, seatsFile, $"{Seats}", "14", "approval");
        var ballots = new Ballots(product, await File.ReadAllLinesAsync(seatsFile));
        var bare = Bare(floor, "/floor");
        await new HttpLoad(floor.Address, () => bare).RunAsync(64, WarmUp);
        await new HttpLoad(product.Address, ballots.Next).RunAsync(64, WarmUp);
        double ours = 0;
        foreach (var connections in new[] { 64, 256 })
        {
            var below = await new HttpLoad(floor.Address, () => bare).RunAsync(connections, Length);
            var above = await new HttpLoad(product.Address, ballots.Next).RunAsync(connections, Length);
            if (above.Failed > 0)
            {
                throw new InvalidOperationException($"{above.Failed} votes were refused.");
            }

            table.Row(connections, above.Rate, below.Rate, above.Rate / below.Rate, above.Latencies.At(0.5), above.Latencies.At(0.99),
                below.Latencies.At(0.99), above.Latencies.At(0.99) / below.Latencies.At(0.99));
            ours = connections == 64 ? above.Rate : ours;
        }

        foreach (var (pattern, path, target) in new[] { ("voters in one row", "/one-row", 50), ("a hot counter", "/counter", 10) })
        {
            var request = Bare(floor, path);
            var peer = await new HttpLoad(floor.Address, () => request).RunAsync(64, Length);
            peers.Row(pattern, peer.Rate, $"{ours / peer.Rate:N0} ({target})");
        }

        return [table, peers];
    }

    private static byte[] Bare(ServerProcess server, string path)
    {
        const string Body = """{"poll":"0190b6a0-1111-7222-8333-444455556666","revision":1,"choices":{"p01":1,"p02":1,"p03":1}}""";
        return Encoding.ASCII.GetBytes($"POST {path} HTTP/1.1\r\nHost: {server.Address.Authority}\r\nContent-Type: application/json\r\nContent-Length: {Body.Length}\r\n\r\n{Body}");
    }

    /// <summary>A first ballot for each seat in turn.</summary>
    private sealed class Ballots(ServerProcess product, string[] seats)
    {
        private int _next = -1;

        public byte[]? Next()
        {
            var n = Interlocked.Increment(ref _next);
            if (n >= seats.Length)
            {
                return null;
            }

            var body = $"{{\"revision\":1,\"choices\":{{\"p{1 + (n % 4):00}\":1,\"p{5 + (n % 5):00}\":1,\"p{10 + (n % 5):00}\":1}}}}";
            return Encoding.ASCII.GetBytes(
                $"POST /p/{product.Code}/ballot HTTP/1.1\r\nHost: {product.Address.Authority}\r\nCookie: {seats[n]}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}");
        }
    }
}
