using System.Data;
using System.Globalization;
using CommunityAction.Participation.Domain.Ports;
using Npgsql;
using NpgsqlTypes;

namespace CommunityAction.Participation.Adapters.Postgres.Log;

/// <summary>One connection that writes the log, with its two prepared statements.</summary>
internal sealed class AppendCommand : IDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlCommand _append;
    private readonly NpgsqlCommand _repeated;
    private readonly NpgsqlCommand _tell;

    private AppendCommand(NpgsqlConnection connection)
    {
        _connection = connection;
        var places = string.Join(',', Enumerable.Range(1, AppendColumns.Types.Length + 2).Select(n => "$" + n));
        _append = new($"select base, refused, reasons, t from participation.append_events({places})", connection);
        foreach (var type in AppendColumns.Types)
        {
            _append.Parameters.Add(new() { NpgsqlDbType = NpgsqlDbType.Array | type });
        }

        _append.Parameters.Add(new() { NpgsqlDbType = NpgsqlDbType.Integer });
        _append.Parameters.Add(new() { NpgsqlDbType = NpgsqlDbType.Boolean });
        _repeated = new(
            "select e.seq_id, a.ord from unnest($1::uuid[], $2::bigint[], $3::uuid[]) with ordinality a (stream, version, id, ord) "
            + "join participation.mt_events e on e.stream_id = a.stream and e.version = a.version and e.id = a.id",
            connection);
        _tell = new("select pg_notify($1, $2)", connection) { Parameters = { new() { Value = LogSignal.Channel }, new() } };
        foreach (var type in new[] { NpgsqlDbType.Uuid, NpgsqlDbType.Bigint, NpgsqlDbType.Uuid })
        {
            _repeated.Parameters.Add(new() { NpgsqlDbType = NpgsqlDbType.Array | type });
        }
    }

    public static AppendCommand Open(NpgsqlDataSource writer)
    {
        var connection = writer.OpenConnection();
        try
        {
            var command = new AppendCommand(connection);
            command.Fill(new([]), tell: false);
            command._append.Prepare();
            return command;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Commits the batch and gives each append's outcome, in order, and when it was written by the database's clock. The other processes hear of it if told. After a failure the connection is of no more use.</summary>
    public (AppendOutcome[] Outcomes, DateTimeOffset At) Commit(IReadOnlyList<PendingAppend> batch, bool tell)
    {
        Fill(new(batch), tell);
        long position;
        int[]? refused, reasons;
        DateTimeOffset at;
        using (var row = _append.ExecuteReader(CommandBehavior.SingleRow))
        {
            row.Read();
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
            outcomes[i] ??= new AppendOutcome.Written(position += batch[i].Events.Length);
        }

        if (refused is { Length: > 0 })
        {
            RecogniseRepeated(batch, refused, outcomes);
        }

        return (outcomes, at);
    }

    /// <summary>Tells the other processes how far the log is, when the last commits did not.</summary>
    public void Tell(long position)
    {
        _tell.Parameters[1].Value = position.ToString(CultureInfo.InvariantCulture);
        _tell.ExecuteNonQuery();
    }

    public void Dispose() => _connection.Dispose();

    private void Fill(AppendColumns columns, bool tell)
    {
        for (var i = 0; i < columns.Values.Length; i++)
        {
            _append.Parameters[i].Value = columns.Values[i];
        }

        _append.Parameters[^2].Value = columns.Changed;
        _append.Parameters[^1].Value = tell;
    }

    /// <summary>A refused append whose first event stands where it should is one whose acknowledgement was lost.</summary>
    private void RecogniseRepeated(IReadOnlyList<PendingAppend> batch, int[] refused, AppendOutcome[] outcomes)
    {
        var first = refused.Select(i => batch[i].Events[0]).ToArray();
        _repeated.Parameters[0].Value = first.Select(e => e.Stream).ToArray();
        _repeated.Parameters[1].Value = first.Select(e => e.Version).ToArray();
        _repeated.Parameters[2].Value = first.Select(e => e.Id).ToArray();
        using var rows = _repeated.ExecuteReader();
        while (rows.Read())
        {
            var append = refused[rows.GetInt64(1) - 1];
            outcomes[append] = new AppendOutcome.Written(rows.GetInt64(0) + batch[append].Events.Length - 1, Repeated: true);
        }
    }
}
