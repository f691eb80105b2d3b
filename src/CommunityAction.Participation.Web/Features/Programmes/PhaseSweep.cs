using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Web.Features.Deadlines;

namespace CommunityAction.Participation.Web.Features.Programmes;

/// <summary>Puts on record which phase each programme has come to. What people can do does not wait for it, see <see cref="ProgrammePhases"/>.</summary>
public sealed class PhaseSweep(ProgrammeBook book, CommandRunner runner, IDatabaseClock clock, IDeadlines deadlines, ILogger<PhaseSweep> logger)
    : Sweep("phases", TimeSpan.FromSeconds(1), clock, deadlines, logger)
{
    protected override async Task SweepAsync(CancellationToken cancel)
    {
        foreach (var programme in book.Published.Select(view => view.Programme).Where(IsDue).ToList())
        {
            var reply = await runner.RunAsync(new BeginPhases(programme.Id), Caller.System("deadline"), cancel);
            if (reply.Refusal is { Code: not ("changed-meanwhile" or "programme-closed") } refusal)
            {
                Logger.LogWarning("A phase of {Programme} could not begin: {Refusal}", programme.Id, refusal);
            }
        }

        foreach (var programme in book.Published.Select(view => view.Programme).Where(programme => programme.Status == ProgrammeStatus.Published))
        {
            if (programme.Plan.NextMoment(Clock.Now) is { } moment)
            {
                await SetBellAsync($"programme:{programme.Id}", moment, cancel);
            }
        }
    }

    private bool IsDue(Programme programme) => programme.PhaseAt(Clock.Now) is { } phase && phase != programme.Begun;
}
