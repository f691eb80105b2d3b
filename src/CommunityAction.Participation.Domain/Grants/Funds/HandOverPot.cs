namespace CommunityAction.Participation.Domain.Grants.Funds;

/// <summary>Hands the money of a pot to a community group, which decides about it under an agreement with the council (a regrant).</summary>
/// <param name="Fund">The fund.</param>
/// <param name="Pot">The pot.</param>
/// <param name="Group">Who holds it from now on.</param>
/// <param name="Agreement">The agreement's reference, such as "Funding agreement HC/2027/14". It is the authority that the group's decisions name.</param>
/// <param name="Reason">Why; people read it.</param>
public sealed record HandOverPot(FundId Fund, PotId Pot, GroupId Group, string Agreement, string Reason) : IFundCommand
{
    /// <summary>
    /// Decides nothing when the group holds it under that agreement already. Refuses: fund-unknown, pot-missing, pot-held (another group does: take it back first),
    /// pot-agreement-missing, pot-agreement-too-long, fund-reason-missing, fund-reason-too-long.
    /// </summary>
    public Decision<FundFact> Decide(Fund state, DateTimeOffset now) =>
        state.Missing is { } refusal ? refusal
        : state.Find(Pot) is not { } pot ? Refusal.Of("pot-missing")
        : Line.Check("pot-agreement", "agreement", Agreement, FundPot.LongestAgreement) is { } unnamed ? unnamed
        : Line.Check("fund-reason", "reason", Reason, ChangeFund.LongestReason) is { } wrong ? wrong
        : pot.HeldBy is { } holder && holder != Group ? Refusal.Of("pot-held", "holder")
        : pot.HeldBy == Group && pot.Agreement == Agreement.Trim() ? Decision<FundFact>.Nothing
        : new PotEntrusted(Fund, Pot, Group, Agreement.Trim(), Reason.Trim());
}

/// <summary>Takes a pot back from the group that holds it. What the group decided stands.</summary>
/// <param name="Fund">The fund.</param>
/// <param name="Pot">The pot.</param>
/// <param name="Reason">Why; people read it.</param>
public sealed record TakeBackPot(FundId Fund, PotId Pot, string Reason) : IFundCommand
{
    /// <summary>Decides nothing when the council holds it already. Refuses: fund-unknown, pot-missing, fund-reason-missing, fund-reason-too-long.</summary>
    public Decision<FundFact> Decide(Fund state, DateTimeOffset now) =>
        state.Missing is { } refusal ? refusal
        : state.Find(Pot) is not { } pot ? Refusal.Of("pot-missing")
        : pot.HeldBy is not { } holder ? Decision<FundFact>.Nothing
        : Line.Check("fund-reason", "reason", Reason, ChangeFund.LongestReason) is { } wrong ? wrong
        : new PotReclaimed(Fund, Pot, holder, Reason.Trim());
}
