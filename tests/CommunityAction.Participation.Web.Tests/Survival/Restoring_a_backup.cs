using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Tests.EmbeddedPostgres;
using CommunityAction.Participation.Web.Live;
using CommunityAction.Participation.Web.Tests.Log;
using Xunit.Abstractions;

namespace CommunityAction.Participation.Web.Tests.Survival;

/// <summary>The ways of docs/operations.md: each restored database has the same hash of the log and the same board, and takes the next vote.</summary>
[TakesLong(seconds: 14)]
public sealed class Restoring_a_backup(ITestOutputHelper output) : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private JoinCode _code;
    private string _seat = "";
    private string _hash = "";
    private BoardSnapshot _board = null!;

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _folder.DeleteAsync();

    [BackupToolsFact]
    public async Task From_a_dump_on_a_new_server()
    {
        var dump = In("participation.dump");
        using (var server = await HostProgram.StartAsync(In("old"), Backups.Programs))
        {
            await HoldAVoteAsync(server.ConnectionString);
            await Backups.RunAsync("pg_dump", server.ConnectionString, "-Fc", "-f", dump, "participation");
        }

        using var other = await HostProgram.StartAsync(In("new"), Backups.Programs);
        await Backups.RunAsync("psql", other.ConnectionString, "-c", "create role participation_runtime nologin", "participation");
        await Backups.RunAsync("pg_restore", other.ConnectionString, "--no-owner", "-d", "participation", dump);

        await ShouldBeRestoredAsync(other.ConnectionString);
    }

    [BackupToolsFact]
    public async Task From_a_base_backup_that_was_taken_while_the_server_ran()
    {
        using (var server = await HostProgram.StartAsync(In("old"), Backups.Programs))
        {
            await HoldAVoteAsync(server.ConnectionString);
            var data = Directory.GetDirectories(In("old"), "pg*").Single();
            var copy = Path.Combine(In("new"), Path.GetFileName(data));
            Directory.CreateDirectory(In("new"));
            await Backups.RunAsync("pg_basebackup", server.ConnectionString, "-D", copy, "-X", "stream", "--checkpoint=fast");
            await Backups.GiveAsync(copy, asThis: data);
            File.Copy(Path.Combine(In("old"), "password"), Path.Combine(In("new"), "password"));
        }

        using var other = await HostProgram.StartAsync(In("new"), Backups.Programs);
        await ShouldBeRestoredAsync(other.ConnectionString);
    }

    [PostgresFact]
    public async Task From_a_copy_of_the_folder_of_the_programs_own_server()
    {
        await using (var database = await SeparateDatabase.StartAsync(In("old")))
        {
            await HoldAVoteAsync(database.ConnectionString);
        }

        await Backups.CopyAsync(In("old"), In("copy"));

        await using var restored = await SeparateDatabase.StartAsync(In("copy"));
        await ShouldBeRestoredAsync(restored.ConnectionString);
    }

    private string In(string name) => Path.Combine(_folder.Path, name);

    private async Task HoldAVoteAsync(string database)
    {
        await using var app = await PublishedApp.StartOnAsync(output, database);
        using var site = app.Site();
        (_, _code) = await site.MakePollAsync(OpenLog.Rules(DateTimeOffset.UtcNow, TimeSpan.FromHours(1)), default);
        for (var voter = 0; voter < 40; voter++)
        {
            _seat = await site.JoinAsync(_code, default);
            await site.CastAsync(_code, _seat, 1, Choices.Of(voter % 3 == 0 ? ["a", "b"] : ["c"]), default);
        }

        await Eventually.TrueAsync(async () => (_board = await app.BoardAsync(_code.Digits)).Ballots == 40);
        _hash = await Backups.HashAsync(database);
        _hash.ShouldMatch("^[0-9]{2,} [0-9a-f]{64}$");
    }

    private async Task ShouldBeRestoredAsync(string database)
    {
        (await Backups.HashAsync(database)).ShouldBe(_hash);
        await using var app = await PublishedApp.StartOnAsync(output, database);
        var board = await app.BoardAsync(_code.Digits);
        (board with { Rows = null }).ShouldBe(_board with { Rows = null });
        board.Rows.ShouldBe(_board.Rows);

        using var site = app.Site();
        await site.CastAsync(_code, _seat, 2, Choices.Of("b"), default);
        await Eventually.TrueAsync(async () => (await app.BoardAsync(_code.Digits)) is { Ballots: 40 } changed && changed.Sequence > board.Sequence);
        (await Backups.HashAsync(database)).ShouldNotBe(_hash, "one more ballot is another log");
    }
}
