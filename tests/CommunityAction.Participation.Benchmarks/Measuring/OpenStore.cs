using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Adapters.Postgres.Log;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CommunityAction.Participation.Benchmarks.Measuring;

/// <summary>The event store alone, in this process, with the connections that the product has.</summary>
public sealed class OpenStore : IAsyncDisposable
{
    public OpenStore(Databases databases)
    {
        Databases = databases;
        Reader = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(databases.Runtime) { MaxAutoPrepare = 50 });
        Log = new(databases.Runtime, Reader, NullLogger<PostgresEventStore>.Instance);
    }

    public Databases Databases { get; }

    public NpgsqlDataSource Reader { get; }

    public PostgresEventStore Log { get; }

    /// <summary>A stream for ballots to be guarded by.</summary>
    public async Task<Guard> OpenPollAsync(PollId poll)
    {
        await MustAsync(Append.To(poll.Value, 0, new Envelope(Guid.NewGuid(), "system:benchmark", Guid.NewGuid()), new PollOpened(poll, "hash")));
        return new(poll.Value, 1, DateTimeOffset.UtcNow.AddHours(6));
    }

    public async Task MustAsync(Append append)
    {
        if (await Log.AppendAsync(append) is not AppendOutcome.Written)
        {
            throw new InvalidOperationException("An append was refused.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Log.DisposeAsync();
        await Reader.DisposeAsync();
    }
}
