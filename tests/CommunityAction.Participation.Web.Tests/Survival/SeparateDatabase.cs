using System.Diagnostics;
using CommunityAction.Participation.Adapters.EmbeddedPostgres;
using CommunityAction.Participation.Tests;
using Npgsql;
using Xunit.Abstractions;

namespace CommunityAction.Participation.Web.Tests.Survival;

/// <summary>A PostgreSQL that belongs to no application, as a council's own does: it flushes every commit, and outlives the applications that use it.</summary>
internal sealed class SeparateDatabase : IAsyncDisposable
{
    private readonly TempFolder? _temporary;
    private readonly string _folder;
    private readonly EmbeddedServer _server;

    private SeparateDatabase(TempFolder? temporary, string folder, EmbeddedServer server) => (_temporary, _folder, _server) = (temporary, folder, server);

    public string ConnectionString => _server.ConnectionString;

    /// <param name="folder">Where its data is kept; a folder that goes with it when null.</param>
    /// <param name="settings">More switches for the server.</param>
    public static async Task<SeparateDatabase> StartAsync(string? folder = null, string settings = "")
    {
        var temporary = folder is null ? new TempFolder() : null;
        folder ??= temporary!.Path;
        return new(temporary, folder, await EmbeddedServer.StartAsync(new(folder, [Checkout.PostgresPackages], ExtraSettings: settings)));
    }

    /// <summary>The same database by another way, such as a <see cref="DatabaseLine"/>.</summary>
    public string Through(int port) => new NpgsqlConnectionStringBuilder(ConnectionString) { Port = port }.ConnectionString;

    public async Task KillAsync(ITestOutputHelper output)
    {
        var watch = Stopwatch.StartNew();
        await new Postmaster(_folder).KillAsync();
        await AnswersAsync();
        output.WriteLine($"database back after {watch.ElapsedMilliseconds} ms");
    }

    public Task AnswersAsync(int seconds = 60) => Eventually.TrueAsync(
        async () =>
        {
            try
            {
                return await Sql.ScalarAsync(ConnectionString, "select true") is true;
            }
            catch (NpgsqlException)
            {
                return false;
            }
        },
        seconds);

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        if (_temporary is not null)
        {
            await _temporary.DeleteAsync();
        }
    }
}
