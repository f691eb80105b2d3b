using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Web.Features.Deadlines;

/// <summary>
/// Now and then, and when a bell rings: puts on record what has come due by the database's clock. Every node may do it: the commands decide nothing twice. What
/// people can do does not wait for it.
/// </summary>
/// <param name="what">What is swept, as the log of the program names it.</param>
/// <param name="pause">How long to wait for a bell before looking all the same.</param>
/// <param name="clock">The database's.</param>
/// <param name="deadlines">Where bells are set.</param>
/// <param name="logger">Hears what went wrong; the next look tries again.</param>
public abstract class Sweep(string what, TimeSpan pause, IDatabaseClock clock, IDeadlines deadlines, ILogger logger) : BackgroundService
{
    /// <summary>For what comes later no bell is set yet.</summary>
    protected static readonly TimeSpan Farthest = TimeSpan.FromDays(30);

    private static readonly TimeSpan JustAfter = TimeSpan.FromMilliseconds(15);

    private readonly Wake _wake = new();

    /// <summary>The moment for which each name has a bell.</summary>
    private readonly Dictionary<string, DateTimeOffset> _belled = [];

    protected IDatabaseClock Clock { get; } = clock;

    protected ILogger Logger { get; } = logger;

    /// <summary>Look now rather than after the pause.</summary>
    public void Ring() => _wake.Ring();

    public override void Dispose()
    {
        _wake.Dispose();
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Puts on record what is due, and sets bells for what comes next.</summary>
    protected abstract Task SweepAsync(CancellationToken cancel);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await SweepAsync(stoppingToken);
                await _wake.WaitAsync(pause, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                Logger.LogWarning("The sweep of {What} will try again: {Problem}", what, problem.Message);
                await Task.Delay(pause, stoppingToken);
            }
        }
    }

    /// <summary>Has a bell rung just after a moment, unless one is set for it or it is too far away.</summary>
    /// <param name="name">Of the deadline, such as <c>round:…</c>.</param>
    /// <param name="moment">Still to come.</param>
    /// <param name="cancel">Stops setting, not ringing.</param>
    protected async Task SetBellAsync(string name, DateTimeOffset moment, CancellationToken cancel)
    {
        if (moment - Clock.Now is var after && after < Farthest && _belled.GetValueOrDefault(name) != moment)
        {
            await deadlines.SetAsync(name, after + JustAfter, cancel);
            _belled[name] = moment;
        }
    }

    /// <summary>Of what is over.</summary>
    protected void Forget(string name) => _belled.Remove(name);
}
