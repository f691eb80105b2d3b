using CommunityAction.Participation.Adapters.EmbeddedPostgres;
using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Adapters.Postgres.Migrations;
using Npgsql;

namespace CommunityAction.Participation.Tests;

/// <summary>
/// One server for all tests of a run, and for a second run beside it: each test gets a database of its own, copied from a migrated one.
/// The server stops with the last process that uses it.
/// </summary>
public static class PostgresServer
{
    private const long TemplateLock = 0x5445_5354;

    // A new build may bring other migrations, so it gets a template of its own.
    private static readonly string Template = "template_" + typeof(Migrator).Module.ModuleVersionId.ToString("N");

    private static readonly Lazy<Task<EmbeddedServer>> Started = new(StartAsync);

    /// <summary>Migrated, with nothing in it.</summary>
    public static Task<Databases> NewDatabaseAsync() => CreateAsync($" template {Template} strategy file_copy");

    /// <summary>Not even migrated.</summary>
    public static Task<Databases> NewEmptyDatabaseAsync() => CreateAsync("");

    private static async Task<Databases> CreateAsync(string origin)
    {
        var server = await Started.Value;
        var name = "t_" + Guid.NewGuid().ToString("N");
        await using var connection = await OpenAsync(server);
        await ExecuteAsync(connection, $"create database {name}{origin}");
        return At(server, name);
    }

    private static async Task<EmbeddedServer> StartAsync()
    {
        var server = await EmbeddedServer.StartAsync(new EmbeddedOptions(Path.Combine(Checkout.TempFolder, "postgres"), [Checkout.PostgresPackages], Durable: false));
        await using var connection = await OpenAsync(server);
        await ExecuteAsync(connection, $"select pg_advisory_lock({TemplateLock})");
        if (server.Owner)
        {
            await DropOldAsync(connection);
        }

        if (!(await NamesAsync(connection)).Contains(Template))
        {
            await MakeTemplateAsync(server, connection);
        }

        return server;
    }

    // Renamed when it is complete, so that a run that was killed leaves no half template.
    private static async Task MakeTemplateAsync(EmbeddedServer server, NpgsqlConnection connection)
    {
        await ExecuteAsync(connection, "drop database if exists unfinished with (force)");
        await ExecuteAsync(connection, "create database unfinished");
        await Migrator.MigrateAsync(At(server, "unfinished"));
        await ExecuteAsync(connection, $"alter database unfinished rename to {Template}");
    }

    private static async Task DropOldAsync(NpgsqlConnection connection)
    {
        foreach (var name in (await NamesAsync(connection)).Where(name => name != Template))
        {
            await ExecuteAsync(connection, $"drop database \"{name}\" with (force)");
        }
    }

    private static async Task<List<string>> NamesAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand("select datname from pg_database where datname like 't\\_%' or datname like 'template\\_%'", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await reader.ReadAsync())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private static Databases At(EmbeddedServer server, string database) =>
        Databases.From(new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = database, MaxPoolSize = 20, ConnectionIdleLifetime = 10 }.ConnectionString, runtime: null);

    private static async Task<NpgsqlConnection> OpenAsync(EmbeddedServer server)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = "postgres", Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
