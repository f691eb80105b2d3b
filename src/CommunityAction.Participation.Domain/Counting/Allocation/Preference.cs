namespace CommunityAction.Participation.Domain.Counting.Allocation;

/// <summary>How many voters have more of the projects they named funded by one allocation than by the other; with none funded a voter has 0.</summary>
public sealed record Preference(long PreferShares, long PreferGreedy, long Even)
{
    public static Preference Between(BudgetElection election, Allocation shares, Allocation greedy)
    {
        var (byShares, byGreedy) = (Funded(election, shares), Funded(election, greedy));
        var counts = new long[3];
        foreach (var ballot in election.Ballots)
        {
            counts[Math.Sign(ballot.Choices.Count(project => byShares[project]) - ballot.Choices.Count(project => byGreedy[project])) + 1] += ballot.Voters;
        }

        return new(counts[2], counts[0], counts[1]);
    }

    private static bool[] Funded(BudgetElection election, Allocation allocation)
    {
        var winners = allocation.Winners.ToHashSet(StringComparer.Ordinal);
        return [.. election.Projects.Select(project => winners.Contains(project.Id))];
    }
}

/// <summary>What the greedy rule would have funded instead, by votes or points as they are.</summary>
/// <param name="Winners">Ids in the order of selection.</param>
/// <param name="TotalCost">Exact, in the election's currency.</param>
/// <param name="Preference">Which voters have more of their choices funded by which.</param>
/// <param name="Stands">The comparison step was asked for, and greedy took the place.</param>
public sealed record GreedyComparison(IReadOnlyList<string> Winners, Fraction TotalCost, Preference Preference, bool Stands);
