using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Grants.Funds;

namespace CommunityAction.Participation.Domain.Grants.Decisions;

/// <summary>
/// Whose decision the money of a pot is: of the group that holds it, else of the council. A regrant gives the group the choice of who gets the money, within the pot's purpose and amount (360Giving: a funder
/// of its own). What it may not do is to choose itself, or to decline what the council could pay from other money.
/// </summary>
public static class HeldPots
{
    /// <summary>The pots whose purpose admits an application; none before it is sent.</summary>
    public static IReadOnlyList<FundPot> For(Fund fund, Application application) =>
        application.Figures is { } figures ? [.. fund.PotsFor(figures.Ward, figures.Theme, figures.Population)] : [];

    /// <summary>The power of the group that holds a pot; null where the council holds it. Its limit is what the pot has.</summary>
    public static DecisionPower? PowerOf(FundPot pot) => pot is { HeldBy: { } holder, Agreement: { } agreement } ? new("", agreement, null, holder) : null;

    /// <summary>
    /// Refuses: decision-pot-missing, pot-held-by-group (the group that holds it decides, and an officer can only put that on record), pot-not-held (by the group that decides, or not any more),
    /// power-missing (another authority than the agreement), holder-applies (the group asks for itself), other-money-fits (the group declines what other money could pay for).
    /// </summary>
    /// <param name="fund">As it stands.</param>
    /// <param name="application">What is asked for.</param>
    /// <param name="outcome">In full, in part or not.</param>
    /// <param name="pot">Where the money comes from; of no meaning when it is declined.</param>
    /// <param name="power">Who decides.</param>
    public static Refusal? Hinders(Fund fund, Application application, GrantOutcome outcome, PotId pot, DecisionPower power) =>
        power.Group is { } group && Asks(application, group) ? Refusal.Of("holder-applies")
        : outcome == GrantOutcome.Declined ? HindersToDecline(For(fund, application), application, power)
        : fund.Find(pot) is not { } chosen ? Refusal.Of("decision-pot-missing", "pot")
        : chosen.HeldBy == power.Group ? Mismatch(chosen, power)
        : power.Group is null ? Refusal.Of("pot-held-by-group", "pot")
        : Refusal.Of("pot-not-held", "pot");

    private static Refusal? HindersToDecline(IReadOnlyList<FundPot> fitting, Application application, DecisionPower power)
    {
        var holders = fitting.Select(pot => pot.HeldBy).Distinct().ToList();
        return power.Group is { } group
            ? !holders.Contains(group) ? Refusal.Of("pot-not-held", "pot") : holders.Count > 1 ? Refusal.Of("other-money-fits") : Mismatch(fitting[0], power)
            : holders is [{ } only] && !Asks(application, only) ? Refusal.Of("pot-held-by-group", "pot") : null;
    }

    /// <summary>A group's authority is the agreement, and nothing else.</summary>
    private static Refusal? Mismatch(FundPot pot, DecisionPower power) => power.Group is not null && power.Authority != pot.Agreement ? Refusal.Of("power-missing", "power") : null;

    private static bool Asks(Application application, GroupId group) => application.Group == group || application.CoApplicants.Contains(group);
}
