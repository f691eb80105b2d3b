using System.Collections.Immutable;
using System.Text.Json;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Priorities;
using Npgsql;
using NpgsqlTypes;

namespace CommunityAction.Participation.Adapters.Postgres.Moments;

/// <summary>The counts that were put away, and where in the log that was.</summary>
internal static class CountTables
{
    private const string Alone = "lock table participation.log_marks in share row exclusive mode";

    /// <summary>Where counts were put away last.</summary>
    public static async Task<LogMoment> LastMarkAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select position, at from participation.log_marks order by position desc limit 1", connection);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        return await rows.ReadAsync(cancel) ? new(rows.GetInt64(0), new(rows.GetDateTime(1))) : LogMoment.Start;
    }

    /// <summary>A poll's count as it was put away last, not after a position.</summary>
    public static async Task<WardCount> ReadAsync(NpgsqlConnection connection, PollId poll, long position, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select count from participation.poll_counts where poll = $1 and position <= $2 order by position desc limit 1", connection)
        {
            Parameters = { new() { Value = poll.Value }, new() { Value = position } },
        };
        await using var rows = await command.ExecuteReaderAsync(cancel);
        if (!await rows.ReadAsync(cancel))
        {
            return WardCount.None;
        }

        var count = JsonSerializer.Deserialize(rows.GetFieldValue<byte[]>(0), CountShape.Default.WardCount)!;
        return count with { Published = count.Published with { Options = count.Published.Options.WithComparers(StringComparer.Ordinal) } };
    }

    /// <summary>All, or nothing when the mark before is not the last one any more: somebody has emptied the tables, or has gone on.</summary>
    public static async Task<bool> WriteAsync(
        NpgsqlConnection connection, LogMoment last, LogMoment mark, IEnumerable<(PollId Poll, WardCount Count)> counts, CancellationToken cancel)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using var batch = new NpgsqlBatch(connection, transaction);
        batch.BatchCommands.Add(new(Alone));
        batch.BatchCommands.Add(new("insert into participation.log_marks (position, at) select $1, $2 where (select coalesce(max(position), 0) from participation.log_marks) = $3")
        {
            Parameters = { new() { Value = mark.Position }, new() { Value = mark.At.UtcDateTime }, new() { Value = last.Position } },
        });
        foreach (var (poll, count) in counts)
        {
            batch.BatchCommands.Add(new("insert into participation.poll_counts (poll, position, count) values ($1, $2, $3)")
            {
                Parameters =
                {
                    new() { Value = poll.Value },
                    new() { Value = mark.Position },
                    new() { Value = JsonSerializer.SerializeToUtf8Bytes(count, CountShape.Default.WardCount), NpgsqlDbType = NpgsqlDbType.Jsonb },
                },
            });
        }

        await batch.ExecuteNonQueryAsync(cancel);
        if (batch.BatchCommands[1].RecordsAffected == 0)
        {
            return false; // and nothing of it is committed
        }

        await transaction.CommitAsync(cancel);
        return true;
    }

    public static async Task EmptyAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand($"begin; {Alone}; delete from participation.poll_counts; delete from participation.log_marks; commit", connection);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
