using Npgsql;

namespace CommunityAction.Participation.Adapters.Postgres.Log;

/// <summary>
/// A stretch of the log as it was read. Positions are gap-free, so a page is a range of them, and a filtered page still says how far it got.
/// </summary>
/// <param name="Through">Everything up to this position has been seen.</param>
/// <param name="Head">The last position of the log when it was read.</param>
internal readonly record struct LogRange(long Through, long Head)
{
    /// <summary>Hands over each row of a page, in order; its first column is the position, and the columns asked for follow.</summary>
    public static async Task<LogRange> ReadAsync(
        NpgsqlDataSource database, string columns, long after, int limit, string[]? storedNames, Action<NpgsqlDataReader> take, CancellationToken cancel)
    {
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(new("select coalesce(max(seq_id), 0) from participation.mt_events"));
        var names = storedNames is null ? "" : " and type = any($3)";
        var range = new NpgsqlBatchCommand($"select seq_id, {columns} from participation.mt_events where seq_id > $1 and seq_id <= $2{names} order by seq_id");
        range.Parameters.Add(new() { Value = after });
        range.Parameters.Add(new() { Value = after + limit });
        if (storedNames is not null)
        {
            range.Parameters.Add(new() { Value = storedNames });
        }

        batch.BatchCommands.Add(range);
        await using var rows = await batch.ExecuteReaderAsync(cancel);
        await rows.ReadAsync(cancel);
        var head = rows.GetInt64(0);
        await rows.NextResultAsync(cancel);
        while (await rows.ReadAsync(cancel) && rows.GetInt64(0) <= head) // what was committed after the head was read stands on the next page
        {
            take(rows);
        }

        return new(Math.Max(after, Math.Min(after + limit, head)), head);
    }
}
