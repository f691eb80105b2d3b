using CommunityAction.Participation.Domain.Ports;
using Npgsql;

namespace CommunityAction.Participation.Adapters.Postgres.Projections;

/// <summary>Writes a page of events into a projection's tables, in one go where that is possible.</summary>
internal static class PageWriter
{
    /// <summary>Gives the event that cannot be applied, and why, with all before it written; null when all are.</summary>
    public static async Task<Unapplied?> WriteAsync(IProjection projection, NpgsqlTransaction transaction, IReadOnlyList<RecordedEvent> events, CancellationToken cancel)
    {
        if (await TryAsync(projection, transaction, events, cancel) is null)
        {
            return null;
        }

        foreach (var recorded in events)
        {
            if (await TryAsync(projection, transaction, [recorded], cancel) is { } problem)
            {
                return new(recorded, problem);
            }
        }

        return null;
    }

    /// <summary>All of them or none; gives the reason when they cannot be applied.</summary>
    private static async Task<Exception?> TryAsync(IProjection projection, NpgsqlTransaction transaction, IReadOnlyList<RecordedEvent> events, CancellationToken cancel)
    {
        await transaction.SaveAsync("events", cancel);
        try
        {
            await using var writes = new NpgsqlBatch(transaction.Connection, transaction);
            foreach (var recorded in events)
            {
                projection.Apply(recorded, writes);
            }

            if (writes.BatchCommands.Count > 0)
            {
                await writes.ExecuteNonQueryAsync(cancel);
            }

            return null;
        }
        catch (Exception problem) when (problem is not (OperationCanceledException or NpgsqlException { IsTransient: true }))
        {
            await transaction.RollbackAsync("events", cancel);
            return problem;
        }
    }
}

internal sealed record Unapplied(RecordedEvent Recorded, Exception Problem);
