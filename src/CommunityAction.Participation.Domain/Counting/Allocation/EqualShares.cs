using System.Numerics;

namespace CommunityAction.Participation.Domain.Counting.Allocation;

/// <summary>
/// The method of equal shares with its completions (Peters, Pierczyński and Skowron, "Proportional Participatory Budgeting with Additive Utilities", 2021;
/// equalshares.net). Only the plain rule, without completion and comparison, is certain to represent every group that agrees as its size deserves (EJR up to one project).
/// </summary>
public static class EqualShares
{
    /// <summary>Of runs with growing shares. Where that is not enough the increment is too small for the election, and the account says so.</summary>
    public const int MostRuns = 20_000;

    public static Allocation Allocate(BudgetElection election, AllocationSettings settings)
    {
        var room = new CountingRoom(election, settings);
        var utilities = settings.Utilities ?? room.Natural;
        var worths = utilities == Utilities.Cost ? room.Costs : [.. room.Places.Select(_ => BigInteger.One)];
        var support = room.Support(utilities);
        var shares = new GrowingShares(room, support, new(support, room.Costs, worths, room.Ties, election.RivalsOf), settings);
        var ties = shares.Outcome.Ties.ToList();
        var completed = Completed(room, shares.Outcome, settings, utilities, ties);
        var funded = shares.Outcome.Funded.Select((project, at) => Funded(room, project, at, room.Costs[project].IsZero ? FundedBy.Free : FundedBy.Shares))
            .Concat(completed.Select((project, at) => Funded(room, project, at + shares.Outcome.Funded.Count, FundedBy.Completion)));
        var total = completed.Aggregate(shares.Outcome.Cost(room.Costs), (sum, project) => sum + room.Costs[project]);
        var rivals = shares.Outcome.Funded.Concat(completed).SelectMany(election.RivalsOf).ToHashSet();
        var rest = room.Places.Except(shares.Outcome.Funded).Except(completed).Select(project => Rest(room, project, shares.Outcome, support, rivals.Contains(project)));
        return Compared(election, settings, new([.. funded], room.Money(total), ties) { Rest = [.. rest], Shares = shares.Account() });
    }

    private static Allocation Compared(BudgetElection election, AllocationSettings settings, Allocation shares)
    {
        var greedy = Greedy.Allocate(election, GreedyWalk.Skip, settings with { Utilities = null });
        var preference = Preference.Between(election, shares, greedy);
        var stands = settings.Compare && preference.PreferGreedy > preference.PreferShares;
        return (stands ? greedy with { Shares = shares.Shares } : shares) with { Greedy = new([.. greedy.Winners], greedy.TotalCost, preference, stands) };
    }

    private static NotFunded Rest(CountingRoom room, int project, EqualSharesOutcome outcome, Support support, bool isRival)
    {
        var left = outcome.Purses.Left(support.Ballots(project).ToArray());
        return new(
            room.Election.Projects[project].Id,
            room.Votes[project],
            room.Votes[project] == 0 ? NotFundedBecause.NoVotes : isRival ? NotFundedBecause.RivalFunded : NotFundedBecause.SupportersSpent,
            room.Votes[project] == 0 || isRival ? null : new Fraction(left, outcome.Purses.Ledger.Below * room.Election.MoneyScale));
    }

    private static FundedProject Funded(CountingRoom room, int project, int at, FundedBy by) =>
        new(room.Election.Projects[project].Id, room.Money(room.Costs[project]), at + 1, by);

    private static List<int> Completed(CountingRoom room, EqualSharesOutcome outcome, AllocationSettings settings, Utilities utilities, List<TieMet> ties)
    {
        if (settings.Completion is not (Completion.Utilitarian or Completion.Add1Utilitarian or Completion.Add1ExhaustiveUtilitarian))
        {
            return [];
        }

        var rest = GreedyOrder.Of(room, utilities).Without(outcome.Funded);
        ties.AddRange(rest.Ties().Select(tie => tie with { Round = tie.Round + outcome.Funded.Count }));
        return Greedy.Walk(room, rest.Projects, room.Budget - outcome.Cost(room.Costs), skips: true, before: outcome.Funded);
    }
}
