namespace CommunityAction.Participation.Domain.Programmes;

/// <summary>Moves dates of a published programme, for a reason that people read. A phase moved to now begins; one moved to later stops and begins again then.</summary>
public sealed record MovePhases(ProgrammeId Programme, PhasePlan Plan, string Reason) : IProgrammeCommand
{
    /// <summary>
    /// Decides nothing when the dates are these already. Refuses: programme-unknown, programme-not-published, programme-closed, plan-over, move-reason-missing,
    /// move-reason-too-long, and what <see cref="PhasePlan.Check"/> refuses.
    /// </summary>
    public Decision<ProgrammeFact> Decide(Programme state, DateTimeOffset now) =>
        state.NotRunning is { } refusal ? refusal
        : Plan.Check() is { } wrong ? wrong
        : Plan == state.Plan ? Decision<ProgrammeFact>.Nothing
        : Plan.IsOverAt(now) ? Refusal.Of("plan-over", "ends")
        : Line.Check("move-reason", "reason", Reason, ChangeProgramme.LongestReason) is { } problem ? problem
        : new PhasesMoved(Programme, Plan, Reason.Trim());
}
