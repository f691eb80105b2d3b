using System.Collections.Immutable;
using System.Diagnostics;
using CommunityAction.Participation.Domain.Grants.Funds;

namespace CommunityAction.Participation.Domain.Grants.Pots;

/// <summary>A pot as its facts leave it. All amounts are in whole pence.</summary>
public sealed record Pot : IState<Pot, PotFact>
{
    /// <summary>A billion pounds: far above any budget, and far below what a sum of them could overflow at.</summary>
    public const long MostPence = 100_000_000_000;

    public static Pot Nothing { get; } = new();

    public bool Exists { get; private init; }

    public FundId Fund { get; private init; }

    public PotRestriction Restriction { get; private init; } = PotRestriction.None;

    /// <summary>What is there: allocated by the council, and pledges that were confirmed.</summary>
    public long Confirmed { get; private init; }

    public ImmutableDictionary<int, Pledge> Pledges { get; private init; } = ImmutableDictionary<int, Pledge>.Empty;

    public ImmutableDictionary<AwardId, long> Reservations { get; private init; } = ImmutableDictionary<AwardId, long>.Empty;

    public long Reserved { get; private init; }

    /// <summary>What can still be given.</summary>
    public long Free => Confirmed - Reserved;

    public static Pot Evolve(Pot state, PotFact fact) => fact switch
    {
        BudgetAllocated f => state with { Exists = true, Fund = f.Fund, Restriction = f.Restriction, Confirmed = state.Confirmed + f.Pence },
        BudgetWithdrawn f => state with { Confirmed = state.Confirmed - f.Pence },
        MatchPledged f => state with { Pledges = state.Pledges.SetItem(f.Pledge, new(f.Pence, IsConfirmed: false)) },
        MatchConfirmed f => state with { Confirmed = state.Confirmed + state.Pledges[f.Pledge].Pence, Pledges = state.Pledges.SetItem(f.Pledge, state.Pledges[f.Pledge] with { IsConfirmed = true }) },
        BudgetReserved f => state with { Reserved = state.Reserved + f.Pence, Reservations = state.Reservations.SetItem(f.Award, f.Pence) },
        ReservationReleased f => state with { Reserved = state.Reserved - f.Pence, Reservations = state.Reservations.SetItem(f.Award, state.Reservations[f.Award] - f.Pence) },
        _ => throw new UnreachableException(fact.GetType().Name),
    };

    /// <summary>Refuses: pot-unknown, pot-amount-wrong.</summary>
    internal Refusal? Hinders(long pence) => !Exists ? Refusal.Of("pot-unknown") : ProblemWith(pence);

    /// <summary>Refuses: pot-amount-wrong (not from 1 penny to <see cref="MostPence"/>).</summary>
    internal static Refusal? ProblemWith(long pence) => pence is < 1 or > MostPence ? Refusal.Of("pot-amount-wrong", "pence") : null;
}

/// <summary>Money that somebody promised to a pot.</summary>
public sealed record Pledge(long Pence, bool IsConfirmed);

/// <summary>A command on one pot.</summary>
public interface IPotCommand : ICommand<Pot, PotFact>
{
    PotId Pot { get; }

    Guid ICommand<Pot, PotFact>.Stream => Pot.Value;
}
