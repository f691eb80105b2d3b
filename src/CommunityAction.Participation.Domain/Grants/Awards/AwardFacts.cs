using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Domain.Grants.Awards;

// Facts: once stored, never edited. Amounts are in whole pence; who did something is as the log names them.
public abstract record AwardFact;

/// <param name="Award">The award.</param>
/// <param name="Application">What it is given for.</param>
/// <param name="Decision">The number of the decision that gives it.</param>
/// <param name="Pot">Where the money comes from.</param>
/// <param name="Pence">More than 0.</param>
/// <param name="Conditions">How many there are; their texts are with the decision.</param>
/// <param name="ExpiresAt">The moment itself is too late to accept.</param>
/// <param name="Terms">The version of the fund's terms that is signed; null on offers from before it was kept.</param>
[StoredAs("grants.offer-issued.v1")]
public sealed record OfferIssued(AwardId Award, ApplicationId Application, int Decision, PotId Pot, long Pence, int Conditions, DateTimeOffset ExpiresAt, int? Terms = null) : AwardFact;

[StoredAs("grants.offer-accepted.v1")]
public sealed record OfferAccepted(AwardId Award, PersonId By) : AwardFact;

[StoredAs("grants.offer-declined.v1")]
public sealed record OfferDeclined(AwardId Award, PersonId By) : AwardFact;

/// <summary>Nobody accepted it in time.</summary>
[StoredAs("grants.offer-lapsed.v1")]
public sealed record OfferLapsed(AwardId Award) : AwardFact;

/// <summary>Another decision took the place of the one that was offered. Nothing is paid until that one is offered and accepted.</summary>
[StoredAs("grants.offer-superseded.v1")]
public sealed record OfferSuperseded(AwardId Award) : AwardFact;

/// <param name="Award">The award.</param>
/// <param name="Version">Of the terms that were signed.</param>
/// <param name="By">Who signed for the group.</param>
[StoredAs("grants.agreement-signed.v1")]
public sealed record AgreementSigned(AwardId Award, int Version, PersonId By) : AwardFact;

/// <param name="Award">The award.</param>
/// <param name="Condition">1 for the first.</param>
/// <param name="By">The officer who saw that it is met.</param>
[StoredAs("grants.condition-met.v1")]
public sealed record ConditionMet(AwardId Award, int Condition, string By) : AwardFact;

/// <summary>Where the money is to go. Whatever was verified before has to be verified again.</summary>
/// <param name="Award">The award.</param>
/// <param name="Version">1 for the first.</param>
/// <param name="Details">In the vault.</param>
/// <param name="By">Who typed them.</param>
[StoredAs("grants.bank-details-changed.v1")]
public sealed record BankDetailsChanged(AwardId Award, int Version, TextRef Details, string By) : AwardFact;

/// <param name="Award">The award.</param>
/// <param name="Version">Of the details.</param>
/// <param name="By">Somebody else than who typed them.</param>
[StoredAs("grants.bank-details-verified.v1")]
public sealed record BankDetailsVerified(AwardId Award, int Version, string By) : AwardFact;

/// <param name="Award">The award.</param>
/// <param name="Payment">1 for the first.</param>
/// <param name="Pence">More than 0.</param>
/// <param name="DueOn">By clocks in London.</param>
/// <param name="By">Who planned it.</param>
[StoredAs("grants.payment-scheduled.v1")]
public sealed record PaymentScheduled(AwardId Award, int Payment, long Pence, DateOnly DueOn, string By) : AwardFact;

/// <param name="Award">The award.</param>
/// <param name="Payment">Its number.</param>
/// <param name="Bank">The version of the bank details that it goes to.</param>
/// <param name="By">Neither who planned it nor who typed the bank details.</param>
[StoredAs("grants.payment-approved.v1")]
public sealed record PaymentApproved(AwardId Award, int Payment, int Bank, string By) : AwardFact;

/// <summary>Somebody took it away in a file for the finance system, with the bank details that it goes to.</summary>
/// <param name="Award">The award.</param>
/// <param name="Payment">Its number.</param>
/// <param name="Bank">The version of the bank details in the file.</param>
/// <param name="File">The same for all payments of one file.</param>
/// <param name="By">Who took it.</param>
[StoredAs("grants.payment-exported.v1")]
public sealed record PaymentExported(AwardId Award, int Payment, int Bank, Guid File, string By) : AwardFact;

/// <summary>It was planned and is not to be made. What it would have paid can be planned again.</summary>
[StoredAs("grants.payment-cancelled.v1")]
public sealed record PaymentCancelled(AwardId Award, int Payment, string By) : AwardFact;

[StoredAs("grants.payment-made.v1")]
public sealed record PaymentMade(AwardId Award, int Payment, DateOnly On) : AwardFact;

/// <summary>The bank did not take it. It has to be approved again.</summary>
[StoredAs("grants.payment-failed.v1")]
public sealed record PaymentFailed(AwardId Award, int Payment) : AwardFact;

/// <summary>The bank sent back what was paid. It has to be approved again.</summary>
[StoredAs("grants.payment-returned.v1")]
public sealed record PaymentReturned(AwardId Award, int Payment) : AwardFact;

/// <summary>Both sides agreed on another amount; never more than was decided.</summary>
/// <param name="Award">The award.</param>
/// <param name="Pence">From now on, in all.</param>
/// <param name="Reason">In the vault.</param>
/// <param name="Variation">The number of what the group asked for; null when an officer began it.</param>
[StoredAs("grants.variation-agreed.v1")]
public sealed record VariationAgreed(AwardId Award, long Pence, TextRef Reason, int? Variation = null) : AwardFact;

/// <summary>The grant is over.</summary>
/// <param name="Award">The award.</param>
/// <param name="Kept">In the vault: why the group may keep what it did not spend; null when it spent or returned all.</param>
[StoredAs("grants.grant-closed.v1")]
public sealed record GrantClosed(AwardId Award, TextRef? Kept = null) : AwardFact;
