namespace CommunityAction.Participation.Domain.Counting.Allocation;

/// <summary>Which projects a rule funds, and how it came to that.</summary>
/// <param name="Funded">In the order of selection.</param>
/// <param name="TotalCost">Exact, in the election's currency; never above the budget.</param>
/// <param name="Ties">Every tie met on the way to what stands, in the order of the rounds.</param>
public sealed record Allocation(IReadOnlyList<FundedProject> Funded, Fraction TotalCost, IReadOnlyList<TieMet> Ties)
{
    /// <summary>The ids in the order of selection.</summary>
    public IEnumerable<string> Winners => Funded.Select(project => project.Id);

    /// <summary>All other projects with the reason, in the order of the paper.</summary>
    public IReadOnlyList<NotFunded> Rest { get; init; } = [];

    /// <summary>How the money was shared; null for rules without shares.</summary>
    public SharesAccount? Shares { get; init; }

    /// <summary>Where categories have money of their own: what each of them funded with it, and last what was left over. Empty where all share one pot.</summary>
    public IReadOnlyList<PartAllocation> Parts { get; init; } = [];

    /// <summary>Which voters would have preferred the greedy rule; null for rules that are not compared with it.</summary>
    public GreedyComparison? Greedy { get; init; }
}

/// <param name="Id">The project's.</param>
/// <param name="Cost">What it gets. Exact, in the election's currency; its whole cost, but for <see cref="FundedBy.PartFunding"/>.</param>
/// <param name="Round">1 for the first.</param>
/// <param name="By">The step that funded it.</param>
public sealed record FundedProject(string Id, Fraction Cost, int Round, FundedBy By);

/// <summary>Which step of a rule funded a project.</summary>
public enum FundedBy
{
    /// <summary>It stood next in the order of votes, points or value for money, and fitted.</summary>
    Greedy,

    /// <summary>Its supporters paid for it with their shares.</summary>
    Shares,

    /// <summary>It had support and costs nothing.</summary>
    Free,

    /// <summary>What the shares had left over was enough.</summary>
    Completion,

    /// <summary>Its supporters were the first to have earned its cost.</summary>
    Loads,

    /// <summary>It stood next and got all that was left: less than it costs, and no less than the least that it can do with.</summary>
    PartFunding,
}
