using CommunityAction.Participation.Domain.Ports;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CommunityAction.Participation.Adapters.Postgres.Log;

/// <summary>The log in Marten's tables, written with Npgsql by one writer per process.</summary>
public sealed class PostgresEventStore : IEventStore, IAsyncDisposable
{
    public const int DefaultLargestBatch = 1000;
    private const string Columns = "seq_id, stream_id, version, id, type, data, timestamp, headers";

    private readonly NpgsqlDataSource _reader;
    private readonly NpgsqlDataSource _writer;
    private readonly GroupCommit _commits;
    private readonly RecentEvents _recent;
    private readonly LogSignal _signal;

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
        _commits = new(_writer, patience ?? TimeSpan.FromSeconds(10), largestBatch, _recent, log);
    }

    public Task<AppendOutcome> AppendAsync(Append append, CancellationToken cancel = default) =>
        cancel.CanBeCanceled ? _commits.AppendAsync(append).WaitAsync(cancel) : _commits.AppendAsync(append);

    public async Task<IReadOnlyList<RecordedEvent>> ReadStreamAsync(Guid stream, long afterVersion = 0, int limit = int.MaxValue, CancellationToken cancel = default)
    {
        await using var command = _reader.CreateCommand(
            $"select {Columns} from participation.mt_events where stream_id = $1 and version > $2 order by version limit $3");
        command.Parameters.Add(new() { Value = stream });
        command.Parameters.Add(new() { Value = afterVersion });
        command.Parameters.Add(new() { Value = (long)limit });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        return await ReadAsync(rows, long.MaxValue, cancel);
    }

    public async Task<EventPage> ReadAllAsync(long afterPosition, int limit, IReadOnlyList<string>? storedNames = null, CancellationToken cancel = default)
    {
        if (_recent.After(afterPosition, limit) is { Length: > 0 } recent)
        {
            return new(storedNames is null ? recent : [.. recent.Where(e => storedNames.Contains(e.StoredName))], recent[^1].Position, _signal.Head);
        }

        // Positions are gap-free, so a page is a range of them, and a filtered page still says how far it got.
        await using var batch = _reader.CreateBatch();
        batch.BatchCommands.Add(new("select coalesce(max(seq_id), 0) from participation.mt_events"));
        var names = storedNames is null ? "" : " and type = any($3)";
        var range = new NpgsqlBatchCommand($"select {Columns} from participation.mt_events where seq_id > $1 and seq_id <= $2{names} order by seq_id");
        range.Parameters.Add(new() { Value = afterPosition });
        range.Parameters.Add(new() { Value = afterPosition + limit });
        if (storedNames is not null)
        {
            range.Parameters.Add(new() { Value = storedNames.ToArray() });
        }

        batch.BatchCommands.Add(range);
        await using var rows = await batch.ExecuteReaderAsync(cancel);
        await rows.ReadAsync(cancel);
        var head = rows.GetInt64(0);
        await rows.NextResultAsync(cancel);
        var events = await ReadAsync(rows, head, cancel);
        return new(events, Math.Max(afterPosition, Math.Min(afterPosition + limit, head)), head);
    }

    public Task WaitForMoveAsync(long afterPosition, TimeSpan patience, CancellationToken cancel = default) =>
        _signal.WaitAsync(afterPosition, patience, cancel);

    public async ValueTask DisposeAsync()
    {
        await _commits.DisposeAsync();
        await _signal.DisposeAsync();
        await _writer.DisposeAsync();
    }

    private static async Task<List<RecordedEvent>> ReadAsync(NpgsqlDataReader rows, long head, CancellationToken cancel)
    {
        var events = new List<RecordedEvent>();
        while (await rows.ReadAsync(cancel))
        {
            var position = rows.GetInt64(0);
            if (position > head)
            {
                break; // committed after the head was read: the next page has it
            }

            var name = rows.GetString(4);
            events.Add(new(
                position,
                rows.GetGuid(1),
                rows.GetInt64(2),
                rows.GetGuid(3),
                name,
                EventJson.Read(name, rows.GetFieldValue<byte[]>(5)),
                new DateTimeOffset(rows.GetDateTime(6)),
                rows.IsDBNull(7) ? null : EventJson.ReadEnvelope(rows.GetFieldValue<byte[]>(7))));
        }

        return events;
    }
}
