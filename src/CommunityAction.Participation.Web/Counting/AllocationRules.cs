using CommunityAction.Participation.Domain.Counting.Allocation;

namespace CommunityAction.Participation.Web.Counting;

/// <summary>The rules that allocate a budget.</summary>
internal static class AllocationRules
{
    public static IReadOnlyList<CountRule> All { get; } =
    [
        Rule("greedy", (election, settings) => Greedy.Allocate(election, GreedyWalk.Skip, settings)),
        Rule("greedy-no-skip", (election, settings) => Greedy.Allocate(election, GreedyWalk.Stop, settings)),
        Rule("greedy-threshold", (election, settings) => Greedy.Allocate(election, GreedyWalk.Threshold, settings)),
        Rule("equal-shares", EqualShares.Allocate),
        Rule("phragmen", Phragmen.Allocate),
    ];

    private static CountRule Rule(string name, Func<BudgetElection, AllocationSettings, Allocation> allocate) =>
        CountRule.Of<BudgetElection>(name, (election, options) => new AllocationReport(name, election, options.Allocation, Allocate(election, options, allocate)).ToReport());

    /// <exception cref="CountException">The parts are more than the budget, or the shares would have to grow for too long.</exception>
    private static Allocation Allocate(BudgetElection election, CountOptions options, Func<BudgetElection, AllocationSettings, Allocation> allocate) =>
        options.Parts.FirstOrDefault(part => election.Projects.All(project => project.Category != part.Category)) is { } unknown
            ? throw CountException.Usage($"No project has the category {unknown.Category}.")
        : options.Parts.Sum(part => part.Budget) > election.Budget
            ? throw CountException.Usage("The parts are more than the budget.")
            : ConditionedAllocation.Allocate(election, options.Conditions, some => Settled(allocate(some, options.Allocation)));

    private static Allocation Settled(Allocation allocation) =>
        allocation.Shares is { GaveUp: true }
            ? throw new CountException($"The shares grew {EqualShares.MostRuns:N0} times and there is still money for more. Give a larger --increment.")
            : allocation;
}
