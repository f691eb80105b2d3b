using CommunityAction.Participation.Adapters.Postgres.Projections;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.Tests.Log;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CommunityAction.Participation.Web.Tests.Projections;

public sealed class Running_a_projection
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task It_lists_polls_and_follows_their_life()
    {
        await using var log = await OpenLog.NewAsync();
        using var runner = Runner(log, new PollListProjection());
        await runner.StartAsync(default);
        var poll = await log.OpenPollAsync();
        await log.MustAsync(new ClosePoll(poll, CloseCause.Officer));
        var position = await log.MustAsync(new CountVotes(poll, new(7, []), null));

        (await runner.CaughtUpAsync(position, Patience, default)).ShouldBeTrue();

        var listed = (await new PollList(log.Database).ReadAsync()).ShouldHaveSingleItem();
        (listed.Poll, listed.Status, listed.Ballots).ShouldBe((poll, PollStatus.Closed, 7L));
        runner.Lag.ShouldBe(0);
        await runner.StopAsync(default);
    }

    [Fact]
    public async Task It_is_rebuilt_from_nothing()
    {
        await using var log = await OpenLog.NewAsync();
        using var runner = Runner(log, new PollListProjection());
        await runner.StartAsync(default);
        await log.OpenPollAsync(code: 1);
        var position = await log.MustAsync(new OpenPoll(await log.OpenPollAsync(code: 2)));
        await runner.CaughtUpAsync(position, Patience, default);

        await runner.RebuildAsync();
        (await runner.CaughtUpAsync(position, Patience, default)).ShouldBeTrue();

        (await new PollList(log.Database).ReadAsync()).Select(poll => poll.Code.Digits).ShouldBe(["000002", "000001"]);
        await runner.StopAsync(default);
    }

    [Fact]
    public async Task On_two_nodes_it_runs_once_and_both_know_how_far_it_is()
    {
        await using var log = await OpenLog.NewAsync();
        var counting = new CountingProjection();
        using var one = Runner(log, counting);
        using var two = Runner(log, counting);
        await one.StartAsync(default);
        await two.StartAsync(default);
        long position = 0;
        for (var code = 0; code < 20; code++)
        {
            position = await log.MustAsync(new OpenPoll(await log.OpenPollAsync(code: code)));
        }

        (await one.CaughtUpAsync(position, Patience, default)).ShouldBeTrue();
        (await two.CaughtUpAsync(position, Patience, default)).ShouldBeTrue();
        counting.Applied.ShouldBe(40);

        await one.StopAsync(default);
        position = await log.MustAsync(new OpenPoll(await log.OpenPollAsync(code: 99)));
        (await two.CaughtUpAsync(position, Patience, default)).ShouldBeTrue("the other node takes over");
        await two.StopAsync(default);
    }

    [Fact]
    public async Task An_event_that_cannot_be_applied_stops_that_projection_alone()
    {
        await using var log = await OpenLog.NewAsync();
        var poll = await log.OpenPollAsync();
        var poison = await log.MustAsync(new VoidPoll(poll, "poison"));
        var after = await log.MustAsync(new OpenPoll(await log.OpenPollAsync(code: 2)));
        using var healthy = Runner(log, new PollListProjection());
        using var poisoned = Runner(log, new CountingProjection { Poison = "polls.poll-voided.v1" });
        await healthy.StartAsync(default);
        await poisoned.StartAsync(default);

        (await healthy.CaughtUpAsync(after, Patience, default)).ShouldBeTrue();
        (await poisoned.CaughtUpAsync(poison - 1, Patience, default)).ShouldBeTrue();
        await Eventually.TrueAsync(() => poisoned.Stopped is not null);

        poisoned.Stopped!.Position.ShouldBe(poison);
        poisoned.Stopped.StoredName.ShouldBe("polls.poll-voided.v1");
        poisoned.Position.ShouldBe(poison - 1);
        healthy.Stopped.ShouldBeNull();
        await Task.WhenAll(healthy.StopAsync(default), poisoned.StopAsync(default));
    }

    private static ProjectionRunner Runner(OpenLog log, IProjection projection) =>
        new(projection, log.Store, log.Database, new(log.Database), NullLogger<ProjectionRunner>.Instance);

    private sealed class CountingProjection : IProjection
    {
        private int _applied;

        public string? Poison { get; init; }

        public int Applied => _applied;

        public string Name => "counting:1";

        public IReadOnlyList<string> Reads { get; } = EventCatalogue.NamesOf<PollFact>();

        public Task ResetAsync(NpgsqlConnection connection, CancellationToken cancel) => Task.CompletedTask;

        public void Apply(RecordedEvent recorded, NpgsqlBatch writes)
        {
            if (recorded.StoredName == Poison)
            {
                throw new InvalidOperationException("cannot be applied");
            }

            Interlocked.Increment(ref _applied);
        }
    }
}
