using CommunityAction.Participation.Adapters.Postgres.Log;
using Npgsql;

namespace CommunityAction.Participation.Adapters.Postgres.Chain;

/// <summary>
/// The hash chain over the log. It follows the log afterwards, so that it costs an append nothing. Any number of nodes may run it: whoever holds the lock takes
/// it on from where it stands.
/// </summary>
public sealed class LogChain(NpgsqlDataSource database)
{
    private const long Lock = 7302;
    private const int PageSize = 10 * ChainBlock.Size;
    private const string Heads = "select hour, position, hash from participation.log_heads";

    /// <summary>Takes the chain towards the end of the log, unless another node is doing so.</summary>
    /// <param name="atMost">So many events further.</param>
    /// <param name="cancel">Ends it between two pages.</param>
    /// <returns>Where the chain stands, and whether that was the end of the log.</returns>
    /// <exception cref="LogGapException">An event is missing from the log.</exception>
    public async Task<(long Through, bool IsAtEnd)> FollowAsync(int atMost = int.MaxValue, CancellationToken cancel = default)
    {
        for (var left = atMost; ;)
        {
            await using var connection = await database.OpenConnectionAsync(cancel);
            await using var transaction = await connection.BeginTransactionAsync(cancel);
            var last = await LastAsync(connection, cancel);
            if (!await TryLockAsync(connection, cancel))
            {
                return (last.Through, false);
            }

            last = await LastAsync(connection, cancel); // as the one who held the lock before left it
            var blocks = await ReadAsync(last, Math.Min(left, PageSize), cancel);
            if (blocks.Found.Count > 0)
            {
                await WriteAsync(connection, blocks.Found, cancel);
                await transaction.CommitAsync(cancel);
            }

            left -= (int)(blocks.Through - last.Through);
            if (blocks.Through >= blocks.Head || left <= 0)
            {
                return (blocks.Through, blocks.Through >= blocks.Head);
            }
        }
    }

    /// <summary>Publishes where the chain stands as the head of this hour (UTC), unless there is one.</summary>
    public Task PublishAsync(DateTimeOffset now, CancellationToken cancel = default) => database.ExecuteAsync(
        """
        insert into participation.log_heads (hour, position, hash)
        select date_trunc('hour', $1::timestamptz, 'UTC'), through, hash from participation.log_blocks order by block desc limit 1
        on conflict do nothing
        """,
        cancel,
        now.UtcDateTime);

    /// <summary>Published heads, the newest first.</summary>
    /// <param name="before">Only those of earlier hours.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancel">Stops reading.</param>
    public Task<IReadOnlyList<ChainHead>> HeadsAsync(DateTimeOffset before, int limit, CancellationToken cancel = default) =>
        database.QueryAsync($"{Heads} where hour < $1 order by hour desc limit $2", ReadHead, cancel, before.UtcDateTime, (long)limit);

    /// <summary>The first published head that covers a position; null while there is none.</summary>
    public Task<ChainHead?> HeadOverAsync(long position, CancellationToken cancel = default) =>
        database.FirstAsync($"{Heads} where position >= $1 order by hour limit 1", ReadHead, cancel, position);

    internal static ChainHead ReadHead(NpgsqlDataReader row) => new(new DateTimeOffset(row.GetDateTime(0)), row.GetInt64(1), Convert.ToHexStringLower(row.GetFieldValue<byte[]>(2)));

    private async Task<(List<ChainBlock> Found, long Through, long Head)> ReadAsync(ChainBlock last, int limit, CancellationToken cancel)
    {
        var (end, found) = (new ChainEnd(last), new List<ChainBlock>());
        var range = await LogRange.ReadAsync(database, StoredEvent.Columns, last.Through, limit, null, Add, cancel);
        if (end.Through < range.Through)
        {
            throw new LogGapException(end.Through + 1);
        }

        if (end.Through > last.Through && !end.IsFull)
        {
            found.Add(end.Block);
        }

        return (found, end.Through, range.Head);

        void Add(NpgsqlDataReader row)
        {
            end.Add(StoredEvent.Read(row));
            if (end.IsFull)
            {
                found.Add(end.Block);
            }
        }
    }

    private static async Task<ChainBlock> LastAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand($"select {ChainBlock.Columns} from participation.log_blocks order by block desc limit 1", connection);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        return await rows.ReadAsync(cancel) ? ChainBlock.Read(rows) : ChainBlock.Nothing;
    }

    /// <summary>Until the transaction ends.</summary>
    private static async Task<bool> TryLockAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select pg_try_advisory_xact_lock($1)", connection) { Parameters = { new() { Value = Lock } } };
        return (bool)(await command.ExecuteScalarAsync(cancel))!;
    }

    private static async Task WriteAsync(NpgsqlConnection connection, List<ChainBlock> blocks, CancellationToken cancel)
    {
        await using var writes = new NpgsqlBatch(connection);
        foreach (var block in blocks)
        {
            writes.Add(
                $"insert into participation.log_blocks ({ChainBlock.Columns}) values ($1, $2, $3, $4) on conflict (block) do update set through = $2, hash = $3, prints = $4",
                block.Number, block.Through, block.Hash, block.Prints);
        }

        await writes.ExecuteNonQueryAsync(cancel);
    }
}

/// <summary>Where the chain stood.</summary>
/// <param name="Hour">UTC: the hour at whose beginning it was published.</param>
/// <param name="Position">The last event that it covers.</param>
/// <param name="Hash">In lower-case hex.</param>
public sealed record ChainHead(DateTimeOffset Hour, long Position, string Hash);
