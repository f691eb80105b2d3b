using System.Diagnostics;
using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Adapters.Postgres.Ballots;
using CommunityAction.Participation.Adapters.Postgres.Projections;
using CommunityAction.Participation.Benchmarks.Floors;
using CommunityAction.Participation.Benchmarks.Measuring;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.Live;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommunityAction.Participation.Benchmarks.Suites;

/// <summary>Everything that is made of the log, made again from nothing.</summary>
public static class RebuildSuite
{
    private const int Ballots = 1_000_000;
    private const int Polls = 20_000;

    public static async Task<IReadOnlyList<Table>> RunAsync(BenchDatabase database)
    {
        var table = new Table(
            "Rebuild", "From a log of 1,000,000 ballots in one poll; for the tables also from a log of 20,000 polls, all of whose events they take. The floor is a bare read of the same log.",
            "what", "events", "seconds", "events/s", "target", "bare read/s", "ratio");
        var databases = await database.NewAsync();
        var poll = new PollId(Guid.CreateVersion7());
        await DraftAsync(databases, poll);
        await FilledLog.AddBallotsAsync(databases, poll, Ballots);
        await using (var store = new OpenStore(databases))
        {
            var bare = await RateAsync(Ballots, () => new BareReader(store.Reader).AllAsync(10_000));
            var box = new LoggedBallotBox(store.Log, store.Reader);
            Row("boards", Ballots, 300_000, await RateAsync(Ballots, () => FeedAsync(store.Log, box)));
            Row("a poll's count from its ballots", Ballots, 300_000, await RateAsync(Ballots, () => CountAsync(box, poll)));
            Row("a poll's ballots put together for a rule", Ballots, 300_000, await RateAsync(Ballots, () => MergeAsync(box, poll)));
            Row("tables of polls, no event of theirs", Ballots, 20_000, await RateAsync(Ballots, () => ProjectAsync(store, Ballots)));

            void Row(string what, int events, double target, double rate) => table.Row(what, events, events / rate, rate, target, bare, rate / bare);
        }

        await database.DropAsync(databases);
        databases = await database.NewAsync();
        await DraftAsync(databases, poll);
        await FilledLog.AddPollsAsync(databases, poll, Polls);
        await using (var store = new OpenStore(databases))
        {
            var bare = await RateAsync(3 * Polls, () => new BareReader(store.Reader).AllAsync(10_000));
            var rate = await RateAsync(3 * Polls, () => ProjectAsync(store, 3 * Polls));
            table.Row("tables of polls, every event theirs", 3 * Polls, 3 * Polls / rate, rate, 20_000, bare, rate / bare);
        }

        await database.DropAsync(databases);
        return [table];
    }

    /// <summary>By another process than the one that is measured: a store remembers what it wrote.</summary>
    private static async Task DraftAsync(Databases databases, PollId poll)
    {
        await using var store = new OpenStore(databases);
        var now = DateTimeOffset.UtcNow;
        var rules = new PollRules(
            "Benchmark", "Which?", [.. Enumerable.Range(1, 14).Select(n => new PollOption($"p{n:00}", $"Option {n}"))], VotingMethod.Approval(1, 5), null, now, now.AddHours(6));
        var by = new Envelope(Guid.NewGuid(), "system:benchmark", Guid.NewGuid());
        await store.MustAsync(Append.To(poll.Value, 0, by, new PollDrafted(poll, JoinCode.FromNumber(999_999), rules, 1, null), new PollOpened(poll, "hash")));
    }

    private static async Task<double> RateAsync(int events, Func<Task> rebuild)
    {
        var started = Stopwatch.GetTimestamp();
        await rebuild();
        return events / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task MergeAsync(LoggedBallotBox box, PollId poll)
    {
        var merged = await box.MergedAsync(poll);
        if (merged.Sum(ballot => ballot.Voters) != Ballots)
        {
            throw new InvalidOperationException($"{merged.Sum(ballot => ballot.Voters)} ballots were put together.");
        }
    }

    private static async Task CountAsync(LoggedBallotBox box, PollId poll)
    {
        var counted = await box.TotalsAsync(poll);
        if (counted.Ballots != Ballots)
        {
            throw new InvalidOperationException($"{counted.Ballots} ballots were counted.");
        }
    }

    /// <summary>Returns when every board is full, as a node does before it serves its first page.</summary>
    private static async Task FeedAsync(IEventStore log, IBallotBox box)
    {
        var boards = new PollBoards();
        using var feed = new BoardFeed(boards, log, box, NullLogger<BoardFeed>.Instance);
        await feed.FirstReadAsync(default);
        if (boards.All.Sum(board => board.View().Totals.Ballots) is not Ballots and var counted)
        {
            throw new InvalidOperationException($"The boards show {counted} ballots.");
        }
    }

    private static async Task ProjectAsync(OpenStore store, long through)
    {
        using var runner = new ProjectionRunner(new PollListProjection(), store.Log, store.Reader, new(store.Reader), NullLogger<ProjectionRunner>.Instance);
        await runner.StartAsync(default);
        if (!await runner.CaughtUpAsync(through, TimeSpan.FromMinutes(2), default))
        {
            throw new InvalidOperationException($"The projection stands at {runner.Position}: {runner.Stopped}");
        }

        await runner.StopAsync(default);
    }
}
