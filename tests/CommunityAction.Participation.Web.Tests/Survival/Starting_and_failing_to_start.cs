using System.Net;
using System.Net.Sockets;
using CommunityAction.Participation.Tests;
using Npgsql;

namespace CommunityAction.Participation.Web.Tests.Survival;

/// <summary>Whoever starts the program wrongly reads one line that says what happened and what to do.</summary>
public sealed class Starting_and_failing_to_start
{
    [Fact]
    public async Task On_a_taken_port()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var said = await FailAsync(["--urls", $"http://127.0.0.1:{port}"], (await PostgresServer.NewDatabaseAsync()).Owner);

        said.ShouldContain($"{port}");
        said.ShouldContain("--urls");
    }

    [Fact]
    public async Task Without_a_database_that_answers()
    {
        var said = await FailAsync([], "Host=127.0.0.1;Port=9;Username=owner;Password=hush;Database=participation");

        said.ShouldContain("127.0.0.1:9");
        said.ShouldNotContain("hush");
    }

    [Fact]
    public async Task With_a_database_newer_than_the_program()
    {
        var databases = await PostgresServer.NewDatabaseAsync();
        await using (var connection = new NpgsqlConnection(databases.Owner))
        {
            await connection.OpenAsync();
            await using var newer = new NpgsqlCommand("insert into participation.migrations (number, name, hash) values (9999, 'from-tomorrow', 'x')", connection);
            await newer.ExecuteNonQueryAsync();
        }

        (await FailAsync([], databases.Owner)).ShouldContain("newer than this program");
    }

    [Fact]
    public async Task With_an_officers_key_that_anybody_could_guess() =>
        (await FailAsync(["--Officer:Key=hush"], (await PostgresServer.NewDatabaseAsync()).Owner)).ShouldContain("too short");

    /// <summary>Where the signal comes before the program listens for it, the runtime ends it without a word.</summary>
    [Fact]
    public async Task When_it_is_stopped_while_it_still_reads()
    {
        var databases = await PostgresServer.NewDatabaseAsync();
        await using var busy = new NpgsqlConnection(databases.Owner);
        await busy.OpenAsync();
        await using var begun = await busy.BeginTransactionAsync();
        await using var command = busy.CreateCommand();
        command.CommandText = "lock table participation.mt_events";
        await command.ExecuteNonQueryAsync();

        var (code, said) = await EndAsync([], databases.Owner, async run =>
        {
            command.CommandText = "select exists (select from pg_locks where database = (select oid from pg_database where datname = current_database()) and not granted)";
            await Eventually.TrueAsync(async () => (bool)(await command.ExecuteScalarAsync())!);
            await Signals.SendAsync("TERM", run.Number);
        });

        (code, said).ShouldBeOneOf((1, "Stopped before it had started."), (143, ""));
    }

    [Theory]
    [InlineData("There is no file", "replay", "no-such-election.pb")]
    [InlineData("replay FILE.pb", "replay")]
    [InlineData("--rate needs a number", "replay", "x.pb", "--rate", "fast")]
    public async Task A_replay_that_makes_no_sense(string words, params string[] arguments) => (await FailAsync(arguments, "")).ShouldContain(words);

    [Fact]
    public async Task A_replay_of_a_file_that_is_no_election_names_the_line_and_the_reason()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "META\nkey;value\nbudget;lots\n");

        (await FailAsync(["replay", file], "")).ShouldContain("Line 3: the budget “lots” is not a number.");

        File.Delete(file);
    }

    private static async Task<string> FailAsync(string[] arguments, string database)
    {
        var (code, said) = await EndAsync(arguments, database, _ => Task.CompletedTask);

        code.ShouldBe(1);
        return said.Split('\n').ShouldHaveSingleItem();
    }

    private static async Task<(int Code, string Said)> EndAsync(string[] arguments, string database, Func<ProgramRun, Task> meanwhile)
    {
        var folder = new TempFolder();
        try
        {
            Directory.CreateDirectory(folder.Path);
            using var run = ProgramRun.Start(Path.Combine(folder.Path, "program.log"), arguments, new Dictionary<string, string> { ["ConnectionStrings__Participation"] = database });
            await meanwhile(run);
            return (await run.EndsAsync(TimeSpan.FromSeconds(60)), run.Output.Trim());
        }
        finally
        {
            await folder.DeleteAsync();
        }
    }
}
