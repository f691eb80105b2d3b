using System.Threading.Channels;
using Npgsql;
using NpgsqlTypes;

namespace CommunityAction.Participation.Benchmarks.Floors;

/// <summary>The least that can be done: rows with a unique id into one table, committed in groups, and nothing else.</summary>
public sealed class FloorWriter : IAsyncDisposable
{
    private readonly Channel<Row> _waiting = Channel.CreateBounded<Row>(new BoundedChannelOptions(50_000) { SingleReader = true });
    private readonly NpgsqlDataSource _database;
    private readonly Task _loop;

    private FloorWriter(NpgsqlDataSource database)
    {
        _database = database;
        _loop = Task.Run(WriteAsync);
    }

    public static async Task<FloorWriter> StartAsync(string owner)
    {
        var database = NpgsqlDataSource.Create(owner);
        await using var create = database.CreateCommand(
            "create schema if not exists floor; create table if not exists floor.votes (poll uuid, type text, vote uuid primary key, data jsonb)");
        await create.ExecuteNonQueryAsync();
        return new(database);
    }

    public Task AppendAsync(Guid poll, byte[] data)
    {
        var row = new Row(poll, Guid.CreateVersion7(), data);
        return _waiting.Writer.TryWrite(row) ? row.Done.Task : throw new InvalidOperationException("The floor is full.");
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.Complete();
        await _loop;
        await _database.DisposeAsync();
    }

    private async Task WriteAsync()
    {
        await using var connection = await _database.OpenConnectionAsync();
        await using var insert = new NpgsqlCommand("insert into floor.votes select * from unnest($1::uuid[], $2::text[], $3::uuid[], $4::jsonb[])", connection);
        foreach (var type in new[] { NpgsqlDbType.Uuid, NpgsqlDbType.Text, NpgsqlDbType.Uuid, NpgsqlDbType.Jsonb })
        {
            insert.Parameters.Add(new() { NpgsqlDbType = NpgsqlDbType.Array | type });
        }

        Fill(insert, []);
        await insert.PrepareAsync();
        var batch = new List<Row>(1000);
        while (await _waiting.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < 1000 && _waiting.Reader.TryRead(out var row))
            {
                batch.Add(row);
            }

            Fill(insert, batch);
            await insert.ExecuteNonQueryAsync();
            foreach (var row in batch)
            {
                row.Done.SetResult();
            }
        }
    }

    private static void Fill(NpgsqlCommand insert, List<Row> batch)
    {
        insert.Parameters[0].Value = batch.ConvertAll(row => row.Poll).ToArray();
        insert.Parameters[1].Value = batch.ConvertAll(_ => "vote-cast").ToArray();
        insert.Parameters[2].Value = batch.ConvertAll(row => row.Vote).ToArray();
        insert.Parameters[3].Value = batch.ConvertAll(row => row.Data).ToArray();
    }

    private sealed record Row(Guid Poll, Guid Vote, byte[] Data)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
