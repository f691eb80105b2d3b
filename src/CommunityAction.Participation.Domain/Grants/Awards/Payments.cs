namespace CommunityAction.Participation.Domain.Grants.Awards;

/// <summary>Somebody types where the money is to go.</summary>
/// <param name="Award">The award.</param>
/// <param name="Details">In the vault.</param>
/// <param name="By">As the log names them.</param>
public sealed record ChangeBankDetails(AwardId Award, TextRef Details, string By) : IAwardCommand
{
    /// <summary>Takes back the approval of whatever is not paid yet. Refuses: award-unknown, award-not-accepted.</summary>
    public Decision<AwardFact> Decide(Award state, DateTimeOffset now) =>
        state.NotRunning is { } refusal ? refusal : new BankDetailsChanged(Award, (state.Bank?.Version ?? 0) + 1, Details, By);
}

/// <summary>A second person has checked them.</summary>
public sealed record VerifyBankDetails(AwardId Award, int Version, string By) : IAwardCommand
{
    /// <summary>Decides nothing when they are verified. Refuses: award-unknown, award-not-accepted, bank-details-changed (or there are none), same-person.</summary>
    public Decision<AwardFact> Decide(Award state, DateTimeOffset now) =>
        state.NotRunning is { } refusal ? refusal
        : state.Bank is not { } bank || bank.Version != Version ? Refusal.Of("bank-details-changed")
        : bank.IsVerified ? Decision<AwardFact>.Nothing
        : Awards.Award.IsSame(bank.By, By) ? Refusal.Of("same-person")
        : new BankDetailsVerified(Award, Version, By);
}

/// <summary>An officer plans a payment.</summary>
public sealed record SchedulePayment(AwardId Award, long Pence, DateOnly DueOn, string By) : IAwardCommand
{
    /// <summary>Refuses: award-unknown, award-not-accepted, payment-amount-wrong (all payments together are never more than the award).</summary>
    public Decision<AwardFact> Decide(Award state, DateTimeOffset now) =>
        state.NotRunning is { } refusal ? refusal
        : Pence < 1 || Pence > state.Pence - state.Planned ? Refusal.Of("payment-amount-wrong", "amount", state.Pence - state.Planned)
        : new PaymentScheduled(Award, state.Payments.Count + 1, Pence, DueOn, By);
}

/// <summary>Somebody else approves it.</summary>
public sealed record ApprovePayment(AwardId Award, int Payment, string By) : IAwardCommand
{
    /// <summary>
    /// Decides nothing when it is approved or made. Refuses: award-unknown, award-not-accepted, payment-unknown, agreement-not-signed, payment-cancelled, conditions-not-met,
    /// bank-details-not-verified, same-person (who planned it, or who typed the bank details).
    /// </summary>
    public Decision<AwardFact> Decide(Award state, DateTimeOffset now) =>
        state.NotRunning is { } refusal ? refusal
        : state.Payments.Find(payment => payment.Number == Payment) is not { } payment ? Refusal.Of("payment-unknown")
        : payment.Status == PaymentStatus.Cancelled ? Refusal.Of("payment-cancelled")
        : payment.Status != PaymentStatus.Scheduled ? Decision<AwardFact>.Nothing
        : !state.IsSigned ? Refusal.Of("agreement-not-signed")
        : state.ConditionsMet.Count < state.Offer!.Conditions ? Refusal.Of("conditions-not-met", "", state.Offer.Conditions - state.ConditionsMet.Count)
        : state.Bank is not { IsVerified: true } bank ? Refusal.Of("bank-details-not-verified")
        : Awards.Award.IsSame(By, bank.By) || Awards.Award.IsSame(By, payment.ScheduledBy) ? Refusal.Of("same-person")
        : new PaymentApproved(Award, Payment, bank.Version, By);
}

/// <summary>Somebody takes what is approved away in a file for the finance system.</summary>
/// <param name="Award">The award.</param>
/// <param name="DueBy">What is due later stays; by clocks in London.</param>
/// <param name="File">One for all payments that are taken at once.</param>
/// <param name="By">As the log names them.</param>
public sealed record ExportPayments(AwardId Award, DateOnly DueBy, Guid File, string By) : IAwardCommand
{
    /// <summary>Decides nothing about payments that are in this file, and none when the award does not run any more.</summary>
    public Decision<AwardFact> Decide(Award state, DateTimeOffset now) => Decision<AwardFact>.Of(state.NotRunning is not null
        ? []
        : [.. state.Payments.Where(payment => payment.Status == PaymentStatus.Approved && payment.DueOn <= DueBy && payment.File != File)
            .Select(payment => new PaymentExported(Award, payment.Number, state.Bank!.Version, File, By))]);
}

/// <summary>An officer takes back what was planned and has not left.</summary>
public sealed record CancelPayment(AwardId Award, int Payment, string By) : IAwardCommand
{
    /// <summary>Decides nothing when it is cancelled. Refuses: award-unknown, award-not-accepted, payment-unknown, payment-made, payment-exported (finance has it: it may leave any moment).</summary>
    public Decision<AwardFact> Decide(Award state, DateTimeOffset now) =>
        state.NotRunning is { } refusal ? refusal
        : state.Payments.Find(payment => payment.Number == Payment) is not { } payment ? Refusal.Of("payment-unknown")
        : payment.Status == PaymentStatus.Cancelled ? Decision<AwardFact>.Nothing
        : payment.Status == PaymentStatus.Made ? Refusal.Of("payment-made")
        : payment.File is not null ? Refusal.Of("payment-exported")
        : new PaymentCancelled(Award, Payment, By);
}

public enum PaymentNews
{
    Made,

    /// <summary>It never left.</summary>
    Failed,

    /// <summary>It left, and came back.</summary>
    Returned,
}

/// <summary>What became of an approved payment.</summary>
public sealed record RecordPayment(AwardId Award, int Payment, PaymentNews News, DateOnly On) : IAwardCommand
{
    /// <summary>Decides nothing when it is made already. Refuses: award-unknown, award-not-accepted, payment-unknown, payment-not-approved, payment-not-made (what did not leave cannot come back).</summary>
    public Decision<AwardFact> Decide(Award state, DateTimeOffset now) =>
        state.NotRunning is { } refusal ? refusal
        : state.Payments.Find(payment => payment.Number == Payment) is not { } payment ? Refusal.Of("payment-unknown")
        : (News, payment.Status) switch
        {
            (PaymentNews.Made, PaymentStatus.Made) => Decision<AwardFact>.Nothing,
            (PaymentNews.Made, PaymentStatus.Approved) => new PaymentMade(Award, Payment, On),
            (PaymentNews.Failed, PaymentStatus.Approved) => new PaymentFailed(Award, Payment),
            (PaymentNews.Returned, PaymentStatus.Made) => new PaymentReturned(Award, Payment),
            (PaymentNews.Returned, _) => Refusal.Of("payment-not-made"),
            _ => Refusal.Of("payment-not-approved"),
        };
}
