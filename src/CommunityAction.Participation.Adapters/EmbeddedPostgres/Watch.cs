using Npgsql;

namespace CommunityAction.Participation.Adapters.EmbeddedPostgres;

/// <summary>
/// Notices at once when the server dies, and starts it again on the same port. A program that had only attached
/// takes over when the owner is gone.
/// </summary>
internal sealed class Watch : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly Access _access;
    private readonly EmbeddedOptions _options;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _watching;
    private Ownership? _ownership;

    public Watch(Access access, EmbeddedOptions options, Ownership? ownership)
    {
        _access = access;
        _options = options with { Fresh = false };
        _ownership = ownership;
        _watching = Task.Run(() => WatchAsync(_stop.Token));
    }

    public bool IsOwner => _ownership is not null;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_ownership is not null)
        {
            await _ownership.DisposeAsync();
        }

        _stop.Dispose();
    }

    private async Task WatchAsync(CancellationToken cancel)
    {
        while (true)
        {
            await UntilLostAsync(cancel);
            while (await _access.AskAsync(cancel) is not Answer.Ready and var answer)
            {
                if (answer is not Answer.Busy)
                {
                    await ReviveAsync(cancel);
                }

                await Task.Delay(Pause, cancel);
            }
        }
    }

    // An idle connection hears of the server's end without asking for it.
    private async Task UntilLostAsync(CancellationToken cancel)
    {
        try
        {
            await using var connection = await _access.OpenAsync(cancel);
            while (true)
            {
                await connection.WaitAsync(cancel);
            }
        }
        catch (NpgsqlException)
        {
            await Task.Delay(Pause / 4, cancel);
        }
    }

    private async Task ReviveAsync(CancellationToken cancel)
    {
        try
        {
            _ownership ??= await Ownership.TryTakeAsync(_options, cancel);
            if (_ownership is not null)
            {
                await _ownership.RestartAsync(_access, cancel);
            }
        }
        catch (Exception cause) when (cause is StartUpException or IOException)
        {
            // a disk that is full now may not be later: the next round tries again
        }
    }
}
