using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Domain.Grants.Decisions;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Grants.Pots;
using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Web.Features.Decisions;

/// <summary>
/// Takes decisions about grants. A decision and the money that is kept for it are one append: there is never one without the other, and never more than the pot has. Those that need the same pot take
/// turns on one node; against another node the pot's version decides, and the loser decides anew on what is left. An offer of what was decided before ends in the same append.
/// </summary>
public sealed class DecisionDesk(CommandRunner runner, IEventStore log)
{
    private readonly Turns<PotId> _turns = new();

    /// <param name="decision">What is decided.</param>
    /// <param name="project">What the project is for: the pot's restriction has to allow it.</param>
    /// <param name="caller">Who decides.</param>
    /// <param name="cancel">Stops waiting; what was sent may still be written.</param>
    /// <param name="under">What must hold besides when it is written: who decides about the pot, and what residents vote on.</param>
    public Task<CommandReply> DecideAsync(MakeDecision decision, PotPurpose project, Caller caller, CancellationToken cancel, params IReadOnlyList<CommandStep> under) =>
        _turns.TakeAsync(decision.Pot, () => TryAsync(decision, project, caller, under, cancel), cancel);

    /// <summary>An upheld appeal keeps the award's id, so that what was kept for it is freed in the same stream before the new amount is kept.</summary>
    private async Task<CommandReply> TryAsync(MakeDecision decision, PotPurpose project, Caller caller, IReadOnlyList<CommandStep> under, CancellationToken cancel)
    {
        var before = (await log.ReadStreamAsync(decision.Stream, cancel: cancel)).Aggregate(GrantDecision.Nothing, (state, recorded) => GrantDecision.Evolve(state, (GrantDecisionFact)recorded.Fact!)).Current;
        var chosen = decision with { Award = before?.Award ?? decision.Award };
        IReadOnlyList<CommandStep> then =
        [
            .. before?.Award is { } offered ? [CommandStep.Of<Award, AwardFact>(new SupersedeOffer(offered, decision.Pence))] : Array.Empty<CommandStep>(),
            .. before is { Award: { } award, Pot: { } pot } && (decision.Outcome == GrantOutcome.Declined || pot != decision.Pot)
                ? [CommandStep.Of<Pot, PotFact>(new ReleaseReservation(pot, award, null, ReleaseReason.DecisionSuperseded))] : Array.Empty<CommandStep>(),
            .. decision.Outcome == GrantOutcome.Declined ? [] : new[] { CommandStep.Of<Pot, PotFact>(new KeepForDecision(chosen.Pot, chosen.Award, chosen.Pence, project)) },
        ];
        return await runner.RunAsync([.. under, CommandStep.Of<GrantDecision, GrantDecisionFact>(chosen, (_, fact) => fact is DecisionMade ? then : [])], [], caller, cancel);
    }

    /// <summary>Frees what is kept for the award, if anything is, and keeps what was decided.</summary>
    private sealed record KeepForDecision(PotId Pot, AwardId Award, long Pence, PotPurpose Project) : IPotCommand
    {
        public Domain.Decision<PotFact> Decide(Pot state, DateTimeOffset now)
        {
            var freed = new ReleaseReservation(Pot, Award, null, ReleaseReason.DecisionSuperseded).Decide(state, now);
            if (freed.IsRefused)
            {
                return freed;
            }

            var kept = new ReserveBudget(Pot, Award, Pence, Project).Decide(freed.Facts.Aggregate(state, Domain.Grants.Pots.Pot.Evolve), now);
            return kept.IsRefused ? kept : Domain.Decision<PotFact>.Of([.. freed.Facts, .. kept.Facts]);
        }
    }
}
