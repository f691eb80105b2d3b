using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Domain.Priorities;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CommunityAction.Participation.Adapters.Postgres.Moments;

/// <summary>
/// Puts the polls' counts away at marks in the log, so that any past moment is soon recounted. One node does it at a time. It begins at the last mark, writes nothing
/// between marks, and rests between two looks: what a node wrote itself it takes from memory, and votes do not wait for it.
/// </summary>
public sealed class CountKeeper(IEventStore log, NpgsqlDataSource database, ILogger<CountKeeper> logger) : BackgroundService
{
    private const int PageSize = 5_000;
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private long _position;

    /// <summary>Everything up to here is counted, on the node that does the work; 0 on the others.</summary>
    public long Position => Interlocked.Read(ref _position);

    /// <summary>Why no more counts are put away, or null. Past moments are exact all the same.</summary>
    public string? Stopped { get; private set; }

    /// <summary>Empties the tables; the node that does the work makes them anew.</summary>
    public async Task RebuildAsync(CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await CountTables.EmptyAsync(connection, cancel);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var connection = await database.OpenConnectionAsync(stoppingToken);
                if (await OneNode.TryLockAsync(connection, "count-keeper", stoppingToken))
                {
                    await KeepAsync(connection, stoppingToken);
                }

                await Task.Delay(Patience, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem) when (problem is NpgsqlException or IOException or TimeoutException)
            {
                logger.LogWarning("Counts are not put away: {Problem}", problem.Message);
                await Task.Delay(300, stoppingToken);
            }
            catch (InvalidDataException unreadable)
            {
                Stopped = unreadable.Message;
                logger.LogError("No more counts are put away: {Problem}", unreadable.Message);
                return;
            }
        }
    }

    /// <summary>Returns when the tables are not as this node left them, to begin at the last mark that is there.</summary>
    private async Task KeepAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        var last = await CountTables.LastMarkAsync(connection, cancel);
        var (here, moving) = (last, new Dictionary<PollId, WardTally>());
        while (true)
        {
            var page = await log.ReadAllAsync(here.Position, PageSize, cancel: cancel);
            foreach (var recorded in page.Events)
            {
                if (here.IsMark(last, recorded.At))
                {
                    if (!await CountTables.WriteAsync(connection, last, here, moving.Select(poll => (poll.Key, poll.Value.Count())), cancel))
                    {
                        return;
                    }

                    moving.Clear();
                    last = here;
                }

                here = here.After(recorded.Position, recorded.At);
                if (BallotIn(recorded) is { } ballot)
                {
                    await CountAsync(connection, moving, ballot, last, cancel);
                }
            }

            Interlocked.Exchange(ref _position, here.Position);
            if (page.IsLast)
            {
                await Task.Delay(Rest, cancel);
                await log.WaitForMoveAsync(here.Position, Patience, cancel);
            }
        }
    }

    private static BallotCast? BallotIn(RecordedEvent recorded) => recorded.Fact switch
    {
        BallotCast ballot => ballot,
        null when recorded.StoredName == EventCatalogue.NameOf(typeof(BallotCast)) => throw new InvalidDataException($"The ballot at position {recorded.Position} cannot be read."),
        _ => null,
    };

    /// <summary>A poll that begins to move again is taken up where its count was put away.</summary>
    private static async Task CountAsync(NpgsqlConnection connection, Dictionary<PollId, WardTally> moving, BallotCast ballot, LogMoment last, CancellationToken cancel)
    {
        if (!moving.TryGetValue(ballot.Poll, out var tally))
        {
            tally = moving[ballot.Poll] = WardTally.From(await CountTables.ReadAsync(connection, ballot.Poll, last.Position, cancel));
        }

        tally.Add(ballot);
    }
}
