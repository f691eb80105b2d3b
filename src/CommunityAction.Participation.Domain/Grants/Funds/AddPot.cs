namespace CommunityAction.Participation.Domain.Grants.Funds;

/// <summary>Describes a new pot. What is in it is allocated in the pot's own stream, in the same append.</summary>
public sealed record AddPot(FundId Fund, FundPot Pot) : IFundCommand
{
    public const int MostPots = 50;

    /// <summary>Decides nothing when it is there already. Refuses: fund-unknown, pot-name-taken, too-many-pots, and what <see cref="FundPot.Problems"/> refuses.</summary>
    public Decision<FundFact> Decide(Fund state, DateTimeOffset now) =>
        state.Missing is { } refusal ? refusal
        : state.Find(Pot.Id) is not null ? Decision<FundFact>.Nothing
        : Pot.Problems().FirstOrDefault() is { } problem ? problem
        : state.Pots.Count >= MostPots ? Refusal.Of("too-many-pots", "", MostPots)
        : state.Pots.Any(pot => string.Equals(pot.Name, Pot.Name.Trim(), StringComparison.OrdinalIgnoreCase)) ? Refusal.Of("pot-name-taken", "potName", Pot.Name)
        : new PotAdded(Fund, Pot with { Name = Pot.Name.Trim(), Source = Pot.Source.Trim(), Agreement = Pot.HeldBy is null ? null : Pot.Agreement!.Trim() });
}
