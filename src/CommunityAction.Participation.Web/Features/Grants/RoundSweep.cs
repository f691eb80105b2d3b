using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Deadlines;

namespace CommunityAction.Participation.Web.Features.Grants;

/// <summary>
/// Every second, and when a bell rings: puts on record which rounds have opened and closed. Every node may do it: the command decides nothing twice. Whether an application is in time
/// does not wait for it.
/// </summary>
public sealed class RoundSweep(FundBook funds, CommandRunner runner, IDatabaseClock clock, IDeadlines deadlines, ILogger<RoundSweep> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(30);
    private static readonly TimeSpan JustAfter = TimeSpan.FromMilliseconds(15);

    private readonly Wake _wake = new();

    /// <summary>The moment for which each round has a bell.</summary>
    private readonly Dictionary<RoundId, DateTimeOffset> _belled = [];

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
                logger.LogWarning("The sweep of rounds will try again: {Problem}", problem.Message);
                await Task.Delay(Pause, stoppingToken);
            }
        }
    }

    private async Task SweepAsync(CancellationToken cancel)
    {
        foreach (var fund in funds.Public.Where(fund => RecordRounds.IsDue(fund, clock.Now)).ToList())
        {
            await runner.RunAsync(new RecordRounds(fund.Id), Caller.System("deadline"), cancel);
        }
    }

    private async Task SetBellsAsync(CancellationToken cancel)
    {
        foreach (var round in funds.Public.SelectMany(fund => fund.Rounds))
        {
            if (new[] { round.Plan.OpensAt, round.Plan.ClosesAt }.Cast<DateTimeOffset?>().FirstOrDefault(moment => moment > clock.Now) is { } next
                && next - clock.Now is var after && after < Farthest && _belled.GetValueOrDefault(round.Id) != next)
            {
                await deadlines.SetAsync($"round:{round.Id}", after + JustAfter, cancel);
                _belled[round.Id] = next;
            }
        }
    }
}
