using Npgsql;

namespace CommunityAction.Participation.Adapters.Postgres.Chain;

/// <summary>
/// Reads a whole log and holds it against its chain, its published heads and those that an observer kept. Reads as one moment left it, page by page, so that it needs
/// little memory and disturbs nobody.
/// </summary>
public sealed class LogCheck(NpgsqlDataSource database)
{
    private const int BlocksAtOnce = 10;

    /// <param name="observers">Heads that somebody kept elsewhere; may be empty.</param>
    /// <param name="withTexts">Look at the texts in the vault too.</param>
    /// <param name="progress">Is told how many events are done, and of how many.</param>
    /// <param name="cancel">Stops reading.</param>
    public async Task<LogVerdict> RunAsync(IReadOnlyList<KeptHead> observers, bool withTexts, Action<long, long> progress, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancel);
        var (end, keptThrough, lastBlock) = await ExtentAsync(connection, cancel);
        var check = new ChainCheck([.. await HeadsAsync(connection, cancel), .. observers]);
        var texts = new TextCheck();
        var last = Math.Max(end, keptThrough);
        progress(0, end);
        for (var first = 0L; first <= ChainBlock.NumberOf(last) && last > 0; first += BlocksAtOnce)
        {
            var (events, blocks) = await ReadAsync(connection, first, cancel);
            for (var number = first; number < first + BlocksAtOnce; number++)
            {
                check.Add([.. events.Where(stored => ChainBlock.NumberOf(stored.Position) == number)], number, blocks.GetValueOrDefault(number), number > lastBlock);
            }

            if (withTexts)
            {
                await texts.AddAsync(connection, events, cancel);
            }

            progress(Math.Min(end, ChainBlock.FirstOf(first + BlocksAtOnce) - 1), end);
        }

        var findings = check.Finish();
        return new(end, check.KeptThrough, check.Head, check.PublishedFit, check.ObserversFit, findings, withTexts ? texts.Verdict : null);
    }

    private static async Task<(long End, long KeptThrough, long LastBlock)> ExtentAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            "select coalesce((select max(seq_id) from participation.mt_events), 0), coalesce(max(through), 0), coalesce(max(block), -1) from participation.log_blocks", connection);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        await rows.ReadAsync(cancel);
        return (rows.GetInt64(0), rows.GetInt64(1), rows.GetInt64(2));
    }

    private static async Task<List<KeptHead>> HeadsAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select hour, position, hash from participation.log_heads order by hour", connection);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var heads = new List<KeptHead>();
        while (await rows.ReadAsync(cancel))
        {
            var head = LogChain.ReadHead(rows);
            heads.Add(new(head.Position, head.Hash, IsObservers: false));
        }

        return heads;
    }

    private static async Task<(List<StoredEvent> Events, Dictionary<long, ChainBlock> Blocks)> ReadAsync(NpgsqlConnection connection, long first, CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.Add(
            $"select seq_id, {StoredEvent.Columns} from participation.mt_events where seq_id between $1 and $2 order by seq_id",
            ChainBlock.FirstOf(first), ChainBlock.FirstOf(first + BlocksAtOnce) - 1);
        batch.Add($"select {ChainBlock.Columns} from participation.log_blocks where block >= $1 and block < $2", first, first + BlocksAtOnce);
        await using var rows = await batch.ExecuteReaderAsync(cancel);
        var events = new List<StoredEvent>();
        while (await rows.ReadAsync(cancel))
        {
            events.Add(StoredEvent.Read(rows));
        }

        await rows.NextResultAsync(cancel);
        var blocks = new Dictionary<long, ChainBlock>();
        while (await rows.ReadAsync(cancel))
        {
            var block = ChainBlock.Read(rows);
            blocks.Add(block.Number, block);
        }

        return (events, blocks);
    }
}

/// <param name="End">The last position of the log.</param>
/// <param name="KeptThrough">Up to here the chain is kept; what came after waits for it.</param>
/// <param name="Head">The chain over the log as it is, in lower-case hex.</param>
/// <param name="PublishedFit">Heads in the database that fit.</param>
/// <param name="ObserversFit">Heads of the observer that fit.</param>
/// <param name="Findings">What was done to the log, by position.</param>
/// <param name="Texts">Null when they were not looked at.</param>
public sealed record LogVerdict(long End, long KeptThrough, string Head, int PublishedFit, int ObserversFit, IReadOnlyList<LogFinding> Findings, TextVerdict? Texts);
