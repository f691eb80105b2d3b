namespace CommunityAction.Participation.Domain.Grants.Awards;

/// <summary>An officer says what the grant is meant to reach, as the application has it or as both sides agreed.</summary>
public sealed record SetTargets(AwardId Award, IReadOnlyList<OutcomeTarget> Targets, string By) : IAwardCommand
{
    public const int Most = 10;

    /// <summary>Decides nothing when they are the same. Refuses: award-unknown, award-not-accepted, targets-reported (a report that was sent refers to them), too-many-targets, target-wrong (less than 1).</summary>
    public Decision<AwardFact> Decide(Award state, DateTimeOffset now) =>
        state.NotRunning is { } refusal ? refusal
        : state.Targets.SequenceEqual(Targets) ? Decision<AwardFact>.Nothing
        : state.Reports.Any(report => report.Submissions > 0) ? Refusal.Of("targets-reported")
        : Targets.Count > Most ? Refusal.Of("too-many-targets", "targets", Most, Targets.Count)
        : Targets.Any(target => target.Hoped < 1) ? Refusal.Of("target-wrong", "targets")
        : new TargetsSet(Award, Targets, By);
}

/// <summary>What was hoped for, and what it was.</summary>
public sealed record RecordOutcome(AwardId Award, TextRef Target, int Hoped, int Reached) : IAwardCommand
{
    /// <summary>Refuses: award-unknown, award-not-accepted, outcome-wrong (less than nothing).</summary>
    public Decision<AwardFact> Decide(Award state, DateTimeOffset now) =>
        state.NotRunning is { } refusal ? refusal : Hoped < 0 || Reached < 0 ? Refusal.Of("outcome-wrong", "reached") : new OutcomeRecorded(Award, Target, Hoped, Reached);
}

/// <summary>The group asks for less money, or for other dates or another purpose.</summary>
public sealed record AskVariation(AwardId Award, long Pence, TextRef Wanted, PersonId By) : IAwardCommand
{
    /// <summary>Refuses: award-unknown, award-not-accepted, variation-open (one at a time), award-amount-wrong (less than is planned to be paid, or more than it is now).</summary>
    public Decision<AwardFact> Decide(Award state, DateTimeOffset now) =>
        state.NotRunning is { } refusal ? refusal
        : state.OpenVariation is not null ? Refusal.Of("variation-open")
        : Pence < Math.Max(1, state.Planned) || Pence > state.Pence ? Refusal.Of("award-amount-wrong", "amount", Math.Max(1, state.Planned), state.Pence)
        : new VariationAsked(Award, state.Variations.Count + 1, Pence, Wanted, By);
}

public sealed record DeclineVariation(AwardId Award, int Variation, TextRef Reason, string By) : IAwardCommand
{
    /// <summary>Refuses: award-unknown, award-not-accepted, variation-unknown (or it is answered).</summary>
    public Decision<AwardFact> Decide(Award state, DateTimeOffset now) =>
        state.NotRunning is { } refusal ? refusal
        : state.OpenVariation?.Number != Variation ? Refusal.Of("variation-unknown")
        : new VariationDeclined(Award, Variation, Reason, By);
}

/// <summary>Both sides agree on less, or again on as much as was decided. It answers what the group asked for, if it did.</summary>
public sealed record AgreeVariation(AwardId Award, long Pence, TextRef Reason) : IAwardCommand
{
    /// <summary>
    /// Decides nothing when it is the same and nobody asked. Refuses: award-unknown, award-not-accepted, award-amount-wrong (less than is planned to be paid, or more than was decided: that takes another decision).
    /// </summary>
    public Decision<AwardFact> Decide(Award state, DateTimeOffset now) =>
        state.NotRunning is { } refusal ? refusal
        : Pence < Math.Max(1, state.Planned) || Pence > state.Offer!.Pence ? Refusal.Of("award-amount-wrong", "amount", Math.Max(1, state.Planned), state.Offer!.Pence)
        : Pence == state.Pence && state.OpenVariation is null ? Decision<AwardFact>.Nothing
        : new VariationAgreed(Award, Pence, Reason, state.OpenVariation?.Number);
}

/// <summary>Money that was not spent came back.</summary>
public sealed record ReturnUnderspend(AwardId Award, long Pence) : IAwardCommand
{
    /// <summary>Refuses: award-unknown, award-not-accepted, underspend-wrong (nothing, or more than was paid).</summary>
    public Decision<AwardFact> Decide(Award state, DateTimeOffset now) =>
        state.NotRunning is { } refusal ? refusal
        : Pence < 1 || Pence > state.Paid - state.Returned ? Refusal.Of("underspend-wrong", "amount", state.Paid - state.Returned)
        : new UnderspendReturned(Award, Pence);
}

/// <summary>All is paid, reported and spent, or returned.</summary>
/// <param name="Award">The award.</param>
/// <param name="Kept">In the vault: why the group may keep what it did not spend; null when it may not.</param>
public sealed record CloseGrant(AwardId Award, TextRef? Kept = null) : IAwardCommand
{
    /// <summary>Decides nothing when it is closed. Refuses: award-unknown, award-not-accepted, and what <see cref="Open"/> names.</summary>
    public Decision<AwardFact> Decide(Award state, DateTimeOffset now) =>
        state.Status == AwardStatus.Closed ? Decision<AwardFact>.Nothing
        : state.NotRunning is { } refusal ? refusal
        : Open(state).FirstOrDefault(open => Kept is null || open.Code != "underspend-open") is { } open ? open
        : new GrantClosed(Award, state.Unspent > 0 ? Kept : null);

    /// <summary>What has to be done before it can be closed: payments-open, reports-open, variation-open, underspend-open (or the council says why the group may keep it).</summary>
    public static IEnumerable<Refusal> Open(Award state) => new[]
    {
        state.Payments.Any(payment => payment.Status is not (PaymentStatus.Made or PaymentStatus.Cancelled)) ? Refusal.Of("payments-open") : null,
        state.Reports.Any(report => report.IsOpen) ? Refusal.Of("reports-open") : null,
        state.OpenVariation is not null ? Refusal.Of("variation-open") : null,
        state.Unspent is > 0 and var unspent ? Refusal.Of("underspend-open", "kept", unspent) : null,
    }.OfType<Refusal>();
}
