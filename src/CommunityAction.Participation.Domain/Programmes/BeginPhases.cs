namespace CommunityAction.Participation.Domain.Programmes;

/// <summary>Puts on record which phase a programme has come to. Sent by the sweep: a bell that rings twice, late or not at all makes no difference.</summary>
public sealed record BeginPhases(ProgrammeId Programme) : IProgrammeCommand
{
    /// <summary>
    /// Every planned phase since the one that began last, in order, so that none is passed over after a time without power; when dates were moved back the one
    /// that holds again. Decides nothing when the record is right already. Refuses: programme-unknown, programme-not-published, programme-closed.
    /// </summary>
    public Decision<ProgrammeFact> Decide(Programme state, DateTimeOffset now)
    {
        if (state.NotRunning is { } refusal)
        {
            return refusal;
        }

        var reached = state.Plan.Phases.Where(planned => planned.StartsAt <= now).Select(planned => planned.Phase).ToList();
        if (reached.Count == 0 || reached[^1] == state.Begun)
        {
            return Decision<ProgrammeFact>.Nothing;
        }

        var passed = reached[^1] < state.Begun ? [reached[^1]] : reached.Where(phase => state.Begun is null || phase > state.Begun);
        return Decision<ProgrammeFact>.Of([.. passed.Select(phase => new PhaseBegun(Programme, phase))]);
    }
}
