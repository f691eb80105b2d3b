using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Deadlines;

namespace CommunityAction.Participation.Web.Features.Grants;

/// <summary>Puts on record which rounds have opened and closed. Whether an application is in time does not wait for it.</summary>
public sealed class RoundSweep(FundBook funds, CommandRunner runner, IDatabaseClock clock, IDeadlines deadlines, ILogger<RoundSweep> logger)
    : Sweep("rounds", TimeSpan.FromSeconds(1), clock, deadlines, logger)
{
    protected override async Task SweepAsync(CancellationToken cancel)
    {
        foreach (var fund in funds.Public.Where(fund => RecordRounds.IsDue(fund, Clock.Now)).ToList())
        {
            await runner.RunAsync(new RecordRounds(fund.Id), Caller.System("deadline"), cancel);
        }

        foreach (var round in funds.Public.SelectMany(fund => fund.Rounds))
        {
            if (new[] { round.Plan.OpensAt, round.Plan.ClosesAt }.Cast<DateTimeOffset?>().FirstOrDefault(moment => moment > Clock.Now) is { } next)
            {
                await SetBellAsync($"round:{round.Id}", next, cancel);
            }
        }
    }
}
