using Npgsql;

namespace CommunityAction.Participation.Adapters.Postgres;

/// <summary>A statement and its values, $1 being the first. A value that is null is NULL.</summary>
public static class Statements
{
    public static NpgsqlCommand Command(this NpgsqlDataSource database, string sql, params object?[] values)
    {
        var command = database.CreateCommand(sql);
        Fill(command.Parameters, values);
        return command;
    }

    public static async Task<int> ExecuteAsync(this NpgsqlDataSource database, string sql, CancellationToken cancel, params object?[] values)
    {
        await using var command = database.Command(sql, values);
        return await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Every row that a query finds.</summary>
    public static async Task<IReadOnlyList<TRow>> QueryAsync<TRow>(
        this NpgsqlDataSource database, string sql, Func<NpgsqlDataReader, TRow> read, CancellationToken cancel, params object?[] values)
    {
        await using var command = database.Command(sql, values);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var found = new List<TRow>();
        while (await rows.ReadAsync(cancel))
        {
            found.Add(read(rows));
        }

        return found;
    }

    /// <summary>The first row that a query finds, or nothing.</summary>
    public static async Task<TRow?> FirstAsync<TRow>(
        this NpgsqlDataSource database, string sql, Func<NpgsqlDataReader, TRow> read, CancellationToken cancel, params object?[] values) =>
        await database.QueryAsync(sql, read, cancel, values) is [var first, ..] ? first : default;

    public static void Add(this NpgsqlBatch batch, string sql, params object?[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        Fill(command.Parameters, values);
        batch.BatchCommands.Add(command);
    }

    private static void Fill(NpgsqlParameterCollection parameters, object?[] values)
    {
        foreach (var value in values)
        {
            parameters.Add(new() { Value = value ?? DBNull.Value });
        }
    }
}
