using System.Diagnostics;
using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Adapters.Postgres.Log;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Tests;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CommunityAction.Participation.Web.Tests.Log;

/// <summary>The contract on Marten's tables, and what the database itself refuses.</summary>
[TakesLong(seconds: 20)]
public sealed class PostgresEventStoreTests : EventStoreContract
{
    private static readonly Lazy<Task<Databases>> Shared = new(PostgresServer.NewDatabaseAsync);

    [Fact]
    public async Task The_sequence_stands_at_the_last_position_and_versions_are_right_so_that_Marten_can_go_on()
    {
        var stream = Guid.NewGuid();
        await Store.AppendAsync(Append.To(stream, 0, Somebody(), new Domain.Polls.PollVoided(new(stream), "1"), new Domain.Polls.PollVoided(new(stream), "2")));

        (await ScalarAsync("select last_value from participation.mt_events_sequence")).ShouldBe(await ScalarAsync("select max(seq_id) from participation.mt_events"));
        (await ScalarAsync($"select version from participation.mt_streams where id = '{stream}'")).ShouldBe(2L);
    }

    [Fact]
    public async Task Two_processes_that_append_a_hundred_thousand_leave_no_gap_and_no_reordering_for_a_reader()
    {
        const int Each = 50_000;
        var databases = await PostgresServer.NewDatabaseAsync();
        await using var reader = NpgsqlDataSource.Create(databases.Runtime);
        await using var store = new PostgresEventStore(databases.Runtime, reader, NullLogger<PostgresEventStore>.Instance);
        var tail = TailAsync(store, 0, 2 * Each, default);

        using var one = Writer(databases.Runtime, Each);
        using var two = Writer(databases.Runtime, Each);
        await Task.WhenAll(one.WaitForExitAsync(), two.WaitForExitAsync()).WaitAsync(TimeSpan.FromMinutes(3));

        (one.ExitCode, two.ExitCode).ShouldBe((0, 0));
        var seen = await tail.WaitAsync(TimeSpan.FromSeconds(30));
        seen.Select(e => e.Position).ShouldBe(Enumerable.Range(1, 2 * Each).Select(i => (long)i));
        seen.Zip(seen.Skip(1)).ShouldAllBe(pair => pair.First.At <= pair.Second.At);
    }

    [Theory]
    [InlineData(1, 200)]
    [InlineData(50, 4)]
    public async Task No_more_appends_share_a_commit_than_is_set(int largestBatch, int fewestCommits)
    {
        var databases = await PostgresServer.NewDatabaseAsync();
        await using var reader = NpgsqlDataSource.Create(databases.Runtime);
        await using var store = new PostgresEventStore(databases.Runtime, reader, NullLogger<PostgresEventStore>.Instance, largestBatch: largestBatch);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Guid.NewGuid()).Select(stream =>
            store.AppendAsync(Append.To(stream, 0, Somebody(), new Domain.Polls.PollVoided(new(stream), "alone")))));

        outcomes.Select(outcome => ((AppendOutcome.Written)outcome).Position).Order().ShouldBe(Enumerable.Range(1, 200).Select(n => (long)n));
        await using var commits = reader.CreateCommand("select count(distinct timestamp) from participation.mt_events"); // the clock is read once in each
        ((long)(await commits.ExecuteScalarAsync())!).ShouldBeGreaterThanOrEqualTo(fewestCommits);
    }

    [Fact]
    public async Task When_too_many_appends_wait_the_next_are_refused_at_once_and_the_others_are_written()
    {
        const int Sent = 52_000;
        var databases = await PostgresServer.NewDatabaseAsync();
        await using var reader = NpgsqlDataSource.Create(databases.Runtime);
        await using var store = new PostgresEventStore(databases.Runtime, reader, NullLogger<PostgresEventStore>.Instance, patience: TimeSpan.FromSeconds(60));
        await using var blocker = await reader.OpenConnectionAsync();
        await using var hold = new NpgsqlCommand("select pg_advisory_lock(7301)", blocker);
        await hold.ExecuteNonQueryAsync();

        var appends = Enumerable.Range(0, Sent).Select(_ => Guid.NewGuid()).Select(stream =>
            store.AppendAsync(Append.To(stream, 0, Somebody(), new Domain.Polls.PollVoided(new(stream), "full")))).ToList();
        var refused = appends.Count(append => append.Exception?.InnerException is EventStoreUnavailableException);
        await blocker.CloseAsync();
        await Task.WhenAll(appends.Where(append => !append.IsFaulted));

        refused.ShouldBeInRange(1, Sent - 50_000);
        (await store.ReadAllAsync(Sent, 1)).Head.ShouldBe(Sent - refused);
    }

    [Theory]
    [InlineData("update participation.mt_events set data = '{}'")]
    [InlineData("delete from participation.mt_events")]
    [InlineData("truncate participation.mt_events")]
    [InlineData("delete from participation.mt_streams")]
    [InlineData("update participation.mt_streams set is_archived = true")]
    [InlineData("alter table participation.mt_events disable trigger all")]
    [InlineData("insert into participation.mt_events (seq_id, id, version, data, type) values (1, gen_random_uuid(), 9, '{}', 'x') on conflict (seq_id) do update set data = '{}'")]
    [InlineData("drop table participation.mt_events")]
    [InlineData("set role none; delete from participation.mt_events")]
    public async Task The_runtime_role_cannot_change_what_stands(string sql)
    {
        await Store.AppendAsync(Append.To(Guid.NewGuid(), 0, Somebody(), new Domain.Polls.PollVoided(new(Guid.NewGuid()), "stands")));
        await using var connection = new NpgsqlConnection((await Shared.Value).Runtime);
        await connection.OpenAsync();

        var refusal = await Should.ThrowAsync<PostgresException>(async () =>
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        });
        refusal.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    protected override async Task<IEventStore> OpenOneAsync()
    {
        var runtime = (await Shared.Value).Runtime;
        return new PostgresEventStore(runtime, NpgsqlDataSource.Create(runtime), NullLogger<PostgresEventStore>.Instance);
    }

    private static Process Writer(string runtime, int count) =>
        Process.Start("dotnet", [Checkout.AssemblyOf("CommunityAction.Participation.EmbeddedHost"), "append", runtime, $"{count}"]);

    private static async Task<object?> ScalarAsync(string sql)
    {
        await using var connection = new NpgsqlConnection((await Shared.Value).Runtime);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
