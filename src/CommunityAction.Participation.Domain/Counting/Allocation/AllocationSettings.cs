namespace CommunityAction.Participation.Domain.Counting.Allocation;

/// <summary>What a poll's rules say about how its budget is allocated, beyond the name of the rule.</summary>
/// <param name="Utilities">
/// Null for what the ballots suggest. Equal shares: costs for approvals, points for points, Borda for rankings.
/// Greedy: the most votes, points or Borda points, whatever a project costs; with utilities that are named, the most utility for each unit of money.
/// </param>
/// <param name="Completion">What follows when equal shares leave money over.</param>
/// <param name="Increment">By how much each voter's share grows from one run to the next, in the election's currency; null for <see cref="IncrementFor"/>.</param>
/// <param name="WholeShares">The first share is rounded down to a whole unit of currency (the "integral" variant of equalshares.net).</param>
/// <param name="Compare">The comparison step: greedy takes the place of equal shares where strictly more voters have more of their choices funded by greedy.</param>
/// <param name="Ties">How projects that are level are parted.</param>
/// <param name="Seed">Of the lot, published before the count.</param>
public sealed record AllocationSettings(
    Utilities? Utilities = null,
    Completion Completion = Completion.None,
    decimal? Increment = null,
    bool WholeShares = false,
    bool Compare = false,
    TieRule Ties = TieRule.CostVotesLot,
    string Seed = "")
{
    /// <summary>1 while a share is below 1,000, and beyond that a share's third digit: a few hundred runs at most for each doubling of the shares.</summary>
    public static decimal IncrementFor(BudgetElection election)
    {
        var increment = 1m;
        for (var share = election.Voters == 0 ? 0 : election.Budget / election.Voters; share >= 1000; share /= 10)
        {
            increment *= 10;
        }

        return increment;
    }
}

/// <summary>What follows when the method of equal shares leaves money over (equalshares.net, "Completion").</summary>
public enum Completion
{
    /// <summary>Nothing: what is left stays unspent.</summary>
    None,

    /// <summary>The most votes first (for other utilities: the most utility for each unit of money), what still fits is funded.</summary>
    Utilitarian,

    /// <summary>Everybody's share grows until what is funded would cost more than the budget; the last run before that stands.</summary>
    Add1,

    /// <summary>As <see cref="Add1"/>, but ends as soon as nothing more fits.</summary>
    Add1Exhaustive,

    /// <summary><see cref="Add1"/>, then <see cref="Utilitarian"/>.</summary>
    Add1Utilitarian,

    /// <summary><see cref="Add1Exhaustive"/>, then <see cref="Utilitarian"/>.</summary>
    Add1ExhaustiveUtilitarian,
}
