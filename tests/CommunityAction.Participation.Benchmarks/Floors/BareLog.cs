using Npgsql;
using NpgsqlTypes;

namespace CommunityAction.Participation.Benchmarks.Floors;

/// <summary>A table in the shape of the log's, indexes included, written by plain INSERT or COPY: no lock, no guard, no streams, no positions to agree on.</summary>
public sealed class BareLog : IAsyncDisposable
{
    private const string Columns = "seq_id, id, stream_id, version, data, type, timestamp, headers";

    private static readonly NpgsqlDbType[] Types =
    [
        NpgsqlDbType.Bigint, NpgsqlDbType.Uuid, NpgsqlDbType.Uuid, NpgsqlDbType.Bigint, NpgsqlDbType.Jsonb, NpgsqlDbType.Text, NpgsqlDbType.TimestampTz, NpgsqlDbType.Jsonb,
    ];

    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlCommand _insert;
    private long _last;

    private BareLog(NpgsqlConnection connection)
    {
        _connection = connection;
        _insert = new(
            $"insert into bare.events ({Columns}) select * from unnest($1::bigint[], $2::uuid[], $3::uuid[], $4::bigint[], $5::jsonb[], $6::text[], $7::timestamptz[], $8::jsonb[])",
            connection);
        foreach (var type in Types)
        {
            _insert.Parameters.Add(new() { NpgsqlDbType = NpgsqlDbType.Array | type });
        }
    }

    public static async Task<BareLog> OpenAsync(string owner)
    {
        var connection = new NpgsqlConnection(owner);
        await connection.OpenAsync();
        await using (var create = new NpgsqlCommand("create schema bare; create table bare.events (like participation.mt_events including all)", connection))
        {
            await create.ExecuteNonQueryAsync();
        }

        var log = new BareLog(connection);
        log.Fill([]);
        await log._insert.PrepareAsync();
        return log;
    }

    public async Task InsertAsync(IReadOnlyList<EventRow> rows)
    {
        Fill(rows);
        await _insert.ExecuteNonQueryAsync();
    }

    public async Task CopyAsync(IReadOnlyList<EventRow> rows)
    {
        var now = DateTime.UtcNow;
        await using var copy = await _connection.BeginBinaryImportAsync($"copy bare.events ({Columns}) from stdin (format binary)");
        foreach (var row in rows)
        {
            await copy.StartRowAsync();
            await copy.WriteAsync(++_last, NpgsqlDbType.Bigint);
            await copy.WriteAsync(row.Id, NpgsqlDbType.Uuid);
            await copy.WriteAsync(row.Stream, NpgsqlDbType.Uuid);
            await copy.WriteAsync(row.Version, NpgsqlDbType.Bigint);
            await copy.WriteAsync(row.Data, NpgsqlDbType.Jsonb);
            await copy.WriteAsync(row.Type, NpgsqlDbType.Varchar);
            await copy.WriteAsync(now, NpgsqlDbType.TimestampTz);
            await copy.WriteNullAsync();
        }

        await copy.CompleteAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _insert.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private void Fill(IReadOnlyList<EventRow> rows)
    {
        var now = DateTime.UtcNow;
        _insert.Parameters[0].Value = rows.Select(_ => ++_last).ToArray();
        _insert.Parameters[1].Value = rows.Select(row => row.Id).ToArray();
        _insert.Parameters[2].Value = rows.Select(row => row.Stream).ToArray();
        _insert.Parameters[3].Value = rows.Select(row => row.Version).ToArray();
        _insert.Parameters[4].Value = rows.Select(row => row.Data).ToArray();
        _insert.Parameters[5].Value = rows.Select(row => row.Type).ToArray();
        _insert.Parameters[6].Value = rows.Select(_ => now).ToArray();
        _insert.Parameters[7].Value = rows.Select(_ => (byte[]?)null).ToArray();
    }
}

/// <summary>What one event is in the table, its JSON ready.</summary>
public sealed record EventRow(Guid Stream, long Version, Guid Id, string Type, byte[] Data);
