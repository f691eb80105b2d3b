using CommunityAction.Participation.Adapters.Postgres.Log;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CommunityAction.Participation.EmbeddedHost;

/// <summary>Another process that writes the same log as fast as it can.</summary>
internal static class Appending
{
    public static async Task RunAsync(string connectionString, int count)
    {
        await using var reader = NpgsqlDataSource.Create(connectionString);
        await using var store = new PostgresEventStore(connectionString, reader, NullLogger<PostgresEventStore>.Instance);
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 128 }, async (_, cancel) =>
        {
            var ballot = new BallotCast(new(Guid.NewGuid()), 1, Choices.Of("p01", "p07"));
            if (await store.AppendAsync(new([new(Guid.NewGuid(), 0, [ballot], Guid.NewGuid())], [], null), cancel) is not AppendOutcome.Written)
            {
                throw new InvalidOperationException("An append was refused.");
            }
        });
    }
}
