using Npgsql;

namespace CommunityAction.Participation.Adapters.Postgres.Projections;

/// <summary>How far a projection is, in Marten's own table. Moved by compare-and-set in the transaction that writes the projection's rows.</summary>
internal static class Checkpoint
{
    /// <summary>The position, or null when the projection has never run.</summary>
    public static async Task<long?> ReadAsync(NpgsqlDataSource database, string name, CancellationToken cancel)
    {
        await using var command = database.CreateCommand("select last_seq_id from participation.mt_event_progression where name = $1");
        command.Parameters.Add(new() { Value = name });
        return (long?)await command.ExecuteScalarAsync(cancel);
    }

    /// <summary>Starts at 0, in the transaction that emptied the projection's tables.</summary>
    public static Task ResetAsync(NpgsqlConnection connection, string name, CancellationToken cancel) => ExecuteAsync(
        connection,
        "insert into participation.mt_event_progression (name, last_seq_id, last_updated) values ($1, 0, now()) "
        + "on conflict (name) do update set last_seq_id = 0, last_updated = now()",
        [name],
        cancel);

    /// <summary>Moves on; false when somebody else has moved it meanwhile, and then the transaction must not be committed.</summary>
    public static async Task<bool> MoveAsync(NpgsqlConnection connection, string name, long from, long to, CancellationToken cancel) => await ExecuteAsync(
        connection,
        "update participation.mt_event_progression set last_seq_id = $3, last_updated = now() where name = $1 and last_seq_id = $2",
        [name, from, to],
        cancel) == 1;

    private static async Task<int> ExecuteAsync(NpgsqlConnection connection, string sql, object[] values, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return await command.ExecuteNonQueryAsync(cancel);
    }
}
