namespace CommunityAction.Participation.Domain.Grants.Awards;

/// <summary>An officer offers what was decided. A later decision about the same award, after an appeal, is offered anew: it is accepted and signed again.</summary>
/// <param name="Award">From the decision.</param>
/// <param name="Application">What it is given for.</param>
/// <param name="Decision">The number of the decision.</param>
/// <param name="Pot">Where the money comes from.</param>
/// <param name="Pence">What was decided.</param>
/// <param name="Conditions">How many the decision has.</param>
/// <param name="IsHeld">A check of the bank account, of safeguarding or of subsidy control is not over: it stops the offer.</param>
/// <param name="ExpiresAt">Until when it can be accepted.</param>
/// <param name="Terms">The version of the fund's terms that is signed.</param>
/// <param name="IsAppealed">The applicant has appealed against the decision and waits for an answer.</param>
public sealed record IssueOffer(AwardId Award, ApplicationId Application, int Decision, PotId Pot, long Pence, int Conditions, bool IsHeld, DateTimeOffset ExpiresAt, int Terms = 1, bool IsAppealed = false) : IAwardCommand
{
    /// <summary>The longest that an offer may wait for an answer.</summary>
    public const int MostDays = 180;

    /// <summary>
    /// Decides nothing when this decision was offered before. Refuses: award-on-hold, award-appealed, offer-expiry-wrong (not in the future, or more than <see cref="MostDays"/> days away),
    /// award-amount-wrong (also: less than is planned to be paid), award-closed.
    /// </summary>
    public Decision<AwardFact> Decide(Award state, DateTimeOffset now) =>
        state.Offer?.Decision >= Decision ? Decision<AwardFact>.Nothing
        : state.Status == AwardStatus.Closed ? Refusal.Of("award-closed")
        : IsHeld ? Refusal.Of("award-on-hold")
        : IsAppealed ? Refusal.Of("award-appealed")
        : ExpiresAt <= now || ExpiresAt > now.AddDays(MostDays) ? Refusal.Of("offer-expiry-wrong", "expires", MostDays)
        : Pence < Math.Max(1, state.Planned) || Pence > Pots.Pot.MostPence ? Refusal.Of("award-amount-wrong", "amount", Math.Max(1, state.Planned), Pots.Pot.MostPence)
        : new OfferIssued(Award, Application, Decision, Pot, Pence, Conditions, ExpiresAt, Terms);
}

/// <summary>Somebody who speaks for the group says yes or no to the offer.</summary>
public sealed record AnswerOffer(AwardId Award, bool IsAccepted, PersonId By) : IAwardCommand
{
    /// <summary>Decides nothing when the answer was the same before. Refuses: award-unknown, offer-answered, offer-lapsed (from the very moment on, whether or not it is on record yet).</summary>
    public Decision<AwardFact> Decide(Award state, DateTimeOffset now) => state.Status switch
    {
        AwardStatus.None => Refusal.Of("award-unknown"),
        AwardStatus.Accepted when IsAccepted => Decision<AwardFact>.Nothing,
        AwardStatus.Declined when !IsAccepted => Decision<AwardFact>.Nothing,
        AwardStatus.Lapsed => Refusal.Of("offer-lapsed", "", state.Offer!.ExpiresAt),
        AwardStatus.Offered when now >= state.Offer!.ExpiresAt => Refusal.Of("offer-lapsed", "", state.Offer.ExpiresAt),
        AwardStatus.Offered => IsAccepted ? new OfferAccepted(Award, By) : new OfferDeclined(Award, By),
        _ => Refusal.Of("offer-answered"),
    };
}

/// <summary>The time for an answer is over.</summary>
public sealed record LapseOffer(AwardId Award) : IAwardCommand
{
    /// <summary>Decides nothing when it was answered. Refuses: award-unknown, not-yet (a bell that rings early).</summary>
    public Decision<AwardFact> Decide(Award state, DateTimeOffset now) =>
        state.Status == AwardStatus.None ? Refusal.Of("award-unknown")
        : state.Status != AwardStatus.Offered ? Decision<AwardFact>.Nothing
        : now < state.Offer!.ExpiresAt ? Refusal.Of("not-yet", "", state.Offer.ExpiresAt)
        : new OfferLapsed(Award);
}

/// <summary>An appeal was upheld, and another decision takes the place of the one that was offered.</summary>
/// <param name="Award">The award.</param>
/// <param name="Pence">What is decided now; 0 when it is declined.</param>
public sealed record SupersedeOffer(AwardId Award, long Pence) : IAwardCommand
{
    /// <summary>Decides nothing when no offer stands. Refuses: award-closed, decision-below-payments (less than is paid or planned to be paid).</summary>
    public Decision<AwardFact> Decide(Award state, DateTimeOffset now) =>
        state.Status == AwardStatus.Closed ? Refusal.Of("award-closed")
        : Pence < state.Planned ? Refusal.Of("decision-below-payments", "pence", state.Planned)
        : state.Status is AwardStatus.Offered or AwardStatus.Accepted ? new OfferSuperseded(Award)
        : Decision<AwardFact>.Nothing;
}

/// <summary>The group signs the terms.</summary>
/// <param name="Award">The award.</param>
/// <param name="Version">Of the terms, as they were read.</param>
/// <param name="By">Who signs for the group.</param>
/// <param name="IsOfficer">Whoever works for the council cannot be the other side of its agreement.</param>
public sealed record SignAgreement(AwardId Award, int Version, PersonId By, bool IsOfficer = false) : IAwardCommand
{
    /// <summary>Decides nothing when it is signed. Refuses: award-unknown, award-not-accepted, officer-signs, terms-wrong (another version than was offered).</summary>
    public Decision<AwardFact> Decide(Award state, DateTimeOffset now) =>
        state.NotRunning is { } refusal ? refusal
        : state.IsSigned ? Decision<AwardFact>.Nothing
        : IsOfficer ? Refusal.Of("officer-signs")
        : Version != (state.Offer!.Terms ?? Version) ? Refusal.Of("terms-wrong")
        : new AgreementSigned(Award, Version, By);
}

/// <summary>An officer has seen that a condition is met.</summary>
public sealed record MeetCondition(AwardId Award, int Condition, string By) : IAwardCommand
{
    /// <summary>Decides nothing when it is met. Refuses: award-unknown, award-not-accepted, condition-unknown.</summary>
    public Decision<AwardFact> Decide(Award state, DateTimeOffset now) =>
        state.NotRunning is { } refusal ? refusal
        : Condition < 1 || Condition > state.Offer!.Conditions ? Refusal.Of("condition-unknown")
        : state.ConditionsMet.Contains(Condition) ? Decision<AwardFact>.Nothing
        : new ConditionMet(Award, Condition, By);
}
