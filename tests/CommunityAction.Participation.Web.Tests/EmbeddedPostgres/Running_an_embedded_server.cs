using System.Diagnostics;
using System.Globalization;
using CommunityAction.Participation.Adapters;
using CommunityAction.Participation.Adapters.EmbeddedPostgres;
using Npgsql;
using Xunit.Abstractions;

namespace CommunityAction.Participation.Tests.EmbeddedPostgres;

public sealed class Running_an_embedded_server(ITestOutputHelper output) : IAsyncLifetime
{
    private readonly TempFolder _folder = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _folder.DeleteAsync();

    [PostgresFact]
    public async Task It_starts_from_nothing_and_keeps_its_data_and_its_address()
    {
        var first = await TimedStartAsync("first start");
        await Sql.ScalarAsync(first.ConnectionString, "create table kept as select 42 as answer");
        await first.DisposeAsync();

        await using var second = await TimedStartAsync("second start");

        second.Owner.ShouldBeTrue();
        second.ConnectionString.ShouldBe(first.ConnectionString);
        (await Sql.ScalarAsync(second.ConnectionString, "select answer from kept")).ShouldBe(42);
    }

    [PostgresFact]
    public async Task A_second_program_shares_the_server_of_the_first()
    {
        await using var first = await StartAsync();
        using var second = await HostProgram.StartAsync(_folder.Path);

        second.IsOwner.ShouldBeFalse();
        second.ConnectionString.ShouldBe(first.ConnectionString);
    }

    [PostgresFact]
    public async Task No_server_outlives_a_killed_program()
    {
        using var program = await HostProgram.StartAsync(_folder.Path);
        await program.KillAsync();

        await EventuallyAsync(async () => !await AnswersAsync(program.ConnectionString));
    }

    [PostgresFact]
    public async Task A_program_that_shared_the_server_takes_it_over_from_a_killed_one()
    {
        using var owner = await HostProgram.StartAsync(_folder.Path);
        await using var heir = await StartAsync();
        await owner.KillAsync();

        await EventuallyAsync(async () => heir.Owner && await AnswersAsync(heir.ConnectionString));
    }

    [PostgresFact]
    public async Task A_killed_server_comes_back_where_it_was_with_what_it_had_acknowledged()
    {
        await using var server = await StartAsync();
        await Sql.ScalarAsync(server.ConnectionString, "create table kept as select 42 as answer");

        Process.GetProcessById(await PostmasterAsync()).Kill(entireProcessTree: true);
        var gone = Stopwatch.StartNew();
        await EventuallyAsync(async () => await AnswersAsync(server.ConnectionString));

        output.WriteLine($"back after {gone.ElapsedMilliseconds} ms");
        (await Sql.ScalarAsync(server.ConnectionString, "select answer from kept")).ShouldBe(42);
    }

    [PostgresFact]
    public async Task Data_of_another_major_version_alone_stops_the_start()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "pg9"));
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "pg9", "PG_VERSION"), "9");

        var problem = await Should.ThrowAsync<StartUpException>(StartAsync());

        problem.Message.ShouldContain("is of PostgreSQL 9, but this program brings PostgreSQL");
        problem.Message.ShouldContain("PG_BIN_DIR");
        problem.Message.ShouldContain("--fresh");
    }

    [PostgresFact]
    public async Task A_fresh_start_sets_the_old_data_aside()
    {
        var before = await StartAsync();
        await Sql.ScalarAsync(before.ConnectionString, "create table old_things ()");
        await before.DisposeAsync();

        await using var after = await StartAsync(fresh: true);

        (await Sql.ScalarAsync(after.ConnectionString, "select to_regclass('old_things')::text")).ShouldBe(DBNull.Value);
    }

    [PostgresFact]
    public async Task A_fresh_start_is_refused_while_somebody_uses_the_data()
    {
        using var user = await HostProgram.StartAsync(_folder.Path);

        (await Should.ThrowAsync<StartUpException>(StartAsync(fresh: true))).Message.ShouldContain("in use by another program");
        (await AnswersAsync(user.ConnectionString)).ShouldBeTrue();
    }

    private Task<EmbeddedServer> StartAsync(bool fresh = false) =>
        EmbeddedServer.StartAsync(new EmbeddedOptions(_folder.Path, [Checkout.PostgresPackages], Fresh: fresh));

    private async Task<EmbeddedServer> TimedStartAsync(string what)
    {
        var watch = Stopwatch.StartNew();
        var server = await StartAsync();
        output.WriteLine($"{what}: {watch.ElapsedMilliseconds} ms");
        return server;
    }

    private async Task<int> PostmasterAsync()
    {
        var data = Directory.GetDirectories(_folder.Path, "pg*").Single();
        return int.Parse((await File.ReadAllLinesAsync(Path.Combine(data, "postmaster.pid")))[0], CultureInfo.InvariantCulture);
    }

    private static async Task<bool> AnswersAsync(string connectionString)
    {
        try
        {
            return await Sql.ScalarAsync(connectionString, "select true") is true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static async Task EventuallyAsync(Func<Task<bool>> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
            await Task.Delay(50);
        }
    }
}
