namespace CommunityAction.Participation.Domain.Grants.Awards;

/// <summary>The group owes a report by a day.</summary>
public sealed record RequestReport(AwardId Award, DateOnly DueOn) : IAwardCommand
{
    /// <summary>Refuses: award-unknown, award-not-accepted.</summary>
    public Decision<AwardFact> Decide(Award state, DateTimeOffset now) =>
        state.NotRunning is { } refusal ? refusal : new ReportRequested(Award, state.Reports.Count + 1, DueOn);
}

/// <summary>The group reports. Until it is accepted it may do so again.</summary>
public sealed record SubmitReport(AwardId Award, int Report, long SpentPence, TextRef Text, PersonId By) : IAwardCommand
{
    /// <summary>Refuses: award-unknown, award-not-accepted, report-unknown, report-accepted, spent-wrong (less than nothing, or more than was paid).</summary>
    public Decision<AwardFact> Decide(Award state, DateTimeOffset now) =>
        state.NotRunning is { } refusal ? refusal
        : state.Reports.Find(report => report.Number == Report) is not { } report ? Refusal.Of("report-unknown")
        : report.IsAccepted ? Refusal.Of("report-accepted")
        : SpentPence < 0 || SpentPence > state.Paid ? Refusal.Of("spent-wrong", "spent", state.Paid)
        : new ReportSubmitted(Award, Report, SpentPence, Text, By);
}

public sealed record AcceptReport(AwardId Award, int Report, string By) : IAwardCommand
{
    /// <summary>Decides nothing when it is accepted. Refuses: award-unknown, award-not-accepted, report-unknown (or it has not come).</summary>
    public Decision<AwardFact> Decide(Award state, DateTimeOffset now) =>
        state.NotRunning is { } refusal ? refusal
        : state.Reports.Find(report => report.Number == Report) is not { IsSubmitted: true } report ? Refusal.Of("report-unknown")
        : report.IsAccepted ? Decision<AwardFact>.Nothing
        : new ReportAccepted(Award, Report, By);
}

/// <summary>What was hoped for, and what it was.</summary>
public sealed record RecordOutcome(AwardId Award, TextRef Target, int Hoped, int Reached) : IAwardCommand
{
    /// <summary>Refuses: award-unknown, award-not-accepted, outcome-wrong (less than nothing).</summary>
    public Decision<AwardFact> Decide(Award state, DateTimeOffset now) =>
        state.NotRunning is { } refusal ? refusal : Hoped < 0 || Reached < 0 ? Refusal.Of("outcome-wrong", "reached") : new OutcomeRecorded(Award, Target, Hoped, Reached);
}

/// <summary>Both sides agree on less, or again on as much as was decided.</summary>
public sealed record AgreeVariation(AwardId Award, long Pence, TextRef Reason) : IAwardCommand
{
    /// <summary>Decides nothing when it is the same. Refuses: award-unknown, award-not-accepted, award-amount-wrong (less than is planned to be paid, or more than was decided: that takes another decision).</summary>
    public Decision<AwardFact> Decide(Award state, DateTimeOffset now) =>
        state.NotRunning is { } refusal ? refusal
        : Pence < Math.Max(1, state.Planned) || Pence > state.Offer!.Pence ? Refusal.Of("award-amount-wrong", "amount", Math.Max(1, state.Planned), state.Offer!.Pence)
        : Pence == state.Pence ? Decision<AwardFact>.Nothing
        : new VariationAgreed(Award, Pence, Reason);
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

/// <summary>All is paid and reported.</summary>
public sealed record CloseGrant(AwardId Award) : IAwardCommand
{
    /// <summary>Decides nothing when it is closed. Refuses: award-unknown, award-not-accepted, payments-open, reports-open.</summary>
    public Decision<AwardFact> Decide(Award state, DateTimeOffset now) =>
        state.Status == AwardStatus.Closed ? Decision<AwardFact>.Nothing
        : state.NotRunning is { } refusal ? refusal
        : state.Payments.Any(payment => payment.Status != PaymentStatus.Made) ? Refusal.Of("payments-open")
        : state.Reports.Any(report => !report.IsAccepted) ? Refusal.Of("reports-open")
        : new GrantClosed(Award);
}
