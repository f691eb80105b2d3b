using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Domain.Grants.Pots;

/// <summary>Why money that was kept for an award is free again.</summary>
public enum ReleaseReason
{
    /// <summary>Whom it was offered to said no.</summary>
    OfferDeclined,

    /// <summary>Nobody answered the offer in time.</summary>
    OfferLapsed,

    /// <summary>An appeal was upheld, and another decision took the place of the one that kept it.</summary>
    DecisionSuperseded,

    /// <summary>Both sides agreed on less.</summary>
    AwardVaried,

    /// <summary>What was not spent came back.</summary>
    UnderspendReturned,

    /// <summary>The grant is over, and not all of it was paid.</summary>
    GrantClosed,
}

// Facts: once stored, never edited.
public abstract record PotFact;

/// <summary>The first one of a pot says what its money may be spent on.</summary>
/// <param name="Pot">The pot.</param>
/// <param name="Fund">The fund that it belongs to.</param>
/// <param name="Pence">More than 0.</param>
/// <param name="Source">Whose money it is, such as a budget line or a funder's programme; never a person.</param>
/// <param name="Restriction">The same for all money of a pot.</param>
[StoredAs("grants.budget-allocated.v1")]
public sealed record BudgetAllocated(PotId Pot, FundId Fund, long Pence, string Source, PotRestriction Restriction) : PotFact;

/// <summary>The council took money back that was not kept for anybody.</summary>
/// <param name="Pot">The pot.</param>
/// <param name="Pence">More than 0.</param>
/// <param name="Reason">Why, for everybody to read.</param>
[StoredAs("grants.budget-withdrawn.v1")]
public sealed record BudgetWithdrawn(PotId Pot, long Pence, string Reason) : PotFact;

/// <summary>Somebody promised to add money. It is not there until it is confirmed.</summary>
/// <param name="Pot">The pot.</param>
/// <param name="Pledge">1 for the first of this pot, then one more for each.</param>
/// <param name="Pence">More than 0.</param>
/// <param name="Source">Whose money it is; never a person.</param>
[StoredAs("grants.match-pledged.v1")]
public sealed record MatchPledged(PotId Pot, int Pledge, long Pence, string Source) : PotFact;

/// <summary>The promised money is there.</summary>
[StoredAs("grants.match-confirmed.v1")]
public sealed record MatchConfirmed(PotId Pot, int Pledge) : PotFact;

/// <summary>Money of the pot is kept for an award.</summary>
/// <param name="Pot">The pot.</param>
/// <param name="Award">The award.</param>
/// <param name="Pence">More than 0; all that is kept for this award.</param>
[StoredAs("grants.budget-reserved.v1")]
public sealed record BudgetReserved(PotId Pot, AwardId Award, long Pence) : PotFact;

/// <param name="Pot">The pot.</param>
/// <param name="Award">The award.</param>
/// <param name="Pence">What is free again: all that was kept, or a part.</param>
/// <param name="Reason">Why.</param>
[StoredAs("grants.reservation-released.v1")]
public sealed record ReservationReleased(PotId Pot, AwardId Award, long Pence, ReleaseReason Reason) : PotFact;
