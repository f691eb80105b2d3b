using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Web.Tests.Deadlines;

[TakesLong(seconds: 13)]
public sealed class Ringing_bells
{
    [PostgresFact]
    public async Task A_bell_outlasts_the_program_that_set_it_and_rings_late_rather_than_never()
    {
        var databases = await PostgresServer.NewDatabaseAsync();
        await using (var first = await Belfry.StartAsync(databases))
        {
            await first.SetAsync("poll:1", seconds: 6);
            await KeptAsync(databases);
            await first.DisposeAsync();
            first.Rung.ShouldBeEmpty();
        }

        await Task.Delay(TimeSpan.FromSeconds(7)); // nobody is there at its moment
        await using var second = await Belfry.StartAsync(databases);
        await Eventually.TrueAsync(() => second.Rung.Count > 0, seconds: 60);
        second.Rung.ShouldBe(["poll:1"]);
    }

    [PostgresFact]
    public async Task With_two_nodes_each_bell_rings_on_one()
    {
        var databases = await PostgresServer.NewDatabaseAsync();
        await using var first = await Belfry.StartAsync(databases);
        await using var second = await Belfry.StartAsync(databases);
        foreach (var poll in Enumerable.Range(1, 6))
        {
            await first.SetAsync($"poll:{poll}", seconds: 2);
            await second.SetAsync($"poll:{poll}", seconds: 2); // every node sets what it reads in the log
        }

        await Eventually.TrueAsync(() => first.Rung.Count + second.Rung.Count >= 6, seconds: 60);
        await Task.Delay(1500);
        first.Rung.Concat(second.Rung).ShouldBe(Enumerable.Range(1, 6).Select(poll => $"poll:{poll}"), ignoreOrder: true);
    }

    [PostgresFact]
    public async Task A_bell_that_is_set_again_has_moved()
    {
        await using var belfry = await Belfry.StartAsync(await PostgresServer.NewDatabaseAsync());
        await belfry.SetAsync("poll:1", seconds: 3600);
        await belfry.SetAsync("poll:2", seconds: 3600);
        await Task.Delay(1500);
        await belfry.SetAsync("poll:1", seconds: 0.2);

        await Eventually.TrueAsync(() => belfry.Rung.Count > 0, seconds: 60);
        belfry.Rung.ShouldBe(["poll:1"]);
    }

    [PostgresFact]
    public async Task The_runtime_role_keeps_the_bells_and_no_more_than_that()
    {
        var databases = await PostgresServer.NewDatabaseAsync();
        await using var belfry = await Belfry.StartAsync(databases);
        await belfry.SetAsync("poll:1", seconds: 3600);
        await KeptAsync(databases);

        (await Sql.ScalarAsync(databases.Owner, "select distinct tableowner::text from pg_tables where schemaname = 'bells'")).ShouldBe("participation_runtime");
        (await Sql.ScalarAsync(databases.Runtime, "select has_schema_privilege('participation', 'create')")).ShouldBe(false);
    }

    /// <summary>One bell is in the tables, which the scheduler makes when it first starts.</summary>
    private static Task KeptAsync(Databases databases) => Eventually.TrueAsync(
        async () => await Sql.ScalarAsync(databases.Owner, "select to_regclass('bells.qrtz_triggers') is not null") is true
            && await Sql.ScalarAsync(databases.Owner, "select count(*) from bells.qrtz_triggers") is 1L,
        seconds: 60);
}
