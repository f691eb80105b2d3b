namespace CommunityAction.Participation.Domain.Grants.Awards;

/// <summary>An officer offers what was decided.</summary>
/// <param name="Award">From the decision.</param>
/// <param name="Application">What it is given for.</param>
/// <param name="Decision">The number of the decision.</param>
/// <param name="Pot">Where the money comes from.</param>
/// <param name="Pence">What was decided.</param>
/// <param name="Conditions">How many the decision has.</param>
/// <param name="IsHeld">A check of the bank account, of safeguarding or of subsidy control is not over: it stops the offer.</param>
/// <param name="ExpiresAt">Until when it can be accepted.</param>
public sealed record IssueOffer(AwardId Award, ApplicationId Application, int Decision, PotId Pot, long Pence, int Conditions, bool IsHeld, DateTimeOffset ExpiresAt) : IAwardCommand
{
    /// <summary>Decides nothing when it was offered before. Refuses: award-on-hold, offer-expiry-wrong (not in the future), award-amount-wrong.</summary>
    public Decision<AwardFact> Decide(Award state, DateTimeOffset now) =>
        state.Status != AwardStatus.None ? Decision<AwardFact>.Nothing
        : IsHeld ? Refusal.Of("award-on-hold")
        : ExpiresAt <= now ? Refusal.Of("offer-expiry-wrong", "expires")
        : Pence is < 1 or > Pots.Pot.MostPence ? Refusal.Of("award-amount-wrong", "amount", 1L, Pots.Pot.MostPence)
        : new OfferIssued(Award, Application, Decision, Pot, Pence, Conditions, ExpiresAt);
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

/// <summary>The group signs the terms.</summary>
public sealed record SignAgreement(AwardId Award, int Version, PersonId By) : IAwardCommand
{
    /// <summary>Decides nothing when it is signed. Refuses: award-unknown, award-not-accepted.</summary>
    public Decision<AwardFact> Decide(Award state, DateTimeOffset now) =>
        state.NotRunning is { } refusal ? refusal : state.IsSigned ? Decision<AwardFact>.Nothing : new AgreementSigned(Award, Version, By);
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
