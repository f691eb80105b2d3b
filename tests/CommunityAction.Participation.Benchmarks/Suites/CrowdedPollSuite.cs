using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Benchmarks.Measuring;
using CommunityAction.Participation.Domain.Polls;
using Npgsql;

namespace CommunityAction.Participation.Benchmarks.Suites;

/// <summary>Ingest into polls in which few and many have voted already.</summary>
public static class CrowdedPollSuite
{
    private const int Connections = 64;
    private const int Few = 10_000;
    private const int Many = 1_000_000;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10); // until the compiler has done its work
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(4);

    public static async Task<IReadOnlyList<Table>> RunAsync(BenchDatabase database)
    {
        var table = new Table(
            "Growth of one poll: ingest", $"Votes into a poll that holds ballots already, {Connections} connections, shared_buffers 512 MB, each beside the poll with {Few:N0}. The middle of three rounds.",
            "ballots in the poll", "votes/s", "with 10,000, votes/s", "ratio (target 0.85)", "p99 ms");
        await using var small = await FilledAsync(database, Few, 900_000);
        await VoteAsync(small, WarmUp);
        foreach (var size in new[] { 100_000, Many })
        {
            await using var large = await FilledAsync(database, size, 500_000);
            await VoteAsync(large, WarmUp);
            var both = await Rounds.MiddleAsync(() => VoteAsync(large, Length), () => VoteAsync(small, Length));
            table.Row(size, both[0].Rate, both[1].Rate, both[0].Rate / both[1].Rate, both[0].P99);
        }

        return [table];
    }

    private static Task<Load> VoteAsync(Polling polling, TimeSpan length) => new HttpLoad(polling.Address, polling.First).RunAsync(Connections, length);

    private static async Task<Polling> FilledAsync(BenchDatabase database, int ballots, int seats)
    {
        var databases = await database.NewAsync();
        var polling = await Polling.StartAsync(database, databases, seats);
        await FilledLog.AddBallotsAsync(databases, await PollAsync(databases), ballots);
        await polling.ShowsAsync(ballots);
        return polling;
    }

    private static async Task<PollId> PollAsync(Databases databases)
    {
        await using var connection = new NpgsqlConnection(databases.Owner);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select stream_id from participation.mt_events where type = 'polls.poll-opened.v1'", connection);
        return new((Guid)(await command.ExecuteScalarAsync())!);
    }
}
