using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Web.ReadYourWrites;

/// <summary>What a node keeps in memory of some facts: small, and read by nearly every page.</summary>
public interface IRemembers
{
    /// <summary>The stored names it reads.</summary>
    IReadOnlyList<string> Reads { get; }

    /// <summary>In the order of the log, each once; by one reader, while pages read.</summary>
    void Apply(RecordedEvent recorded);
}

/// <summary>Reads the log once for all that remember. Everything is read before the first page is served; from then on it follows.</summary>
public sealed class LogMemory(IEventStore log, IEnumerable<IRemembers> all, ILogger<LogMemory> logger) : BackgroundService
{
    private const int PageSize = 5_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(10);

    private readonly IRemembers[] _all = [.. all];
    private readonly string[] _names = [.. all.SelectMany(one => one.Reads).Distinct()];
    private readonly Lock _reading = new();
    private Task? _firstRead;
    private long _position;

    /// <summary>Everything up to here is remembered.</summary>
    public long Position => Interlocked.Read(ref _position);

    /// <summary>Waits until a position is remembered; false when it is not in time.</summary>
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

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await FirstReadAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // whoever starts the program is told
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await log.WaitForMoveAsync(Position, Patience, stoppingToken);
                await CatchUpAsync(stoppingToken);
                await Task.Delay(Rest, stoppingToken); // a busy log moves a thousand times a second
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                logger.LogWarning("What pages remember stands still: {Problem}", problem.Message);
                await Task.Delay(300, stoppingToken);
            }
        }
    }

    private async Task CatchUpAsync(CancellationToken cancel)
    {
        for (var isLast = false; !isLast;)
        {
            var page = await log.ReadAllAsync(Position, PageSize, _names, cancel);
            foreach (var recorded in page.Events)
            {
                Apply(recorded);
            }

            Interlocked.Exchange(ref _position, page.Through);
            isLast = page.IsLast;
        }
    }

    private void Apply(RecordedEvent recorded)
    {
        try
        {
            foreach (var one in _all.Where(one => one.Reads.Contains(recorded.StoredName)))
            {
                one.Apply(recorded);
            }
        }
        catch (Exception problem)
        {
            logger.LogError(problem, "Event {Position} ({StoredName}) cannot be remembered", recorded.Position, recorded.StoredName);
        }
    }
}
