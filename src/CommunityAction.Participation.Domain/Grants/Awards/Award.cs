using System.Collections.Immutable;
using System.Diagnostics;

namespace CommunityAction.Participation.Domain.Grants.Awards;

public enum AwardStatus
{
    /// <summary>Nothing is known of it.</summary>
    None,
    Offered,
    Accepted,
    Declined,
    Lapsed,
    Closed,
}

public enum PaymentStatus
{
    Scheduled,
    Approved,
    Made,
}

public sealed record Payment(int Number, long Pence, DateOnly DueOn, string ScheduledBy, PaymentStatus Status);

public sealed record BankDetails(int Version, TextRef Details, string By, bool IsVerified);

public sealed record Report(int Number, DateOnly DueOn, bool IsSubmitted, bool IsAccepted);

/// <summary>An award as its facts leave it. Amounts are in whole pence.</summary>
public sealed record Award : IState<Award, AwardFact>
{
    public static Award Nothing { get; } = new();

    public AwardStatus Status { get; private init; }

    /// <summary>Null until it is offered.</summary>
    public OfferIssued? Offer { get; private init; }

    /// <summary>What is given in all.</summary>
    public long Pence { get; private init; }

    public bool IsSigned { get; private init; }

    public ImmutableHashSet<int> ConditionsMet { get; private init; } = [];

    public BankDetails? Bank { get; private init; }

    public ImmutableList<Payment> Payments { get; private init; } = [];

    public ImmutableList<Report> Reports { get; private init; } = [];

    public long Returned { get; private init; }

    public long Planned => Payments.Sum(payment => payment.Pence);

    /// <summary>What has left the council and did not come back.</summary>
    public long Paid => Payments.Where(payment => payment.Status == PaymentStatus.Made).Sum(payment => payment.Pence);

    public static Award Evolve(Award state, AwardFact fact) => fact switch
    {
        OfferIssued f => state with { Status = AwardStatus.Offered, Offer = f, Pence = f.Pence },
        OfferAccepted => state with { Status = AwardStatus.Accepted },
        OfferDeclined => state with { Status = AwardStatus.Declined },
        OfferLapsed => state with { Status = AwardStatus.Lapsed },
        AgreementSigned => state with { IsSigned = true },
        ConditionMet f => state with { ConditionsMet = state.ConditionsMet.Add(f.Condition) },
        BankDetailsChanged f => state with { Bank = new(f.Version, f.Details, f.By, IsVerified: false), Payments = [.. state.Payments.Select(Unapproved)] },
        BankDetailsVerified => state with { Bank = state.Bank! with { IsVerified = true } },
        PaymentScheduled f => state with { Payments = state.Payments.Add(new(f.Payment, f.Pence, f.DueOn, f.By, PaymentStatus.Scheduled)) },
        PaymentApproved f => state.WithPayment(f.Payment, PaymentStatus.Approved),
        PaymentMade f => state.WithPayment(f.Payment, PaymentStatus.Made),
        PaymentFailed f => state.WithPayment(f.Payment, PaymentStatus.Scheduled),
        PaymentReturned f => state.WithPayment(f.Payment, PaymentStatus.Scheduled),
        VariationAgreed f => state with { Pence = f.Pence },
        ReportRequested f => state with { Reports = state.Reports.Add(new(f.Report, f.DueOn, false, false)) },
        ReportSubmitted f => state with { Reports = state.Reports.SetItem(f.Report - 1, state.Reports[f.Report - 1] with { IsSubmitted = true }) },
        ReportAccepted f => state with { Reports = state.Reports.SetItem(f.Report - 1, state.Reports[f.Report - 1] with { IsAccepted = true }) },
        OutcomeRecorded => state,
        UnderspendReturned f => state with { Returned = state.Returned + f.Pence },
        GrantClosed => state with { Status = AwardStatus.Closed },
        _ => throw new UnreachableException(fact.GetType().Name),
    };

    /// <summary>Refuses: award-unknown, award-not-accepted.</summary>
    internal Refusal? NotRunning => Status switch
    {
        AwardStatus.None => Refusal.Of("award-unknown"),
        AwardStatus.Accepted => null,
        _ => Refusal.Of("award-not-accepted"),
    };

    /// <summary>Money that was approved for another account has to be approved for the new one.</summary>
    private static Payment Unapproved(Payment payment) => payment.Status == PaymentStatus.Approved ? payment with { Status = PaymentStatus.Scheduled } : payment;

    private Award WithPayment(int number, PaymentStatus status) => this with { Payments = Payments.SetItem(number - 1, Payments[number - 1] with { Status = status }) };
}

/// <summary>A command on one award.</summary>
public interface IAwardCommand : ICommand<Award, AwardFact>
{
    AwardId Award { get; }

    Guid ICommand<Award, AwardFact>.Stream => Award.Value;
}
