using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Web.Features.Deadlines;

namespace CommunityAction.Participation.Web.Features.Programmes;

/// <summary>
/// Every second, and when a bell rings: puts on record which phase each programme has come to. Every node may do it: the command decides nothing twice. What
/// people can do does not wait for it, see <see cref="ProgrammePhases"/>.
/// </summary>
public sealed class PhaseSweep(ProgrammeBook book, CommandRunner runner, IDatabaseClock clock, IDeadlines deadlines, ILogger<PhaseSweep> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(30);
    private static readonly TimeSpan JustAfter = TimeSpan.FromMilliseconds(15);

    private readonly Wake _wake = new();

    /// <summary>The moment for which each programme has a bell.</summary>
    private readonly Dictionary<ProgrammeId, DateTimeOffset> _belled = [];

    /// <summary>Look now rather than within a second.</summary>
    public void Ring() => _wake.Ring();

    public override void Dispose()
    {
        _wake.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await SweepAsync(stoppingToken);
                await SetBellsAsync(stoppingToken);
                await _wake.WaitAsync(Pause, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                logger.LogWarning("The sweep of phases will try again: {Problem}", problem.Message);
                await Task.Delay(Pause, stoppingToken);
            }
        }
    }

    private async Task SweepAsync(CancellationToken cancel)
    {
        foreach (var programme in book.Published.Select(view => view.Programme).Where(IsDue).ToList())
        {
            var reply = await runner.RunAsync(new BeginPhases(programme.Id), Caller.System("deadline"), cancel);
            if (reply.Refusal is { Code: not ("changed-meanwhile" or "programme-closed") } refusal)
            {
                logger.LogWarning("A phase of {Programme} could not begin: {Refusal}", programme.Id, refusal);
            }
        }
    }

    /// <summary>For the moment at which each programme's next phase begins.</summary>
    private async Task SetBellsAsync(CancellationToken cancel)
    {
        foreach (var programme in book.Published.Select(view => view.Programme).Where(programme => programme.Status == ProgrammeStatus.Published))
        {
            if (programme.Plan.NextMoment(clock.Now) is { } moment && moment - clock.Now is var after && after < Farthest && _belled.GetValueOrDefault(programme.Id) != moment)
            {
                await deadlines.SetAsync($"programme:{programme.Id}", after + JustAfter, cancel);
                _belled[programme.Id] = moment;
            }
        }
    }

    private bool IsDue(Programme programme) => programme.PhaseAt(clock.Now) is { } phase && phase != programme.Begun;
}
