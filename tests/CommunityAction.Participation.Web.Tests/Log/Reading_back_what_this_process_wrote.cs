using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Adapters.Postgres.Log;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Tests;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CommunityAction.Participation.Web.Tests.Log;

/// <summary>A store keeps what it wrote last for its own readers: they must see what a reader of the database sees.</summary>
public sealed class Reading_back_what_this_process_wrote : IAsyncLifetime
{
    private static readonly string[] OnlyBallots = [EventCatalogue.NameOf(typeof(BallotCast))];

    private readonly List<IAsyncDisposable> _open = [];
    private Databases _databases = null!;

    public async Task InitializeAsync() => _databases = await PostgresServer.NewDatabaseAsync();

    public async Task DisposeAsync()
    {
        foreach (var one in _open)
        {
            await one.DisposeAsync();
        }
    }

    [Theory]
    [InlineData(60, 0)]
    [InlineData(60, 20)]
    [InlineData(5_000, 0)] // more than is kept
    public async Task From_every_position_it_is_the_same_as_in_the_database(int own, int foreign)
    {
        var (store, other) = (Open(), Open());
        await Task.WhenAll(WriteAsync(store, own / 2), WriteAsync(other, foreign));
        await WriteAsync(store, own / 2);
        var stored = (await Open().ReadAllAsync(0, int.MaxValue)).Events;

        foreach (var after in Enumerable.Range(0, own + foreign).Where(n => n % (1 + (own / 50)) == 0))
        {
            (await ReadAsync(store, after, 7, null)).ShouldBe(stored.Skip(after));
            (await ReadAsync(store, after, 1_000, OnlyBallots)).ShouldBe(stored.Skip(after).Where(e => e.Fact is BallotCast));
        }
    }

    [Fact]
    public async Task Readers_that_follow_two_processes_see_every_event_once_and_in_order()
    {
        const int Each = 3_000;
        var (one, other) = (Open(), Open());
        await WriteAsync(one, 1); // a reader begins in a log that is not empty
        var readers = new[] { one, one, one, other, other }.Select((store, i) => FollowAsync(store, 1, 1 + (2 * Each), i % 2 == 0 ? null : OnlyBallots)).ToList();
        for (var wave = 0; wave < 30; wave++)
        {
            await Task.WhenAll(WriteAsync(one, Each / 30), WriteAsync(other, Each / 30));
        }

        var seen = await Task.WhenAll(readers).WaitAsync(TimeSpan.FromMinutes(1));
        var stored = (await Open().ReadAllAsync(1, int.MaxValue)).Events;
        for (var i = 0; i < seen.Length; i++)
        {
            seen[i].ShouldBe(i % 2 == 0 ? stored : stored.Where(e => e.Fact is BallotCast));
        }
    }

    [Fact]
    public async Task What_another_process_has_been_told_is_written_is_there_for_whoever_asks_next()
    {
        var (store, other) = (Open(), Open());
        using var enough = new CancellationTokenSource();
        var crowd = Enumerable.Range(0, 8).Select(_ => FollowAsync(store, 0, long.MaxValue, OnlyBallots, enough.Token)).ToList();
        for (var n = 1; n <= 100; n++)
        {
            await other.AppendAsync(Event(Guid.NewGuid()));
            (await store.ReadAllAsync(n - 1, 10)).Through.ShouldBe(n);
        }

        await enough.CancelAsync();
        await Task.WhenAll(crowd);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_append_larger_than_what_is_kept_is_read_whole(bool isOwn)
    {
        var (store, other) = (Open(), Open());
        await WriteAsync(other, 3);
        var stream = Guid.NewGuid();
        object[] facts = [.. Enumerable.Range(0, 9_000).Select(n => new PollVoided(new(stream), $"{n}"))];
        var reading = FollowAsync(store, 0, 3 + facts.Length + 1, null);

        await (isOwn ? store : other).AppendAsync(Append.To(stream, 0, new Envelope(Guid.NewGuid(), "system:test", Guid.NewGuid()), facts));
        await WriteAsync(store, 1);

        (await reading.WaitAsync(TimeSpan.FromMinutes(1))).Select(e => e.Position).ShouldBe(Enumerable.Range(1, 9_004).Select(n => (long)n));
    }

    [Fact]
    public async Task Every_event_stands_beside_the_row_of_its_stream_though_the_key_is_not_checked_for_each()
    {
        var (store, other) = (Open(), Open());
        var contested = Guid.NewGuid();
        await Task.WhenAll(Enumerable.Range(0, 40).Select(n => (n % 2 == 0 ? store : other).AppendAsync(Event(n % 4 == 0 ? contested : Guid.NewGuid()))));

        await using var database = NpgsqlDataSource.Create(_databases.Owner);
        await using var lost = database.CreateCommand(
            "select count(*) from participation.mt_events e left join participation.mt_streams s on s.id = e.stream_id where s.id is null or e.version > s.version");
        (await lost.ExecuteScalarAsync()).ShouldBe(0L);
        await using var declared = database.CreateCommand("select count(*) from pg_constraint where conname = 'fkey_mt_events_stream_id' and contype = 'f'");
        (await declared.ExecuteScalarAsync()).ShouldBe(1L);
    }

    private PostgresEventStore Open()
    {
        var reader = NpgsqlDataSource.Create(_databases.Runtime);
        var store = new PostgresEventStore(_databases.Runtime, reader, NullLogger<PostgresEventStore>.Instance);
        _open.AddRange([store, reader]);
        return store;
    }

    private static Task<AppendOutcome[]> WriteAsync(PostgresEventStore store, int count) =>
        Task.WhenAll(Enumerable.Range(0, count).Select(_ => store.AppendAsync(Event(Guid.NewGuid()))));

    private static Append Event(Guid stream) => stream.GetHashCode() % 2 == 0
        ? new([new StreamAppend(stream, 0, [new BallotCast(new(stream), 1, Choices.Of("a", "b"))], Guid.NewGuid())], [], Envelope: null)
        : Append.To(stream, 0, new Envelope(Guid.NewGuid(), "system:test", Guid.NewGuid()), new PollVoided(new(stream), "so"));

    /// <summary>As the product's readers do: read what there is, then wait for the log to move; until a position, or until it is enough.</summary>
    private static async Task<List<RecordedEvent>> FollowAsync(PostgresEventStore store, long after, long through, string[]? names, CancellationToken enough = default)
    {
        var events = new List<RecordedEvent>();
        while (after < through && !enough.IsCancellationRequested)
        {
            var page = await store.ReadAllAsync(after, 500, names, CancellationToken.None);
            events.AddRange(page.Events);
            after = page.Through;
            await store.WaitForMoveAsync(after, TimeSpan.FromMilliseconds(100), CancellationToken.None);
        }

        return events;
    }

    private static async Task<List<RecordedEvent>> ReadAsync(PostgresEventStore store, long after, int pageSize, string[]? names)
    {
        var events = new List<RecordedEvent>();
        for (EventPage page; ; after = page.Through)
        {
            page = await store.ReadAllAsync(after, pageSize, names);
            events.AddRange(page.Events);
            if (page.IsLast)
            {
                return events;
            }
        }
    }
}
