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
        CountRule.Of<BudgetElection>(name, (election, options) => new AllocationReport(name, election, options.Allocation, Settled(allocate(election, options.Allocation))).ToReport());

    private static Allocation Settled(Allocation allocation) =>
        allocation.Shares is { GaveUp: true }
            ? throw new CountException($"The shares grew {EqualShares.MostRuns:N0} times and there is still money for more. Give a larger --increment.")
            : allocation;
}
