using CommunityAction.Participation.Domain.Ports;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CommunityAction.Participation.Adapters.Postgres.Log;

/// <summary>The log in Marten's tables, written with Npgsql by one writer per process.</summary>
public sealed class PostgresEventStore : IEventStore, IAsyncDisposable
{
    public const int DefaultLargestBatch = 1000;
    private const string Columns = "stream_id, version, id, type, data, timestamp, headers";

    private readonly NpgsqlDataSource _reader;
    private readonly NpgsqlDataSource _writer;
    private readonly GroupCommit _commits;
    private readonly RecentEvents _recent;
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
        if (Written(afterPosition, limit, storedNames) is { } written)
        {
            return written;
        }

        var events = new RecordedRows();
        var range = await LogRange.ReadAsync(_reader, Columns, afterPosition, limit, storedNames?.ToArray(), events.Add, cancel);
        return new(events.List, range.Through, range.Head);
    }

    /// <summary>What this process wrote itself after a position, as far as it is at hand; null when it must be fetched.</summary>
    internal EventPage? Written(long after, int limit, IReadOnlyList<string>? storedNames)
    {
        var (events, through) = _recent.After(after, limit, storedNames);
        return through > after ? new(events, through, Math.Max(through, _signal.Head)) : null;
    }

    public Task WaitForMoveAsync(long afterPosition, TimeSpan patience, CancellationToken cancel = default) =>
        _signal.WaitAsync(afterPosition, patience, cancel);

    private async Task<IReadOnlyList<RecordedEvent>> ReadAsync(string where, CancellationToken cancel, params object[] values)
    {
        await using var command = _reader.Command($"select seq_id, {Columns} from participation.mt_events where {where}", values);
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

    /// <summary>Rows of the position and <see cref="Columns"/> as events.</summary>
    private sealed class RecordedRows
    {
        private string _lastName = "";

        public List<RecordedEvent> List { get; } = [];

        public void Add(NpgsqlDataReader row)
        {
            var name = row.GetString(4);
            _lastName = name == _lastName ? _lastName : name; // one text for a page of ballots
            List.Add(new(
                row.GetInt64(0),
                row.GetGuid(1),
                row.GetInt64(2),
                row.GetGuid(3),
                _lastName,
                EventJson.Read(_lastName, row.GetFieldValue<byte[]>(5)),
                new DateTimeOffset(row.GetDateTime(6)),
                row.IsDBNull(7) ? null : EventJson.ReadEnvelope(row.GetFieldValue<byte[]>(7))));
        }
    }
}
