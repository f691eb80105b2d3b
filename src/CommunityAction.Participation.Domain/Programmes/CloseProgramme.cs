namespace CommunityAction.Participation.Domain.Programmes;

/// <summary>Ends a programme and says what came of it. Its page stays.</summary>
public sealed record CloseProgramme(ProgrammeId Programme, string Outcome) : IProgrammeCommand
{
    /// <summary>Decides nothing when it is closed already. Refuses: programme-unknown, programme-not-published, outcome-missing, outcome-too-long.</summary>
    public Decision<ProgrammeFact> Decide(Programme state, DateTimeOffset now) =>
        state.Status == ProgrammeStatus.Closed ? Decision<ProgrammeFact>.Nothing
        : state.NotRunning is { } refusal ? refusal
        : Line.Check("outcome", "outcome", Outcome, ProgrammeOutline.LongestPurpose) is { } problem ? problem
        : new ProgrammeClosed(Programme, Outcome.Trim());
}
