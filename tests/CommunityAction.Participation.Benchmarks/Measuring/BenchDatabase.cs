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
        return new(await EmbeddedServer.StartAsync(new(folder, [Checkout.PostgresPackages], Durable: true, ExtraSettings: "-c shared_buffers=512MB -c max_wal_size=4GB")), folder);
    }

    /// <summary>A migrated database with nothing in it.</summary>
    public async Task<Databases> NewAsync()
    {
        var name = "bench_" + Guid.NewGuid().ToString("N")[..12];
        await using (var connection = new NpgsqlConnection(_server.ConnectionString))
        {
            await connection.OpenAsync();
            await using var create = new NpgsqlCommand($"create database {name}", connection);
            await create.ExecuteNonQueryAsync();
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
        await using var drop = new NpgsqlCommand($"drop database \"{new NpgsqlConnectionStringBuilder(databases.Owner).Database}\" with (force)", connection);
        await drop.ExecuteNonQueryAsync();
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
