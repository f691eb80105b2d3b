namespace CommunityAction.Participation.Domain.Programmes;

/// <summary>Writes a programme down. Until it is published, drafting again replaces it.</summary>
public sealed record DraftProgramme(ProgrammeId Programme, ProgrammeOutline Outline, PhasePlan Plan) : IProgrammeCommand
{
    /// <summary>
    /// Decides nothing when it stands so already. Refuses: programme-published (change it instead), programme-closed, and what <see cref="ProgrammeOutline.Problems"/>
    /// and <see cref="PhasePlan.Check"/> refuse.
    /// </summary>
    public Decision<ProgrammeFact> Decide(Programme state, DateTimeOffset now)
    {
        var outline = Outline.Tidied();
        return state.Status == ProgrammeStatus.Published ? Refusal.Of("programme-published")
            : state.Status == ProgrammeStatus.Closed ? Refusal.Of("programme-closed")
            : outline.Problems().FirstOrDefault() is { } problem ? problem
            : Plan.Check() is { } wrong ? wrong
            : state.Status == ProgrammeStatus.Draft && outline == state.Outline && Plan == state.Plan ? Decision<ProgrammeFact>.Nothing
            : new ProgrammeDrafted(Programme, outline, Plan);
    }
}
