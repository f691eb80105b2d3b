using Npgsql;
using NpgsqlTypes;

namespace CommunityAction.Participation.Benchmarks.Floors;

/// <summary>The least that can be done: rows with a unique id into one table, committed in groups, and nothing else.</summary>
public sealed class FloorWriter : IAsyncDisposable
{
    private readonly NpgsqlDataSource _database;
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlCommand _insert;
    private readonly Grouped<Row> _rows;

    private FloorWriter(NpgsqlDataSource database, NpgsqlConnection connection)
    {
        (_database, _connection) = (database, connection);
        _insert = new("insert into floor.votes select * from unnest($1::uuid[], $2::text[], $3::uuid[], $4::jsonb[])", connection);
        foreach (var type in new[] { NpgsqlDbType.Uuid, NpgsqlDbType.Text, NpgsqlDbType.Uuid, NpgsqlDbType.Jsonb })
        {
            _insert.Parameters.Add(new() { NpgsqlDbType = NpgsqlDbType.Array | type });
        }

        _rows = new(CommitAsync);
    }

    public static async Task<FloorWriter> StartAsync(string owner)
    {
        var database = NpgsqlDataSource.Create(owner);
        await using var create = database.CreateCommand(
            "create schema if not exists floor; create table if not exists floor.votes (poll uuid, type text, vote uuid primary key, data jsonb)");
        await create.ExecuteNonQueryAsync();
        var writer = new FloorWriter(database, await database.OpenConnectionAsync());
        writer.Fill([]);
        await writer._insert.PrepareAsync();
        return writer;
    }

    public Task AppendAsync(Guid poll, byte[] data) => _rows.AppendAsync(new(poll, Guid.CreateVersion7(), data));

    public async ValueTask DisposeAsync()
    {
        await _rows.DisposeAsync();
        await _insert.DisposeAsync();
        await _connection.DisposeAsync();
        await _database.DisposeAsync();
    }

    private async Task CommitAsync(IReadOnlyList<Row> rows)
    {
        Fill(rows);
        await _insert.ExecuteNonQueryAsync();
    }

    private void Fill(IReadOnlyList<Row> rows)
    {
        _insert.Parameters[0].Value = rows.Select(row => row.Poll).ToArray();
        _insert.Parameters[1].Value = rows.Select(_ => "vote-cast").ToArray();
        _insert.Parameters[2].Value = rows.Select(row => row.Vote).ToArray();
        _insert.Parameters[3].Value = rows.Select(row => row.Data).ToArray();
    }

    private readonly record struct Row(Guid Poll, Guid Vote, byte[] Data);
}
