using System.Net.Sockets;
using Npgsql;

namespace CommunityAction.Participation.Adapters.EmbeddedPostgres;

internal enum Answer
{
    Ready,

    /// <summary>Starting, recovering or stopping.</summary>
    Busy,

    /// <summary>Somebody is there who does not know our password.</summary>
    Stranger,
    None,
}

/// <summary>How to reach the server: what a connection string needs to know.</summary>
internal sealed record Access(int Port, string Password)
{
    public const string User = "app";
    public const string Database = "participation";

    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = Port,
        Username = User,
        Password = Password,
        Database = database,
    }.ConnectionString;

    /// <summary>A connection outside every pool, to the database that is always there.</summary>
    public async Task<NpgsqlConnection> OpenAsync(CancellationToken cancel)
    {
        var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false;Timeout=5");
        try
        {
            await connection.OpenAsync(cancel);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public async Task<Answer> AskAsync(CancellationToken cancel)
    {
        try
        {
            await using var connection = await OpenAsync(cancel);
            return Answer.Ready;
        }
        catch (PostgresException refusal)
        {
            return refusal.SqlState switch
            {
                PostgresErrorCodes.CannotConnectNow => Answer.Busy,
                PostgresErrorCodes.TooManyConnections => Answer.Ready,
                _ => Answer.Stranger,
            };
        }
        catch (NpgsqlException failure)
        {
            // A slow machine or a dying backend is no proof that the server is gone.
            return failure.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused } ? Answer.None : Answer.Busy;
        }
    }

    public async Task CreateDatabaseAsync(CancellationToken cancel)
    {
        await using var connection = await OpenAsync(cancel);
        await using var exists = new NpgsqlCommand("select 1 from pg_database where datname = $1", connection) { Parameters = { new() { Value = Database } } };
        if (await exists.ExecuteScalarAsync(cancel) is not null)
        {
            return;
        }

        try
        {
            await using var create = new NpgsqlCommand($"create database {Database}", connection);
            await create.ExecuteNonQueryAsync(cancel);
        }
        catch (PostgresException race) when (race.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // another program that attached at the same moment made it
        }
    }
}
