namespace CommunityAction.Participation.Domain.Programmes;

/// <summary>Shows a programme to everybody. From then on its phases come by their dates.</summary>
public sealed record PublishProgramme(ProgrammeId Programme) : IProgrammeCommand
{
    /// <summary>Decides nothing when it is published already. Refuses: programme-unknown, programme-closed, plan-over (its last phase has ended).</summary>
    public Decision<ProgrammeFact> Decide(Programme state, DateTimeOffset now) => state.Status switch
    {
        ProgrammeStatus.Published => Decision<ProgrammeFact>.Nothing,
        ProgrammeStatus.Draft when state.Plan.IsOverAt(now) => Refusal.Of("plan-over", "ends"),
        ProgrammeStatus.Draft => new ProgrammePublished(Programme),
        _ => state.NotRunning!,
    };
}
