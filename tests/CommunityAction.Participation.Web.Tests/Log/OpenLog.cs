using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Adapters.Postgres.Ballots;
using CommunityAction.Participation.Adapters.Postgres.Log;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Tests;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CommunityAction.Participation.Web.Tests.Log;

/// <summary>A database of its own with the adapters on it.</summary>
public sealed class OpenLog : IAsyncDisposable
{
    private OpenLog(Databases databases)
    {
        Databases = databases;
        Database = NpgsqlDataSource.Create(databases.Runtime);
        Store = new(databases.Runtime, Database, NullLogger<PostgresEventStore>.Instance);
        Ballots = new(Store, Database);
        Clock = new(Database);
        Runner = new(Store, Clock);
    }

    public Databases Databases { get; }

    public NpgsqlDataSource Database { get; }

    public PostgresEventStore Store { get; }

    public LoggedBallotBox Ballots { get; }

    public DatabaseClock Clock { get; }

    public CommandRunner Runner { get; }

    public static async Task<OpenLog> NewAsync()
    {
        var log = new OpenLog(await PostgresServer.NewDatabaseAsync());
        await log.Clock.ReadAsync();
        return log;
    }

    /// <summary>An open approval poll with options a, b and c.</summary>
    public async Task<PollId> OpenPollAsync(TimeSpan? closesIn = null, int code = 123456)
    {
        var poll = new PollId(Guid.CreateVersion7());
        await MustAsync(new DraftPoll(poll, JoinCode.FromNumber(code), Rules(Clock.Now, closesIn ?? TimeSpan.FromHours(1))));
        await MustAsync(new OpenPoll(poll));
        return poll;
    }

    public async Task<long> MustAsync(IPollCommand command)
    {
        var reply = await Runner.RunAsync(command, Caller.System("test"));
        reply.Refusal.ShouldBeNull();
        return reply.Position;
    }

    public static PollRules Rules(DateTimeOffset now, TimeSpan closesIn) => new(
        "Test", "Which?", [new("a", "A", CostPence: 100), new("b", "B", CostPence: 200), new("c", "C", CostPence: 300)],
        VotingMethod.Approval(1, 3), new Money(500, Money.Sterling), now.AddMinutes(-1), now + closesIn);

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await Database.DisposeAsync();
    }
}
