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

    /// <summary>Another decision took the place of the one that was offered.</summary>
    Superseded,
}

public enum PaymentStatus
{
    Scheduled,
    Approved,
    Made,

    /// <summary>It is not to be made.</summary>
    Cancelled,
}

/// <param name="Number">1 for the first.</param>
/// <param name="Pence">More than 0.</param>
/// <param name="DueOn">By clocks in London.</param>
/// <param name="ScheduledBy">As the log names them.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="ApprovedBy">Null while nobody has approved it as it stands.</param>
/// <param name="File">The finance file that it was last taken away in; null when none, or since it has to be approved again.</param>
public sealed record Payment(int Number, long Pence, DateOnly DueOn, string ScheduledBy, PaymentStatus Status, string? ApprovedBy = null, Guid? File = null)
{
    internal Payment Unapproved => this with { Status = PaymentStatus.Scheduled, ApprovedBy = null, File = null };
}

public sealed record BankDetails(int Version, TextRef Details, string By, bool IsVerified);

/// <summary>An award as its facts leave it. Amounts are in whole pence.</summary>
public sealed partial record Award : IState<Award, AwardFact>
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

    public long Returned { get; private init; }

    public long Planned => Payments.Where(payment => payment.Status != PaymentStatus.Cancelled).Sum(payment => payment.Pence);

    /// <summary>What has left the council and did not come back.</summary>
    public long Paid => Payments.Where(payment => payment.Status == PaymentStatus.Made).Sum(payment => payment.Pence);

    public static Award Evolve(Award state, AwardFact fact) => fact switch
    {
        OfferIssued f => state with { Status = AwardStatus.Offered, Offer = f, Pence = f.Pence, IsSigned = false, ConditionsMet = [] },
        OfferAccepted => state with { Status = AwardStatus.Accepted },
        OfferDeclined => state with { Status = AwardStatus.Declined },
        OfferLapsed => state with { Status = AwardStatus.Lapsed },
        OfferSuperseded => state with { Status = AwardStatus.Superseded },
        AgreementSigned => state with { IsSigned = true },
        ConditionMet f => state with { ConditionsMet = state.ConditionsMet.Add(f.Condition) },
        BankDetailsChanged f => state with { Bank = new(f.Version, f.Details, f.By, IsVerified: false), Payments = [.. state.Payments.Select(payment => payment.Status == PaymentStatus.Approved ? payment.Unapproved : payment)] },
        BankDetailsVerified => state with { Bank = state.Bank! with { IsVerified = true } },
        PaymentScheduled f => state with { Payments = state.Payments.Add(new(f.Payment, f.Pence, f.DueOn, f.By, PaymentStatus.Scheduled)) },
        PaymentApproved f => state.With(f.Payment, payment => payment with { Status = PaymentStatus.Approved, ApprovedBy = f.By }),
        PaymentExported f => state.With(f.Payment, payment => payment with { File = f.File }),
        PaymentCancelled f => state.With(f.Payment, payment => payment with { Status = PaymentStatus.Cancelled }),
        PaymentMade f => state.With(f.Payment, payment => payment with { Status = PaymentStatus.Made }),
        PaymentFailed f => state.With(f.Payment, payment => payment.Unapproved),
        PaymentReturned f => state.With(f.Payment, payment => payment.Unapproved),
        VariationAgreed f => state.Varied(f),
        MonitoringFact f => state.Monitored(f),
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

    /// <summary>Somebody is the same person in every role: a member of the group who is an officer too does not check what they typed themselves.</summary>
    internal static bool IsSame(string one, string other) => one[(one.IndexOf(':', StringComparison.Ordinal) + 1)..] == other[(other.IndexOf(':', StringComparison.Ordinal) + 1)..];

    private Award With(int number, Func<Payment, Payment> change) => this with { Payments = Payments.SetItem(number - 1, change(Payments[number - 1])) };
}

/// <summary>A command on one award.</summary>
public interface IAwardCommand : ICommand<Award, AwardFact>
{
    AwardId Award { get; }

    Guid ICommand<Award, AwardFact>.Stream => Award.Value;
}
