using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Web.ReadYourWrites;

/// <summary>Keeps what this node holds in memory at the end of the log. Everything is read before the first page is served; from then on it follows.</summary>
/// <param name="what">It holds, as the log of the program names it.</param>
/// <param name="log">Of events.</param>
/// <param name="logger">Hears what went wrong; it is tried again.</param>
public abstract class LogFollower(string what, IEventStore log, ILogger logger) : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(10);

    private readonly Lock _reading = new();
    private Task? _firstRead;
    private long _position;

    /// <summary>Everything up to here is held.</summary>
    public long Position => Interlocked.Read(ref _position);

    /// <summary>Why it stands still, or null.</summary>
    public string? Problem { get; private set; }

    protected IEventStore Log { get; } = log;

    protected ILogger Logger { get; } = logger;

    /// <summary>Waits until a position is held; false when it is not in time.</summary>
    public async Task<bool> CaughtUpAsync(long position, TimeSpan patience, CancellationToken cancel)
    {
        for (var until = Environment.TickCount64 + (long)patience.TotalMilliseconds; Position < position;)
        {
            if (Environment.TickCount64 >= until)
            {
                return false;
            }

            await Task.Delay(5, cancel);
        }

        return true;
    }

    /// <summary>Reads what there is, once, however many ask for it.</summary>
    public Task FirstReadAsync(CancellationToken cancel)
    {
        lock (_reading)
        {
            return _firstRead ??= CatchUpAsync(cancel);
        }
    }

    /// <summary>Reads from its position on; false when that was the last page there is.</summary>
    protected abstract Task<bool> ReadPageAsync(CancellationToken cancel);

    /// <summary>A page has been read.</summary>
    protected void StandAt(long position) => Interlocked.Exchange(ref _position, position);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await FirstReadAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // whoever starts the program is told
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Log.WaitForMoveAsync(Position, Patience, stoppingToken);
                await CatchUpAsync(stoppingToken);
                Problem = null;
                await Task.Delay(Rest, stoppingToken); // a busy log moves a thousand times a second, a board ten times
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                Problem = problem.Message;
                Logger.LogWarning("The memory of {What} stands still: {Problem}", what, problem.Message);
                await Task.Delay(300, stoppingToken);
            }
        }
    }

    private async Task CatchUpAsync(CancellationToken cancel)
    {
        while (await ReadPageAsync(cancel))
        {
        }
    }
}
