using System.Collections.Concurrent;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Web.Tests.Log;

/// <summary>What any event store must do, whatever it is made of. An adapter's test class says how to open two writers on one log.</summary>
public abstract class EventStoreContract : IAsyncLifetime
{
    private readonly List<IEventStore> _opened = [];

    protected IEventStore Store { get; private set; } = null!;

    public async Task InitializeAsync() => Store = await OpenAsync();

    public async Task DisposeAsync()
    {
        foreach (var store in _opened)
        {
            await ((IAsyncDisposable)store).DisposeAsync();
        }
    }

    /// <summary>One more writer on the same log, as another process would open it.</summary>
    protected abstract Task<IEventStore> OpenOneAsync();

    [Fact]
    public async Task What_was_appended_reads_back_with_its_envelope()
    {
        var stream = Guid.NewGuid();
        var envelope = new Envelope(Guid.NewGuid(), "officer:1", Guid.NewGuid(), Guid.NewGuid());

        var written = (AppendOutcome.Written)await Store.AppendAsync(Append.To(stream, 0, envelope, Voided(stream, "first"), Voided(stream, "second")));

        var events = await Store.ReadStreamAsync(stream);
        events.Select(e => e.Version).ShouldBe([1, 2]);
        events.Select(e => ((PollVoided)e.Fact!).Reason).ShouldBe(["first", "second"]);
        events[1].Position.ShouldBe(written.Position);
        events.ShouldAllBe(e => e.Envelope == envelope && e.StoredName == "polls.poll-voided.v1");
        (await Store.ReadStreamAsync(stream, afterVersion: 1)).Single().Version.ShouldBe(2);
    }

    [Fact]
    public async Task A_ballot_has_no_envelope()
    {
        var stream = Guid.NewGuid();
        var id = Guid.NewGuid();
        await Store.AppendAsync(new Append([new StreamAppend(stream, 0, [Ballot()], id)], [], null));

        var ballot = (await Store.ReadStreamAsync(stream)).Single();
        ballot.Envelope.ShouldBeNull();
        ballot.Id.ShouldBe(id);
    }

    [Fact]
    public async Task Of_racing_appends_to_one_stream_exactly_one_wins()
    {
        var other = await OpenAsync();
        var stream = Guid.NewGuid();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(i =>
            (i % 2 == 0 ? Store : other).AppendAsync(Append.To(stream, 0, Somebody(), Voided(stream, $"{i}")))));

        outcomes.OfType<AppendOutcome.Written>().Count().ShouldBe(1);
        outcomes.OfType<AppendOutcome.VersionConflict>().Count().ShouldBe(49);
        (await Store.ReadStreamAsync(stream)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Several_streams_are_written_together_or_not_at_all()
    {
        Guid moved = Guid.NewGuid(), fresh = Guid.NewGuid();
        await Store.AppendAsync(Append.To(moved, 0, Somebody(), Voided(moved, "moved")));

        var refused = await Store.AppendAsync(new Append([new(fresh, 0, [Voided(fresh, "a")]), new(moved, 0, [Voided(moved, "b")])], [], Somebody()));
        var written = await Store.AppendAsync(new Append([new(fresh, 0, [Voided(fresh, "a")]), new(moved, 1, [Voided(moved, "b")])], [], Somebody()));

        refused.ShouldBeOfType<AppendOutcome.VersionConflict>();
        written.ShouldBeOfType<AppendOutcome.Written>();
        (await Store.ReadStreamAsync(fresh)).Count.ShouldBe(1);
        (await Store.ReadStreamAsync(moved)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_refused_append_does_not_fail_its_neighbours()
    {
        var taken = Guid.NewGuid();
        await Store.AppendAsync(Append.To(taken, 0, Somebody(), Voided(taken, "first")));
        var good = Enumerable.Range(0, 200).Select(_ => Guid.NewGuid()).ToList();

        var outcomes = await Task.WhenAll(good.Select(stream => Store.AppendAsync(Append.To(stream, 0, Somebody(), Voided(stream, ""))))
            .Concat(Enumerable.Range(0, 20).Select(_ => Store.AppendAsync(Append.To(taken, 0, Somebody(), Voided(taken, "late"))))));

        outcomes.Take(200).ShouldAllBe(outcome => outcome is AppendOutcome.Written);
        outcomes.Skip(200).ShouldAllBe(outcome => outcome is AppendOutcome.VersionConflict);
        foreach (var (stream, outcome) in good.Zip(outcomes))
        {
            (await Store.ReadStreamAsync(stream)).Single().Position.ShouldBe(((AppendOutcome.Written)outcome).Position);
        }
    }

    [Fact]
    public async Task An_append_the_database_cannot_store_fails_alone()
    {
        var good = Enumerable.Range(0, 50).Select(_ => Guid.NewGuid()).ToList();
        var bad = Guid.NewGuid();

        var appends = good.Select(stream => Store.AppendAsync(Append.To(stream, 0, Somebody(), Voided(stream, "")))).ToList();
        var unstorable = Store.AppendAsync(Append.To(bad, 0, Somebody(), Voided(bad, "a nought \0 is no text to PostgreSQL")));

        (await Task.WhenAll(appends)).ShouldAllBe(outcome => outcome is AppendOutcome.Written);
        (await Should.ThrowAsync<Exception>(unstorable)).ShouldNotBeOfType<EventStoreUnavailableException>();
    }

    [Fact]
    public async Task The_same_command_again_is_written_once_and_gets_the_same_answer()
    {
        var stream = Guid.NewGuid();
        var append = Append.To(stream, 0, Somebody(), Voided(stream, "once"), Voided(stream, "twice"));

        var first = (AppendOutcome.Written)await Store.AppendAsync(append);
        var again = (AppendOutcome.Written)await Store.AppendAsync(append);

        again.ShouldBe(first with { Repeated = true });
        (await Store.ReadStreamAsync(stream)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_retry_is_recognised_even_when_its_guard_no_longer_holds()
    {
        Guid poll = Guid.NewGuid(), voter = Guid.NewGuid();
        await Store.AppendAsync(Append.To(poll, 0, Somebody(), Voided(poll, "opened")));
        var ballot = new Append([new(voter, 0, [Ballot()], Guid.NewGuid())], [new Guard(poll, 1)], null);
        var first = (AppendOutcome.Written)await Store.AppendAsync(ballot);
        await Store.AppendAsync(Append.To(poll, 1, Somebody(), Voided(poll, "closed")));

        (await Store.AppendAsync(ballot)).ShouldBe(first with { Repeated = true });
    }

    [Fact]
    public async Task A_guard_on_a_stream_that_moved_refuses()
    {
        Guid poll = Guid.NewGuid(), voter = Guid.NewGuid();
        await Store.AppendAsync(Append.To(poll, 0, Somebody(), Voided(poll, "1"), Voided(poll, "2")));

        (await Guarded(voter, new Guard(poll, 1))).ShouldBeOfType<AppendOutcome.GuardFailed>();
        (await Guarded(voter, new Guard(poll, 2))).ShouldBeOfType<AppendOutcome.Written>();
    }

    [Fact]
    public async Task A_guard_whose_moment_has_come_refuses()
    {
        Guid poll = Guid.NewGuid(), voter = Guid.NewGuid();
        await Store.AppendAsync(Append.To(poll, 0, Somebody(), Voided(poll, "1")));
        var opened = (await Store.ReadStreamAsync(poll)).Single().At;

        (await Guarded(voter, new Guard(poll, 1, opened))).ShouldBeOfType<AppendOutcome.GuardFailed>();
        (await Guarded(voter, new Guard(poll, 1, opened.AddHours(1)))).ShouldBeOfType<AppendOutcome.Written>();
    }

    [Fact]
    public async Task Nothing_slips_in_after_a_close()
    {
        var poll = Guid.NewGuid();
        await Store.AppendAsync(Append.To(poll, 0, Somebody(), Voided(poll, "opened")));
        var other = await OpenAsync();

        var ballots = Enumerable.Range(0, 2_000).Select(i => Guarded(Guid.NewGuid(), new Guard(poll, 1), i % 2 == 0 ? Store : other)).ToList();
        var closed = (AppendOutcome.Written)await Store.AppendAsync(Append.To(poll, 1, Somebody(), Voided(poll, "closed")));
        ballots.AddRange(Enumerable.Range(0, 500).Select(_ => Guarded(Guid.NewGuid(), new Guard(poll, 1), other)));

        var outcomes = await Task.WhenAll(ballots);
        outcomes.OfType<AppendOutcome.Written>().ShouldAllBe(written => written.Position < closed.Position);
        outcomes.ShouldAllBe(outcome => outcome is AppendOutcome.Written || outcome is AppendOutcome.GuardFailed);
        outcomes.Skip(2_000).ShouldAllBe(outcome => outcome is AppendOutcome.GuardFailed);
    }

    [Fact]
    public async Task A_reader_that_tails_a_hundred_thousand_appends_sees_no_gap_and_no_reordering()
    {
        const int Each = 50_000;
        var other = await OpenAsync();
        var head = (await Store.ReadAllAsync(0, 1)).Head;
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var tail = TailAsync(await OpenAsync(), head, 2 * Each, stop.Token);

        var acknowledged = new ConcurrentDictionary<Guid, long>();
        await Task.WhenAll(FillAsync(Store, Each, acknowledged), FillAsync(other, Each, acknowledged));

        var seen = await tail;
        seen.Select(e => e.Position).ShouldBe(Enumerable.Range(1, 2 * Each).Select(i => head + i));
        seen.ShouldAllBe(e => acknowledged[e.Stream] == e.Position);
        seen.Zip(seen.Skip(1)).ShouldAllBe(pair => pair.First.At <= pair.Second.At);
    }

    [Fact]
    public async Task A_filtered_page_still_says_how_far_it_read()
    {
        var head = (await Store.ReadAllAsync(0, 1)).Head;
        var stream = Guid.NewGuid();
        await Store.AppendAsync(Append.To(stream, 0, Somebody(), Voided(stream, "1"), Voided(stream, "2"), Voided(stream, "3")));

        var page = await Store.ReadAllAsync(head, 2, ["polls.ballot-cast.v1"]);
        page.Events.ShouldBeEmpty();
        page.Through.ShouldBe(head + 2);
        page.IsLast.ShouldBeFalse();
        (await Store.ReadAllAsync(page.Through, 100)).ShouldSatisfyAllConditions(
            p => p.Events.Count.ShouldBe(1), p => p.Through.ShouldBe(head + 3), p => p.IsLast.ShouldBeTrue());
    }

    [Fact]
    public async Task A_reader_is_woken_when_the_log_moves()
    {
        var reader = await OpenAsync();
        await Store.AppendAsync(Append.To(Guid.NewGuid(), 0, Somebody(), Voided(Guid.NewGuid(), "")));
        await Task.Delay(200);
        var head = (await reader.ReadAllAsync(0, 1)).Head;

        var woken = reader.WaitForMoveAsync(head, TimeSpan.FromSeconds(30));
        woken.IsCompleted.ShouldBeFalse();
        await Store.AppendAsync(Append.To(Guid.NewGuid(), 0, Somebody(), Voided(Guid.NewGuid(), "")));

        await woken.WaitAsync(TimeSpan.FromSeconds(10));
    }

    protected static Envelope Somebody() => new(Guid.NewGuid(), "officer:test", Guid.NewGuid());

    private static PollVoided Voided(Guid stream, string reason) => new(new(stream), reason);

    private static BallotCast Ballot() => new(new(Guid.NewGuid()), 1, Choices.Of("p01", "p07"));

    protected static async Task<List<RecordedEvent>> TailAsync(IEventStore reader, long position, int count, CancellationToken stop)
    {
        var seen = new List<RecordedEvent>(count);
        while (seen.Count < count)
        {
            var page = await reader.ReadAllAsync(position, 2_000, cancel: stop);
            seen.AddRange(page.Events);
            if (page.Through == position)
            {
                await reader.WaitForMoveAsync(position, TimeSpan.FromSeconds(1), stop);
            }

            position = page.Through;
        }

        return seen;
    }

    private static Task FillAsync(IEventStore store, int count, ConcurrentDictionary<Guid, long> acknowledged) =>
        Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 128 }, async (_, cancel) =>
        {
            var stream = Guid.NewGuid();
            var written = (AppendOutcome.Written)await store.AppendAsync(new([new(stream, 0, [Ballot()], Guid.NewGuid())], [], null), cancel);
            acknowledged[stream] = written.Position;
        });

    private Task<AppendOutcome> Guarded(Guid voter, Guard guard, IEventStore? store = null) =>
        (store ?? Store).AppendAsync(new([new(voter, 0, [Ballot()], Guid.NewGuid())], [guard], null));

    protected async Task<IEventStore> OpenAsync()
    {
        var store = await OpenOneAsync();
        _opened.Add(store);
        return store;
    }
}
