using Microsoft.Extensions.Logging;
using Npgsql;

namespace CommunityAction.Participation.Adapters.Postgres.Log;

/// <summary>Listens for "the log has moved". A hint, never the truth: readers look by themselves once in a while as well.</summary>
internal sealed class LogSignal : IAsyncDisposable
{
    public const string Channel = "participation_log";

    private readonly CancellationTokenSource _stopping = new();
    private readonly NpgsqlDataSource _listener;
    private readonly ILogger _log;
    private readonly Task _loop;
    private TaskCompletionSource _moved = New();
    private long _head;

    public LogSignal(string connectionString, ILogger log)
    {
        _listener = Connections.Source(new(connectionString) { Pooling = false, KeepAlive = 30, ApplicationName = "participation log signal" });
        _log = log;
        _loop = Task.Run(ListenAsync);
    }

    /// <summary>As far as is known here, the last position of the log.</summary>
    public long Head => Interlocked.Read(ref _head);

    /// <summary>Returns when the log has moved past a position, or after a while, whichever comes first.</summary>
    public async Task WaitAsync(long afterPosition, TimeSpan patience, CancellationToken cancel)
    {
        var moved = Volatile.Read(ref _moved).Task;
        if (Interlocked.Read(ref _head) > afterPosition)
        {
            return;
        }

        await moved.WaitAsync(patience, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancel.ThrowIfCancellationRequested();
    }

    /// <summary>Wakes who waits; a position that is known already wakes nobody twice.</summary>
    public void Moved(long head)
    {
        for (var known = Head; head > known; known = Head)
        {
            if (Interlocked.CompareExchange(ref _head, head, known) == known)
            {
                Interlocked.Exchange(ref _moved, New()).TrySetResult();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _loop;
        await _listener.DisposeAsync();
        _stopping.Dispose();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task ListenAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                await using var connection = await _listener.OpenConnectionAsync(_stopping.Token);
                connection.Notification += (_, note) => Moved(long.TryParse(note.Payload, out var head) ? head : 0);
                await using (var listen = new NpgsqlCommand("listen " + Channel, connection))
                {
                    await listen.ExecuteNonQueryAsync(_stopping.Token);
                }

                while (true)
                {
                    await connection.WaitAsync(_stopping.Token);
                }
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem) when (problem is NpgsqlException or IOException or TimeoutException or OperationCanceledException)
            {
                _log.LogWarning("Not listening to the log: {Problem}", problem.Message);
                await Task.Delay(300);
            }
        }
    }

}
