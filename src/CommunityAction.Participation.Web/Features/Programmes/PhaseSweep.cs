using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Domain.Programmes;

namespace CommunityAction.Participation.Web.Features.Programmes;

/// <summary>
/// Every second, by the database's clock: puts on record which phase each programme has come to. Every node may do it: the command decides nothing twice. What
/// people can do does not wait for it, see <see cref="ProgrammePhases"/>.
/// </summary>
public sealed class PhaseSweep(ProgrammeBook book, CommandRunner runner, IDatabaseClock clock, ILogger<PhaseSweep> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await SweepAsync(stoppingToken);
                await Task.Delay(Pause, stoppingToken);
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

    private bool IsDue(Programme programme) => programme.PhaseAt(clock.Now) is { } phase && phase != programme.Begun;
}
