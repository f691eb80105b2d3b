using System.Threading.Channels;
using CommunityAction.Participation.Domain.Ports;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CommunityAction.Participation.Adapters.Postgres.Log;

/// <summary>
/// The one writer of a process: commits whatever has gathered since its last commit, then answers everybody in it.
/// It waits for nobody, so a lone append is as quick as the disk, and a crowd shares one flush. It has a thread of its own and blocks on the database:
/// in the thread pool it would queue behind the requests that wait for it.
/// </summary>
internal sealed class GroupCommit : IAsyncDisposable
{
    private const int MostWaiting = 50_000;

    private readonly Channel<PendingAppend> _waiting = Channel.CreateBounded<PendingAppend>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly CancellationTokenSource _stopping = new();
    private readonly LogWriter _writer;
    private readonly AppendBatch _batch;
    private readonly TimeSpan _patience;
    private readonly ILogger _log;
    private readonly Thread _thread;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="writer">Writes; from now on its own.</param>
    /// <param name="patience">How long an append is tried again while the database is away.</param>
    /// <param name="largestBatch">How many appends may share one commit.</param>
    /// <param name="log">For outages.</param>
    public GroupCommit(LogWriter writer, TimeSpan patience, int largestBatch, ILogger log)
    {
        (_writer, _patience, _batch, _log) = (writer, patience, new(largestBatch), log);
        _thread = new Thread(Write) { IsBackground = true, Name = "log writer" };
        _thread.Start();
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
        await Task.WhenAny(_ended.Task, Task.Delay(_patience));
        await _stopping.CancelAsync();
        await _ended.Task;
        _stopping.Dispose();
    }

    private void Write()
    {
        _writer.WarmUp();
        var deferred = new Queue<PendingAppend>();
        while (deferred.Count > 0 || IsMoreToCome())
        {
            Gather(deferred);
            Commit(_batch.Appends);
            _batch.Clear();
        }

        if (_writer.MayKeepQuietFor is not null)
        {
            _writer.Tell();
        }

        _writer.Dispose();
        _ended.SetResult();
    }

    private bool IsMoreToCome()
    {
        var more = _waiting.Reader.WaitToReadAsync();
        if (more.IsCompletedSuccessfully)
        {
            return more.Result;
        }

        var coming = more.AsTask();
        if (_writer.MayKeepQuietFor is { } quiet && !coming.Wait(quiet))
        {
            _writer.Tell();
        }

        return coming.GetAwaiter().GetResult();
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

    private void Commit(IReadOnlyList<PendingAppend> appends)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Answers.Give(appends, _writer.Commit(appends));
                return;
            }
            catch (Exception problem)
            {
                if (!IsOutage(problem))
                {
                    Isolate(appends, problem);
                    return;
                }

                if (GaveUp(appends, problem))
                {
                    return;
                }

                _log.LogWarning("The log cannot be written (attempt {Attempt}): {Problem}", attempt, problem.Message);
                _stopping.Token.WaitHandle.WaitOne(Math.Min(50 * attempt, 500));
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
    private void Isolate(IReadOnlyList<PendingAppend> appends, Exception problem)
    {
        if (appends.Count == 1)
        {
            appends[0].Fail(problem);
            return;
        }

        foreach (var append in appends)
        {
            Commit([append]);
        }
    }
}
