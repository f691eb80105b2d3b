using CommunityAction.Participation.Domain.Grants.Funds;

namespace CommunityAction.Participation.Domain.Grants.Pots;

/// <summary>The council puts money into a pot. The first time makes the pot.</summary>
public sealed record AllocateBudget(PotId Pot, FundId Fund, long Pence, string Source, PotRestriction Restriction) : IPotCommand
{
    public const int LongestSource = 120;

    /// <summary>Refuses: pot-amount-wrong, pot-source-missing, pot-source-too-long, pot-of-another-fund, pot-restricted-otherwise (money with another purpose needs another pot).</summary>
    public Decision<PotFact> Decide(Pot state, DateTimeOffset now) =>
        Grants.Pots.Pot.ProblemWith(Pence) is { } wrong ? wrong
        : ProblemWith(Source) is { } problem ? problem
        : state.Exists && state.Fund != Fund ? Refusal.Of("pot-of-another-fund")
        : state.Exists && !state.Restriction.Equals(Restriction) ? Refusal.Of("pot-restricted-otherwise")
        : new BudgetAllocated(Pot, Fund, Pence, Source.Trim(), Restriction);

    /// <summary>Refuses: pot-source-missing, pot-source-too-long.</summary>
    internal static Refusal? ProblemWith(string source) =>
        string.IsNullOrWhiteSpace(source) ? Refusal.Of("pot-source-missing", "source")
        : source.Trim().Length > LongestSource ? Refusal.Of("pot-source-too-long", "source", LongestSource, source.Trim().Length)
        : null;
}

/// <summary>The council takes money back out of a pot: a mistake, or a cut.</summary>
public sealed record WithdrawBudget(PotId Pot, long Pence, string Reason) : IPotCommand
{
    public const int LongestReason = 500;

    /// <summary>Refuses: pot-unknown, pot-amount-wrong, pot-reason-missing, pot-reason-too-long, pot-too-small (what is kept for awards stays).</summary>
    public Decision<PotFact> Decide(Pot state, DateTimeOffset now) =>
        state.Hinders(Pence) is { } wrong ? wrong
        : string.IsNullOrWhiteSpace(Reason) ? Refusal.Of("pot-reason-missing", "reason")
        : Reason.Trim().Length > LongestReason ? Refusal.Of("pot-reason-too-long", "reason", LongestReason, Reason.Trim().Length)
        : Pence > state.Free ? Refusal.Of("pot-too-small", "pence", state.Free, Pence)
        : new BudgetWithdrawn(Pot, Pence, Reason.Trim());
}

/// <summary>Somebody promises to add money to a pot that is there.</summary>
public sealed record PledgeMatch(PotId Pot, long Pence, string Source) : IPotCommand
{
    /// <summary>Refuses: pot-unknown, pot-amount-wrong, pot-source-missing, pot-source-too-long.</summary>
    public Decision<PotFact> Decide(Pot state, DateTimeOffset now) =>
        state.Hinders(Pence) is { } wrong ? wrong
        : AllocateBudget.ProblemWith(Source) is { } problem ? problem
        : new MatchPledged(Pot, state.Pledges.Count + 1, Pence, Source.Trim());
}

/// <summary>An officer has seen the promised money arrive.</summary>
public sealed record ConfirmMatch(PotId Pot, int Pledge) : IPotCommand
{
    /// <summary>Decides nothing when it is confirmed already. Refuses: pot-unknown, pledge-unknown.</summary>
    public Decision<PotFact> Decide(Pot state, DateTimeOffset now) =>
        !state.Exists ? Refusal.Of("pot-unknown")
        : !state.Pledges.TryGetValue(Pledge, out var pledge) ? Refusal.Of("pledge-unknown")
        : pledge.IsConfirmed ? Decision<PotFact>.Nothing
        : new MatchConfirmed(Pot, Pledge);
}
