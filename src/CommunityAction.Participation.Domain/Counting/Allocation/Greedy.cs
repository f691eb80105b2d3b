using System.Numerics;

namespace CommunityAction.Participation.Domain.Counting.Allocation;

/// <summary>What becomes of the walk when a project does not fit.</summary>
public enum GreedyWalk
{
    /// <summary>It is passed over ("greedy" in Pabulib's format).</summary>
    Skip,

    /// <summary>The walk ends ("greedy-no-skip").</summary>
    Stop,

    /// <summary>As <see cref="Skip"/>, over projects that reach the election's threshold ("greedy-threshold").</summary>
    Threshold,
}

/// <summary>
/// Projects in the order of their votes or points, funded one by one as long as the money lasts: what most cities do (Pabulib's rules "greedy", "greedy-no-skip"
/// and "greedy-threshold"). What nobody named is not funded, however well it fits.
/// </summary>
public static class Greedy
{
    public static Allocation Allocate(BudgetElection election, GreedyWalk walk, AllocationSettings settings)
    {
        var room = new CountingRoom(election, settings);
        var order = GreedyOrder.Of(room, settings.Utilities);
        var taking = walk == GreedyWalk.Threshold ? order.AtLeast(election.Threshold ?? 0) : order;
        var rest = room.Places.Except(taking.Projects).ToDictionary(
            project => project, project => Missing(room, project, room.Votes[project] == 0 ? NotFundedBecause.NoVotes : NotFundedBecause.BelowThreshold, null));
        var funded = Walk(room, taking.Projects, room.Budget, skips: walk != GreedyWalk.Stop, rest);
        var total = funded.Aggregate(BigInteger.Zero, (sum, project) => sum + room.Costs[project]);
        var projects = funded.Select((project, at) => new FundedProject(election.Projects[project].Id, room.Money(room.Costs[project]), at + 1, FundedBy.Greedy));
        return new([.. projects], room.Money(total), taking.Ties()) { Rest = [.. rest.OrderBy(project => project.Key).Select(project => project.Value)] };
    }

    /// <summary>The projects that are funded, in the order given, as long as they fit.</summary>
    /// <param name="room">The election.</param>
    /// <param name="projects">The best first.</param>
    /// <param name="money">In whole units of money.</param>
    /// <param name="skips">What does not fit is passed over; otherwise it ends the walk.</param>
    /// <param name="rest">Gets those that are not funded, with the reason.</param>
    /// <param name="before">What is funded already, which rules others out.</param>
    internal static List<int> Walk(CountingRoom room, IEnumerable<int> projects, BigInteger money, bool skips, Dictionary<int, NotFunded>? rest = null, IEnumerable<int>? before = null)
    {
        var funded = new List<int>();
        var barred = (before ?? []).SelectMany(room.Election.RivalsOf).ToHashSet();
        var ended = false;
        foreach (var project in projects)
        {
            if (!ended && barred.Contains(project))
            {
                rest?.Add(project, Missing(room, project, NotFundedBecause.RivalFunded, null));
            }
            else if (!ended && room.Costs[project] <= money)
            {
                money -= room.Costs[project];
                funded.Add(project);
                barred.UnionWith(room.Election.RivalsOf(project));
            }
            else
            {
                rest?.Add(project, Missing(room, project, ended ? NotFundedBecause.RuleEnded : NotFundedBecause.DoesNotFit, ended ? null : room.Money(money)));
                ended = !skips;
            }
        }

        return funded;
    }

    private static NotFunded Missing(CountingRoom room, int project, NotFundedBecause because, Fraction? available) =>
        new(room.Election.Projects[project].Id, room.Votes[project], because, available);
}
