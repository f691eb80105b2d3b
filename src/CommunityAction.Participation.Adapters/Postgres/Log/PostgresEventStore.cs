using CommunityAction.Participation.Domain.Ports;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CommunityAction.Participation.Adapters.Postgres.Log;

/// <summary>The log in Marten's tables, written with Npgsql by one writer per process.</summary>
public sealed class PostgresEventStore : IEventStore, IAsyncDisposable
{
    public const int DefaultLargestBatch = 1000;

    private readonly NpgsqlDataSource _reader;
    private readonly NpgsqlDataSource _writer;
    private readonly GroupCommit _commits;
    private readonly RecentEvents _recent;
    private readonly Neighbours _neighbours;
    private readonly LogSignal _signal;
    private bool _disposed;

    /// <param name="runtime">Connects as the role that can add to the log and not change it.</param>
    /// <param name="reader">Pooled connections of the same role.</param>
    /// <param name="log">For outages.</param>
    /// <param name="patience">How long an append is tried again while the database is away; 10 seconds unless told otherwise.</param>
    /// <param name="largestBatch">How many appends may share one commit.</param>
    public PostgresEventStore(
        string runtime, NpgsqlDataSource reader, ILogger<PostgresEventStore> log, TimeSpan? patience = null, int largestBatch = DefaultLargestBatch)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(largestBatch, 1);
        _reader = reader;
        _writer = WriterConnection.Build(runtime);
        _signal = new(runtime, log);
        _recent = new(_signal);
        _neighbours = new(reader, _recent, _signal);
        _commits = new(new(_writer, _recent, log), patience ?? TimeSpan.FromSeconds(10), largestBatch, log);
    }

    public Task<AppendOutcome> AppendAsync(Append append, CancellationToken cancel = default) =>
        cancel.CanBeCanceled ? _commits.AppendAsync(append).WaitAsync(cancel) : _commits.AppendAsync(append);

    public Task<IReadOnlyList<RecordedEvent>> ReadStreamAsync(Guid stream, long afterVersion = 0, int limit = int.MaxValue, CancellationToken cancel = default) =>
        ReadAsync("stream_id = $1 and version > $2 order by version limit $3", cancel, stream, afterVersion, (long)limit);

    public Task<IReadOnlyList<RecordedEvent>> ReadAtAsync(IReadOnlyCollection<long> positions, CancellationToken cancel = default) =>
        ReadAsync("seq_id = any ($1) order by seq_id", cancel, positions.ToArray());

    public async Task<EventPage> ReadAllAsync(long afterPosition, int limit, IReadOnlyList<string>? storedNames = null, CancellationToken cancel = default)
    {
        if (await AtHandAsync(afterPosition, limit, storedNames, cancel) is { } atHand)
        {
            return atHand;
        }

        var events = new RecordedRows();
        var range = await ReadRangeAsync(RecordedRows.Columns, afterPosition, limit, storedNames, events.Add, cancel);
        return new(events.List, range.Through, range.Head);
    }

    /// <summary>A page from memory, for whoever has read nearly all there is; null for whoever is further behind and must read the log itself.</summary>
    internal async ValueTask<EventPage?> AtHandAsync(long after, int limit, IReadOnlyList<string>? storedNames, CancellationToken cancel)
    {
        if (FromMemory(after, limit, storedNames) is { } known)
        {
            return known;
        }

        if (!_neighbours.CanHelp(after))
        {
            return null;
        }

        var head = await _neighbours.FetchAsync().WaitAsync(cancel);
        return FromMemory(after, limit, storedNames) ?? (head <= after ? new([], after, head) : null);
    }

    /// <summary>Hands over each row of a stretch of the log: the position, and the columns asked for.</summary>
    internal async Task<LogRange> ReadRangeAsync(
        string columns, long after, int limit, IReadOnlyList<string>? storedNames, Action<NpgsqlDataReader> take, CancellationToken cancel)
    {
        var range = await LogRange.ReadAsync(_reader, columns, after, limit, storedNames?.ToArray(), take, cancel);
        _signal.Moved(range.Head);
        return range;
    }

    public Task WaitForMoveAsync(long afterPosition, TimeSpan patience, CancellationToken cancel = default) =>
        _signal.WaitAsync(afterPosition, patience, cancel);

    private EventPage? FromMemory(long after, int limit, IReadOnlyList<string>? storedNames)
    {
        var (events, through) = _recent.After(after, limit, storedNames);
        return through > after ? new(events, through, Math.Max(through, _signal.Head)) : null;
    }

    private async Task<IReadOnlyList<RecordedEvent>> ReadAsync(string where, CancellationToken cancel, params object[] values)
    {
        await using var command = _reader.Command($"select seq_id, {RecordedRows.Columns} from participation.mt_events where {where}", values);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var events = new RecordedRows();
        while (await rows.ReadAsync(cancel))
        {
            events.Add(rows);
        }

        return events.List;
    }

    /// <summary>Once, however often it is asked: whoever knows it by another name disposes of it too.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, true))
        {
            return;
        }

        await _commits.DisposeAsync();
        await _signal.DisposeAsync();
        await _writer.DisposeAsync();
    }
}
