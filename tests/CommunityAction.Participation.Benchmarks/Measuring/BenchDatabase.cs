using CommunityAction.Participation.Adapters.EmbeddedPostgres;
using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Adapters.Postgres.Migrations;
using CommunityAction.Participation.Tests;
using Npgsql;

namespace CommunityAction.Participation.Benchmarks.Measuring;

/// <summary>A durable PostgreSQL of the benchmarks' own: fsync and synchronous_commit are on, as in production.</summary>
public sealed class BenchDatabase : IAsyncDisposable
{
    private readonly EmbeddedServer _server;

    private BenchDatabase(EmbeddedServer server, string folder) => (_server, Folder) = (server, folder);

    public string Folder { get; }

    public static async Task<BenchDatabase> StartAsync()
    {
        var folder = Path.Combine(Checkout.TempFolder, "benchmarks");
        var server = await EmbeddedServer.StartAsync(
            new(folder, [Checkout.PostgresPackages], Durable: true, ExtraSettings: "-c shared_buffers=512MB -c max_wal_size=8GB -c min_wal_size=4GB"));
        await PrepareLogFilesAsync(server.ConnectionString);
        return new(server, folder);
    }

    /// <summary>A migrated database with nothing in it.</summary>
    public async Task<Databases> NewAsync()
    {
        var name = "bench_" + Guid.NewGuid().ToString("N")[..12];
        await using (var connection = new NpgsqlConnection(_server.ConnectionString))
        {
            await connection.OpenAsync();
            await ExecuteAsync(connection, $"create database {name}");
        }

        var databases = Databases.From(new NpgsqlConnectionStringBuilder(_server.ConnectionString) { Database = name }.ConnectionString, runtime: null);
        await Migrator.MigrateAsync(databases);
        return databases;
    }

    public async Task DropAsync(Databases databases)
    {
        NpgsqlConnection.ClearAllPools();
        await using var connection = new NpgsqlConnection(_server.ConnectionString);
        await connection.OpenAsync();
        await ExecuteAsync(connection, $"drop database \"{new NpgsqlConnectionStringBuilder(databases.Owner).Database}\" with (force)");
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(Folder, recursive: true); // what one run leaves behind would be looked after during the next
    }

    /// <summary>Write-ahead files stand ready, as on a server that has run for a while: making one takes tens of milliseconds, in which nobody commits.</summary>
    private static async Task PrepareLogFilesAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        for (var file = 0; file < 100; file++)
        {
            await ExecuteAsync(connection, "select pg_logical_emit_message(false, 'benchmark', 'next file'), pg_switch_wal()");
        }

        await ExecuteAsync(connection, "checkpoint");
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
