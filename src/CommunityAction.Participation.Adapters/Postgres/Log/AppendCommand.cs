using System.Data;
using CommunityAction.Participation.Domain.Ports;
using Npgsql;
using NpgsqlTypes;

namespace CommunityAction.Participation.Adapters.Postgres.Log;

/// <summary>One connection that writes the log, with its two prepared statements.</summary>
internal sealed class AppendCommand : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlCommand _append;
    private readonly NpgsqlCommand _repeated;

    private AppendCommand(NpgsqlConnection connection)
    {
        _connection = connection;
        var places = string.Join(',', Enumerable.Range(1, AppendColumns.Types.Length + 1).Select(n => "$" + n));
        _append = new($"select base, refused, reasons, t from participation.append_events({places})", connection);
        foreach (var type in AppendColumns.Types)
        {
            _append.Parameters.Add(new() { NpgsqlDbType = NpgsqlDbType.Array | type });
        }

        _append.Parameters.Add(new() { NpgsqlDbType = NpgsqlDbType.Integer });
        _repeated = new(
            "select e.seq_id, a.ord from unnest($1::uuid[], $2::bigint[], $3::uuid[]) with ordinality a (stream, version, id, ord) "
            + "join participation.mt_events e on e.stream_id = a.stream and e.version = a.version and e.id = a.id",
            connection);
        foreach (var type in new[] { NpgsqlDbType.Uuid, NpgsqlDbType.Bigint, NpgsqlDbType.Uuid })
        {
            _repeated.Parameters.Add(new() { NpgsqlDbType = NpgsqlDbType.Array | type });
        }
    }

    public static async Task<AppendCommand> OpenAsync(NpgsqlDataSource writer, CancellationToken cancel)
    {
        var connection = await writer.OpenConnectionAsync(cancel);
        try
        {
            var command = new AppendCommand(connection);
            command.Fill(new([]));
            await command._append.PrepareAsync(cancel);
            return command;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Commits the batch and gives each append's outcome, in order, and when it was written by the database's clock. After a failure the connection is of no more use.</summary>
    public async Task<(AppendOutcome[] Outcomes, DateTimeOffset At)> CommitAsync(IReadOnlyList<PendingAppend> batch, CancellationToken cancel)
    {
        Fill(new(batch));
        long position;
        int[]? refused, reasons;
        DateTimeOffset at;
        await using (var row = await _append.ExecuteReaderAsync(CommandBehavior.SingleRow, cancel))
        {
            await row.ReadAsync(cancel);
            position = row.GetInt64(0);
            refused = row.IsDBNull(1) ? null : row.GetFieldValue<int[]>(1);
            reasons = row.IsDBNull(2) ? null : row.GetFieldValue<int[]>(2);
            at = new(row.GetDateTime(3));
        }

        var outcomes = new AppendOutcome[batch.Count];
        for (var i = 0; i < refused?.Length; i++)
        {
            outcomes[refused[i]] = reasons![i] == 1 ? new AppendOutcome.VersionConflict() : new AppendOutcome.GuardFailed();
        }

        for (var i = 0; i < batch.Count; i++)
        {
            outcomes[i] ??= new AppendOutcome.Written(position += batch[i].Events.Count);
        }

        if (refused is { Length: > 0 })
        {
            await RecogniseRepeatedAsync(batch, refused, outcomes, cancel);
        }

        return (outcomes, at);
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private void Fill(AppendColumns columns)
    {
        for (var i = 0; i < columns.Values.Length; i++)
        {
            _append.Parameters[i].Value = columns.Values[i];
        }

        _append.Parameters[^1].Value = columns.Changed;
    }

    /// <summary>A refused append whose first event stands where it should is one whose acknowledgement was lost.</summary>
    private async Task RecogniseRepeatedAsync(IReadOnlyList<PendingAppend> batch, int[] refused, AppendOutcome[] outcomes, CancellationToken cancel)
    {
        var first = refused.Select(i => batch[i].Events[0]).ToArray();
        _repeated.Parameters[0].Value = first.Select(e => e.Stream).ToArray();
        _repeated.Parameters[1].Value = first.Select(e => e.Version).ToArray();
        _repeated.Parameters[2].Value = first.Select(e => e.Id).ToArray();
        await using var rows = await _repeated.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            var append = refused[rows.GetInt64(1) - 1];
            outcomes[append] = new AppendOutcome.Written(rows.GetInt64(0) + batch[append].Events.Count - 1, Repeated: true);
        }
    }
}
