using CommunityAction.Participation.Domain.Ports;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CommunityAction.Participation.Adapters.Postgres.Projections;

/// <summary>
/// Runs one projection, on one node at a time: a dedicated connection holds its lock and writes its pages. On the other nodes it follows how far the
/// projection is. An event that cannot be applied stops this projection alone.
/// </summary>
public sealed class ProjectionRunner(IProjection projection, IEventStore log, NpgsqlDataSource database, Checkpoints checkpoints, ILogger<ProjectionRunner> logger) : BackgroundService
{
    private const int PageSize = 5_000;
    private const int SaveEvery = 250;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(10);

    private volatile StoppedAt? _stopped;
    private long _position;
    private long _head;

    public IProjection Projection => projection;

    /// <summary>Everything up to here is in the projection's tables.</summary>
    public long Position => Interlocked.Read(ref _position);

    /// <summary>Events that are in the log and not yet in the tables, as far as this node knows.</summary>
    public long Lag => Math.Max(0, Interlocked.Read(ref _head) - Position);

    /// <summary>The event that could not be applied, or null.</summary>
    public StoppedAt? Stopped => _stopped;

    /// <summary>Waits until a position is in the tables; false when it is not there in time.</summary>
    public async Task<bool> CaughtUpAsync(long position, TimeSpan patience, CancellationToken cancel)
    {
        var until = Environment.TickCount64 + (long)patience.TotalMilliseconds;
        while (Position < position)
        {
            if (Environment.TickCount64 >= until)
            {
                return false;
            }

            await Task.Delay(5, cancel);
        }

        return true;
    }

    /// <summary>Empties the tables and reads the whole log again.</summary>
    public async Task RebuildAsync(CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await projection.ResetAsync(connection, cancel);
        await Checkpoint.ResetAsync(connection, projection.Name, cancel);
        await transaction.CommitAsync(cancel);
        Interlocked.Exchange(ref _position, 0);
        _stopped = null;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var connection = await database.OpenConnectionAsync(stoppingToken);
                if (await OneNode.TryLockAsync(connection, "projection:" + projection.Name, stoppingToken))
                {
                    await RunAsync(connection, stoppingToken);
                }
                else
                {
                    await FollowAsync(stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem) when (problem is NpgsqlException or IOException or TimeoutException or CheckpointMovedException)
            {
                logger.LogWarning("{Projection} starts over: {Problem}", projection.Name, problem.Message);
                await Task.Delay(300, stoppingToken);
            }
        }
    }

    private async Task RunAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        if (await Checkpoint.ReadAsync(database, projection.Name, cancel) is null)
        {
            await RebuildAsync(cancel);
        }

        var saved = await Checkpoint.ReadAsync(database, projection.Name, cancel) ?? 0;
        Interlocked.Exchange(ref _position, saved);
        var savedAt = Environment.TickCount64;
        while (true)
        {
            var page = await log.ReadAllAsync(Position, PageSize, projection.Reads, cancel);
            Interlocked.Exchange(ref _head, page.Head);
            if (_stopped is { } stopped && stopped.Position > Position)
            {
                await Task.Delay(Patience, cancel); // until a rebuild, or a restart with a program that can apply it
            }
            else if (page.Events.Count > 0 || (page.Through > saved && Environment.TickCount64 - savedAt > SaveEvery))
            {
                await ApplyAsync(connection, page, saved, cancel);
                (saved, savedAt) = (Position, Environment.TickCount64);
            }
            else
            {
                Interlocked.Exchange(ref _position, page.Through); // nothing in it for this projection: no reason to write
            }

            if (page.IsLast)
            {
                await Task.Delay(Rest, cancel); // a busy log moves a thousand times a second
                await log.WaitForMoveAsync(Position, Patience, cancel);
            }
        }
    }

    private async Task ApplyAsync(NpgsqlConnection connection, EventPage page, long from, CancellationToken cancel)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var through = page.Through;
        if (await PageWriter.WriteAsync(projection, transaction, page.Events, cancel) is var (recorded, problem))
        {
            through = recorded.Position - 1;
            _stopped = new(recorded.Position, recorded.StoredName, problem.Message);
            logger.LogError(problem, "{Projection} stopped at event {Position} ({StoredName})", projection.Name, recorded.Position, recorded.StoredName);
        }

        if (through > from && !await Checkpoint.MoveAsync(connection, projection.Name, from, through, cancel))
        {
            throw new CheckpointMovedException();
        }

        await transaction.CommitAsync(cancel);
        Interlocked.Exchange(ref _position, through);
    }

    private async Task FollowAsync(CancellationToken cancel)
    {
        for (var look = 0; look < 20; look++)
        {
            Interlocked.Exchange(ref _position, await checkpoints.ReadAsync(projection.Name, cancel));
            await Task.Delay(50, cancel);
        }
    }

    private sealed class CheckpointMovedException() : Exception("somebody else moved its checkpoint");
}

/// <summary>Where a projection stopped, and why.</summary>
public sealed record StoppedAt(long Position, string StoredName, string Problem);
