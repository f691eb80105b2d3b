using System.Diagnostics;
using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Adapters.Postgres.Moments;
using CommunityAction.Participation.Benchmarks.Floors;
using CommunityAction.Participation.Benchmarks.Measuring;
using CommunityAction.Participation.Domain.Polls;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CommunityAction.Participation.Benchmarks.Suites;

/// <summary>A poll of a million ballots as it stood at any moment, and what it costs to keep that ready.</summary>
public static class MomentsSuite
{
    private const int Ballots = 1_000_000;
    private const int Moments = 300;
    private const int Frames = 60;
    private static readonly DateTimeOffset Opened = new(2026, 3, 27, 18, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Evening = TimeSpan.FromHours(4);

    public static async Task<IReadOnlyList<Table>> RunAsync(BenchDatabase database)
    {
        var table = new Table(
            "As it stood at", $"A poll of {Ballots:N0} ballots from eight wards in an evening. The floor reads the same rows bare: those between the count that was put away and the moment.",
            "what", "times", "p50 ms", "p99 ms", "worst ms", "target ms", "floor p50 ms", "floor p99 ms");
        var databases = await database.NewAsync();
        var poll = new PollId(Guid.CreateVersion7());
        await FillAsync(databases, poll);
        await using (var store = new OpenStore(databases))
        {
            var moments = new LoggedPollMoments(store.Log, store.Reader);
            var bare = new BareReader(store.Reader);
            var whole = await TimeAsync(1, _ => CheckAsync(moments, poll, Opened + Evening));
            var floor = await TimeAsync(1, _ => bare.AllAsync(10_000));
            table.Row("the end, nothing put away", 1, whole.At(0.5), whole.At(0.99), whole.At(1), "none", floor.At(0.5), floor.At(0.99));

            floor = await TimeAsync(1, _ => bare.AllAsync(10_000));
            var kept = await TimeAsync(1, _ => KeepAsync(store));
            table.Row("putting all counts away", 1, kept.At(0.5), kept.At(0.99), kept.At(1), "none", floor.At(0.5), floor.At(0.99));

            var random = new Random(7);
            var times = Enumerable.Range(0, Moments).Select(_ => Opened + (Evening * random.NextDouble())).ToList();
            var ranges = await RangesAsync(store.Reader, times);
            await TimeAsync(20, n => CheckAsync(moments, poll, times[n]));
            var any = await TimeAsync(Moments, n => CheckAsync(moments, poll, times[n]));
            var rows = await TimeAsync(Moments, n => bare.RangeAsync(ranges[n].After, ranges[n].Through));
            table.Row("any moment", Moments, any.At(0.5), any.At(0.99), any.At(1), 250.0, rows.At(0.5), rows.At(0.99));

            var evening = Enumerable.Range(1, Frames).Select(n => Opened + (Evening * n / Frames)).ToList();
            ranges = await RangesAsync(store.Reader, evening);
            var series = await TimeAsync(5, _ => moments.SeriesAsync(poll, evening));
            rows = await TimeAsync(5, async _ =>
            {
                foreach (var (after, through) in ranges)
                {
                    await bare.RangeAsync(after, through);
                }
            });
            table.Row($"an evening in {Frames} steps", 5, series.At(0.5), series.At(0.99), series.At(1), 2000.0, rows.At(0.5), rows.At(0.99));
        }

        await database.DropAsync(databases);
        return [table];
    }

    /// <summary>Evenly over the evening, as no benchmark could wait for.</summary>
    private static async Task FillAsync(Databases databases, PollId poll)
    {
        await using (var store = new OpenStore(databases))
        {
            await store.OpenPollAsync(poll);
        }

        await FilledLog.AddBallotsAsync(databases, poll, Ballots);
        await using var connection = new NpgsqlConnection(databases.Owner);
        await connection.OpenAsync();
        await using var spread = new NpgsqlCommand(
            "update participation.mt_events set timestamp = $1 + seq_id * $2, data = data || jsonb_build_object('ward', 'ward-' || seq_id % 8) where seq_id > 1", connection)
        {
            CommandTimeout = 600,
            Parameters = { new() { Value = Opened.UtcDateTime }, new() { Value = Evening / (Ballots + 1) } },
        };
        await spread.ExecuteNonQueryAsync();
        await using var first = new NpgsqlCommand("update participation.mt_events set timestamp = $1 where seq_id = 1", connection) { Parameters = { new() { Value = Opened.UtcDateTime } } };
        await first.ExecuteNonQueryAsync();
        await using var vacuum = new NpgsqlCommand("vacuum analyze participation.mt_events", connection) { CommandTimeout = 600 };
        await vacuum.ExecuteNonQueryAsync();
    }

    private static async Task KeepAsync(OpenStore store)
    {
        using var keeper = new CountKeeper(store.Log, store.Reader, NullLogger<CountKeeper>.Instance);
        await keeper.StartAsync(default);
        while (keeper.Position <= Ballots)
        {
            await Task.Delay(1);
        }

        await keeper.StopAsync(default);
    }

    private static async Task CheckAsync(LoggedPollMoments moments, PollId poll, DateTimeOffset time)
    {
        var moment = await moments.AtAsync(poll, time);
        if (moment!.Count.Whole.Ballots != moment.Position - 1)
        {
            throw new InvalidOperationException($"{moment.Count.Whole.Ballots} ballots were counted up to position {moment.Position}.");
        }
    }

    /// <summary>Which rows there are between the last count that was put away and each moment.</summary>
    private static async Task<List<(long After, long Through)>> RangesAsync(NpgsqlDataSource database, List<DateTimeOffset> times)
    {
        var ranges = new List<(long, long)>();
        foreach (var time in times)
        {
            await using var command = database.CreateCommand(
                "select (select coalesce(max(position), 0) from participation.log_marks where at <= $1), (select max(seq_id) from participation.mt_events e where e.seq_id > (select coalesce(max(position), 0) from participation.log_marks where at <= $1) and e.seq_id <= (select coalesce(max(position), 0) from participation.log_marks where at <= $1) + 20000 and timestamp <= $1)");
            command.Parameters.Add(new() { Value = time.UtcDateTime });
            await using var rows = await command.ExecuteReaderAsync();
            await rows.ReadAsync();
            ranges.Add((rows.GetInt64(0), rows.IsDBNull(1) ? rows.GetInt64(0) : rows.GetInt64(1)));
        }

        return ranges;
    }

    private static async Task<Latencies> TimeAsync(int times, Func<int, Task> work)
    {
        var latencies = new Latencies();
        for (var n = 0; n < times; n++)
        {
            var started = Stopwatch.GetTimestamp();
            await work(n);
            latencies.Add(started);
        }

        return latencies;
    }
}
