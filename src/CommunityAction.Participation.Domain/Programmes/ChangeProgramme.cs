namespace CommunityAction.Participation.Domain.Programmes;

/// <summary>Changes what a published programme says about itself. People read why.</summary>
public sealed record ChangeProgramme(ProgrammeId Programme, ProgrammeOutline Outline, string Reason) : IProgrammeCommand
{
    public const int LongestReason = 500;

    /// <summary>
    /// Decides nothing when it says so already. Refuses: programme-unknown, programme-not-published, programme-closed, move-reason-missing, move-reason-too-long,
    /// and what <see cref="ProgrammeOutline.Problems"/> refuses.
    /// </summary>
    public Decision<ProgrammeFact> Decide(Programme state, DateTimeOffset now)
    {
        var outline = Outline.Tidied();
        return state.NotRunning is { } refusal ? refusal
            : outline.Problems().FirstOrDefault() is { } problem ? problem
            : outline == state.Outline ? Decision<ProgrammeFact>.Nothing
            : Line.Check("move-reason", "reason", Reason, LongestReason) is { } wrong ? wrong
            : new ProgrammeChanged(Programme, outline, Reason.Trim());
    }
}
