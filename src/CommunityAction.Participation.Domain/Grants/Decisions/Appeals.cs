namespace CommunityAction.Participation.Domain.Grants.Decisions;

/// <summary>An applicant says that a decision is wrong.</summary>
public sealed record LodgeAppeal(ApplicationId Application, AppealGround Ground, TextRef Text) : ICommand<GrantDecision, GrantDecisionFact>
{
    public Guid Stream => GrantDecision.Stream(Application);

    /// <summary>Refuses: decision-missing, appeal-too-late (from the very moment on), appeal-lodged (one for each decision).</summary>
    public Decision<GrantDecisionFact> Decide(GrantDecision state, DateTimeOffset now) =>
        state.Current is not { } current ? Refusal.Of("decision-missing")
        : state.Appeals.Any(appeal => appeal.Decision == current.Number) ? Refusal.Of("appeal-lodged")
        : now >= current.AppealUntil ? Refusal.Of("appeal-too-late", "", current.AppealUntil)
        : new AppealLodged(Application, current.Number, state.Appeals.Count + 1, Ground, Text);
}

/// <summary>Somebody who did not decide answers an appeal.</summary>
/// <param name="Application">The application.</param>
/// <param name="IsUpheld">The decision has to be taken again.</param>
/// <param name="Reason">In the vault.</param>
/// <param name="By">As the log names them.</param>
/// <param name="HasInterest">They belong to the group that asks, or stood back from it on a panel.</param>
public sealed record DecideAppeal(ApplicationId Application, bool IsUpheld, TextRef Reason, string By, bool HasInterest = false) : ICommand<GrantDecision, GrantDecisionFact>
{
    public Guid Stream => GrantDecision.Stream(Application);

    /// <summary>Refuses: appeal-missing (there is none that waits), decided-before (who decided cannot answer the appeal, in whatever role), decider-has-interest.</summary>
    public Decision<GrantDecisionFact> Decide(GrantDecision state, DateTimeOffset now) =>
        state.Appeals.LastOrDefault() is not { IsUpheld: null } appeal ? Refusal.Of("appeal-missing")
        : Somebody(By) == Somebody(state.Current!.By) ? Refusal.Of("decided-before")
        : HasInterest ? Refusal.Of("decider-has-interest")
        : new AppealDecided(Application, appeal.Number, IsUpheld, Reason, By);

    /// <summary>Without the role in which they act.</summary>
    private static string Somebody(string by) => by[(by.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
