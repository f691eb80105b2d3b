using System.Diagnostics;
using CommunityAction.Participation.Adapters;
using CommunityAction.Participation.Adapters.EmbeddedPostgres;
using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Adapters.Postgres.Migrations;
using Npgsql;
using Xunit.Abstractions;

namespace CommunityAction.Participation.Tests.Postgres;

public sealed class Migrating_a_database(ITestOutputHelper output)
{
    private const string Applied = "select string_agg(number || name || hash || applied_at, ',' order by number) from participation.migrations";

    [PostgresFact]
    public async Task Each_migration_is_applied_once()
    {
        var databases = await PostgresServer.NewEmptyDatabaseAsync();
        await Migrator.MigrateAsync(databases);
        var before = await Sql.ScalarAsync(databases.Owner, Applied);

        await Migrator.MigrateAsync(databases);

        (await Sql.ScalarAsync(databases.Owner, Applied)).ShouldBe(before);
        before.ShouldBeOfType<string>().ShouldStartWith("00000-roles.sql");
    }

    [PostgresFact]
    public async Task Two_programs_may_start_at_the_same_moment()
    {
        var databases = await PostgresServer.NewEmptyDatabaseAsync();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Migrator.MigrateAsync(databases)));

        (await Sql.ScalarAsync(databases.Runtime, "select count(*) > 0 from participation.migrations")).ShouldBe(true);
    }

    [PostgresFact]
    public async Task Databases_of_a_new_server_may_all_be_migrated_at_the_same_moment()
    {
        var folder = new TempFolder();
        await using (var server = await EmbeddedServer.StartAsync(new EmbeddedOptions(folder.Path, [Checkout.PostgresPackages], Durable: false)))
        {
            string[] names = ["a", "b", "c", "d"];
            foreach (var name in names)
            {
                await Sql.ScalarAsync(server.ConnectionString, "create database " + name);
            }

            await Task.WhenAll(names.Select(async name =>
            {
                var databases = Databases.From(new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = name }.ConnectionString, null);
                await Migrator.MigrateAsync(databases);
                (await Sql.ScalarAsync(databases.Runtime, "select current_user::text")).ShouldBe("participation_web");
            }));
        }

        await folder.DeleteAsync();
    }

    [PostgresFact]
    public async Task A_changed_file_is_refused_by_name()
    {
        var databases = await PostgresServer.NewDatabaseAsync();
        await Sql.ScalarAsync(databases.Owner, "update participation.migrations set hash = 'other' where number = 0");

        (await Should.ThrowAsync<StartUpException>(Migrator.MigrateAsync(databases))).Message.ShouldContain("0000-roles.sql has changed");
    }

    [PostgresFact]
    public async Task A_newer_database_is_refused()
    {
        var databases = await PostgresServer.NewDatabaseAsync();
        await Sql.ScalarAsync(databases.Owner, "insert into participation.migrations values (9999, '9999-later.sql', '')");

        (await Should.ThrowAsync<StartUpException>(Migrator.MigrateAsync(databases))).Message
            .ShouldStartWith("The database is newer than this program: it has 9999-later.sql.");
    }

    [PostgresFact]
    public async Task The_runtime_role_creates_nothing_and_rewrites_no_history()
    {
        var databases = await PostgresServer.NewDatabaseAsync();

        await RefusedAsync(databases, "create table participation.mine ()");
        await RefusedAsync(databases, "create table public.mine ()");
        await RefusedAsync(databases, "delete from participation.migrations");
        await RefusedAsync(databases, "create role friend");
    }

    [PostgresFact]
    public async Task A_wrong_password_is_named_but_not_told()
    {
        var owner = new NpgsqlConnectionStringBuilder((await PostgresServer.NewEmptyDatabaseAsync()).Owner) { Password = "open-sesame" };

        var problem = await Should.ThrowAsync<StartUpException>(Migrator.MigrateAsync(Databases.From(owner.ConnectionString, null)));

        problem.Message.ShouldContain($"127.0.0.1:{owner.Port} refused the user app");
        problem.ToString().ShouldNotContain("open-sesame");
    }

    [PostgresFact]
    public async Task A_missing_database_is_named()
    {
        var owner = new NpgsqlConnectionStringBuilder((await PostgresServer.NewEmptyDatabaseAsync()).Owner) { Database = "nowhere" };

        (await Should.ThrowAsync<StartUpException>(Migrator.MigrateAsync(Databases.From(owner.ConnectionString, null)))).Message.ShouldContain("has no database nowhere");
    }

    [Fact]
    public async Task An_unreachable_server_is_named_without_the_password()
    {
        var databases = Databases.From("Host=127.0.0.1;Port=1;Username=app;Password=open-sesame;Database=x", null);

        var problem = await Should.ThrowAsync<StartUpException>(Migrator.MigrateAsync(databases));

        problem.Message.ShouldContain("127.0.0.1:1 cannot be reached");
        problem.ToString().ShouldNotContain("open-sesame");
    }

    [Fact]
    public void Without_a_password_the_runtime_role_must_be_given() =>
        Should.Throw<StartUpException>(() => Databases.From("Host=db;Username=app;Database=x", null)).Message.ShouldContain("ConnectionStrings__ParticipationRuntime");

    [Fact]
    public void What_is_no_connection_string_is_not_quoted() =>
        Should.Throw<StartUpException>(() => Databases.From("Host=db;Password=open;sesame=1", null)).Message.ShouldNotContain("sesame");

    [PostgresFact]
    public async Task Copies_of_the_template_are_quick()
    {
        await PostgresServer.NewDatabaseAsync();
        var watch = Stopwatch.StartNew();
        var databases = await PostgresServer.NewDatabaseAsync();
        output.WriteLine($"copied in {watch.ElapsedMilliseconds} ms");

        (await Sql.ScalarAsync(databases.Runtime, "select count(*) > 0 from participation.migrations")).ShouldBe(true);
    }

    private static async Task RefusedAsync(Databases databases, string sql) =>
        (await Should.ThrowAsync<PostgresException>(Sql.ScalarAsync(databases.Runtime, sql))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
}
