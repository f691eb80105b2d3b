using System.Threading.Channels;
using CommunityAction.Participation.Domain.Ports;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CommunityAction.Participation.Adapters.Postgres.Log;

/// <summary>
/// The one writer of a process: commits whatever has gathered since its last commit, then answers everybody in it.
/// It waits for nobody, so a lone append is as quick as the disk, and a crowd shares one flush.
/// </summary>
internal sealed class GroupCommit : IAsyncDisposable
{
    private const int MostWaiting = 50_000;

    private readonly Channel<PendingAppend> _waiting = Channel.CreateBounded<PendingAppend>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly CancellationTokenSource _stopping = new();
    private readonly NpgsqlDataSource _writer;
    private readonly AppendBatch _batch;
    private readonly TimeSpan _patience;
    private readonly ILogger _log;
    private readonly Task _loop;
    private AppendCommand? _command;

    /// <param name="writer">Connections set up by <see cref="WriterConnection"/>.</param>
    /// <param name="patience">How long an append is tried again while the database is away.</param>
    /// <param name="largestBatch">How many appends may share one commit.</param>
    /// <param name="log">For outages.</param>
    public GroupCommit(NpgsqlDataSource writer, TimeSpan patience, int largestBatch, ILogger log)
    {
        (_writer, _patience, _batch, _log) = (writer, patience, new(largestBatch), log);
        _loop = Task.Run(WriteAsync);
    }

    public Task<AppendOutcome> AppendAsync(Append append)
    {
        var pending = new PendingAppend(append);
        return _waiting.Writer.TryWrite(pending)
            ? pending.Outcome
            : Task.FromException<AppendOutcome>(new EventStoreUnavailableException("Too many appends are waiting."));
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await Task.WhenAny(_loop, Task.Delay(_patience));
        await _stopping.CancelAsync();
        await _loop;
        if (_command is not null)
        {
            await _command.DisposeAsync();
        }

        _stopping.Dispose();
    }

    private async Task WriteAsync()
    {
        await WarmUpAsync();
        var deferred = new Queue<PendingAppend>();
        while (deferred.Count > 0 || await _waiting.Reader.WaitToReadAsync())
        {
            Gather(deferred);
            await CommitAsync(_batch.Appends);
            _batch.Clear();
        }
    }

    /// <summary>So that the first append finds a connection. When there is none to be had, the append itself finds out why.</summary>
    private async Task WarmUpAsync()
    {
        try
        {
            _command = await AppendCommand.OpenAsync(_writer, _stopping.Token);
        }
        catch (Exception problem)
        {
            _log.LogWarning("The log cannot be written yet: {Problem}", problem.Message);
        }
    }

    private void Gather(Queue<PendingAppend> deferred)
    {
        for (var earlier = deferred.Count; earlier > 0; earlier--)
        {
            Add(deferred.Dequeue());
        }

        while (!_batch.IsFull && _waiting.Reader.TryRead(out var next))
        {
            Add(next);
        }

        void Add(PendingAppend append)
        {
            if (_batch.IsFull || !_batch.TryAdd(append))
            {
                deferred.Enqueue(append);
            }
        }
    }

    private async Task CommitAsync(IReadOnlyList<PendingAppend> appends)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                _command ??= await AppendCommand.OpenAsync(_writer, _stopping.Token);
                var outcomes = await _command.CommitAsync(appends, _stopping.Token);
                for (var i = 0; i < appends.Count; i++)
                {
                    appends[i].Answer(outcomes[i]);
                }

                return;
            }
            catch (Exception problem)
            {
                await DropConnectionAsync();
                if (!IsOutage(problem))
                {
                    await IsolateAsync(appends, problem);
                    return;
                }

                if (GaveUp(appends, problem))
                {
                    return;
                }

                _log.LogWarning("The log cannot be written (attempt {Attempt}): {Problem}", attempt, problem.Message);
                await Task.Delay(Math.Min(50 * attempt, 500));
            }
        }
    }

    /// <summary>The database was away or restarting. Whether the commit had gone through is found out by trying again: that is safe.</summary>
    private static bool IsOutage(Exception problem) => problem switch
    {
        PostgresException sql => sql.IsTransient || sql.SqlState.StartsWith("57", StringComparison.Ordinal) || sql.SqlState.StartsWith("55", StringComparison.Ordinal),
        NpgsqlException or TimeoutException or IOException or OperationCanceledException => true,
        _ => false,
    };

    private bool GaveUp(IReadOnlyList<PendingAppend> appends, Exception problem)
    {
        if (!_stopping.IsCancellationRequested && Environment.TickCount64 - appends[0].Since < _patience.TotalMilliseconds)
        {
            return false;
        }

        foreach (var append in appends)
        {
            append.Fail(new EventStoreUnavailableException("The log could not be written in time.", problem));
        }

        return true;
    }

    /// <summary>One append that the database cannot take must not fail its neighbours.</summary>
    private async Task IsolateAsync(IReadOnlyList<PendingAppend> appends, Exception problem)
    {
        if (appends.Count == 1)
        {
            appends[0].Fail(problem);
            return;
        }

        foreach (var append in appends)
        {
            await CommitAsync([append]);
        }
    }

    private async Task DropConnectionAsync()
    {
        if (_command is { } broken)
        {
            _command = null;
            await broken.DisposeAsync();
        }
    }
}
