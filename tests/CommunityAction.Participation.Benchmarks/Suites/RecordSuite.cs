using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Adapters.Postgres.Projections;
using CommunityAction.Participation.Benchmarks.Floors;
using CommunityAction.Participation.Benchmarks.Measuring;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Council;
using CommunityAction.Participation.Web.Features.Record;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommunityAction.Participation.Benchmarks.Suites;

/// <summary>The record of a log that is nearly all ballots: made from nothing, and read.</summary>
public static class RecordSuite
{
    private const int Ballots = 1_000_000;
    private const int Polls = 10_000;
    private const int Readings = 50;

    public static async Task<IReadOnlyList<Table>> RunAsync(BenchDatabase database)
    {
        var made = new Table("Record, made", $"From a log of {Ballots:N0} ballots and {3 * Polls:N0} events of polls. The floor is a bare read of the same log.", "events", "seconds", "events/s", "bare read/s", "ratio");
        var read = new Table("Record, read", $"One reader, the mean of {Readings}, beside a page of the same size straight from the log, newest first, without who may read it.", "what", "ms", "from the log, ms");
        var databases = await database.NewAsync();
        await FillAsync(databases);
        await using (var store = new OpenStore(databases))
        {
            var events = (await store.Log.ReadAllAsync(0, 1)).Head;
            var bare = events / await Took.SecondsAsync(() => new BareReader(store.Reader).AllAsync(10_000));
            var seconds = await Took.SecondsAsync(() => ProjectAsync(store, events));
            made.Row(events, seconds, events / seconds, bare, events / seconds / bare);

            var record = new RecordList(store.Reader, store.Log);
            var floor = await Took.MillisecondsAsync(Readings, () => store.Reader.QueryAsync(
                $"select seq_id, data from participation.mt_events where type <> 'polls.ballot-cast.v1' order by seq_id desc limit {RecordFilter.PageSize}", row => row.GetInt64(0), default));
            foreach (var (what, filter) in new (string, RecordFilter)[]
            {
                ("the newest page", new()),
                ("one poll", new() { About = await APollAsync(store) }),
                ("a page deep down", new() { Before = events / 2 }),
                ("results only", new() { Kind = RecordKind.Results }),
                ("a word that is everywhere", new() { Search = "benchmark" }),
                ("a word that is nowhere", new() { Search = "unfindable" }),
            })
            {
                read.Row(what, await Took.MillisecondsAsync(Readings, () => record.ReadAsync(filter, RecordViewer.Public)), floor);
            }
        }

        await database.DropAsync(databases);
        return [made, read];
    }

    private static async Task FillAsync(Databases databases)
    {
        var poll = new PollId(Guid.CreateVersion7());
        await using (var store = new OpenStore(databases))
        {
            var now = DateTimeOffset.UtcNow;
            var rules = new PollRules("Benchmark", "Which?", [new("p01", "One"), new("p02", "Two")], VotingMethod.Approval(1, 2), null, now, now.AddHours(6));
            await store.MustAsync(Append.To(poll.Value, 0, new(Guid.NewGuid(), "system:benchmark", Guid.NewGuid()), new PollDrafted(poll, JoinCode.FromNumber(999_999), rules, 1, null), new PollOpened(poll, "hash")));
        }

        await FilledLog.AddPollsAsync(databases, poll, Polls);
        await FilledLog.AddBallotsAsync(databases, poll, Ballots);
    }

    private static Task<Guid> APollAsync(OpenStore store) =>
        store.Reader.FirstAsync("select stream_id from participation.mt_events where type = 'polls.poll-closed.v1' limit 1", row => row.GetGuid(0), default);

    private static async Task ProjectAsync(OpenStore store, long through)
    {
        using var runner = new ProjectionRunner(new RecordProjection(Wording(store)), store.Log, store.Reader, new(store.Reader), NullLogger<ProjectionRunner>.Instance);
        await runner.StartAsync(default);
        if (!await runner.CaughtUpAsync(through, TimeSpan.FromMinutes(5), default))
        {
            throw new InvalidOperationException($"The record stands at {runner.Position}: {runner.Stopped}");
        }

        await runner.StopAsync(default);
    }

    private static RecordWording Wording(OpenStore store)
    {
        var texts = new ServiceCollection().AddLogging().AddWording(new ConfigurationManager()).BuildServiceProvider().GetRequiredService<IStringLocalizer<Texts>>();
        var moments = new Moments(new DatabaseClock(store.Reader), texts);
        return new(texts, new(texts), new(texts, moments), new(texts), new(texts, moments, new(new CouncilSettings(CouncilDefaults.From(new ConfigurationManager())))), new(texts));
    }
}
