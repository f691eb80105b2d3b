namespace CommunityAction.Participation.Domain.Grants.Panels;

public enum Funding
{
    /// <summary>All that was asked for, or the amount that the panel proposed.</summary>
    Full,

    /// <summary>Less, and at least what is of use.</summary>
    Part,

    /// <summary>Next in turn when money comes free.</summary>
    Reserve,

    /// <summary>It scored too little, however much money is left.</summary>
    NotRecommended,
}

/// <summary>What a pot can give.</summary>
public sealed record PotAmount(PotId Pot, long Pence);

/// <summary>What an application would get.</summary>
/// <param name="Application">The application.</param>
/// <param name="Funding">In full, in part or not.</param>
/// <param name="Pence">0 unless it is funded.</param>
public sealed record FundedLine(ApplicationId Application, Funding Funding, long Pence);

/// <summary>An application in its turn.</summary>
/// <param name="Application">The application.</param>
/// <param name="Place">Those who are level share one.</param>
/// <param name="Score">From 0 to 100.</param>
/// <param name="Pot">Where the money would come from.</param>
/// <param name="AskedPence">What it would get in full.</param>
/// <param name="LeastPence">The least that is of use.</param>
public sealed record Candidate(ApplicationId Application, int Place, decimal Score, PotId Pot, long AskedPence, long LeastPence);

/// <summary>Where the money ends: who is funded, who in part, and who is on the reserve list.</summary>
/// <param name="Lines">In the order of the ranking.</param>
/// <param name="Left">What stays in each pot.</param>
/// <param name="Ties">Applications that are level, of which the money reaches some and not others: somebody has to part them.</param>
public sealed record FundingLine(IReadOnlyList<FundedLine> Lines, IReadOnlyDictionary<PotId, long> Left, IReadOnlyList<ApplicationId> Ties)
{
    /// <summary>Each in its turn, from its own pot: in full if there is enough, in part if there is enough to be of use, else on the reserve list.</summary>
    /// <param name="order">Best first.</param>
    /// <param name="pots">What each pot can give; one that is not among them gives nothing.</param>
    /// <param name="rule">Whether what comes after the first that gets nothing, or less, may still be funded.</param>
    /// <param name="leastScore">What scores less is not recommended, and holds up nobody.</param>
    public static FundingLine Draw(IReadOnlyList<Candidate> order, IReadOnlyList<PotAmount> pots, LineRule rule, int leastScore)
    {
        var left = pots.ToDictionary(pot => pot.Pot, pot => Math.Max(0, pot.Pence));
        var ended = new HashSet<PotId>();
        var lines = new List<FundedLine>();
        foreach (var candidate in order)
        {
            var line = candidate.Score < leastScore ? new(candidate.Application, Funding.NotRecommended, 0) : Fund(candidate, left, ended, rule);
            lines.Add(line);
        }

        return new(lines, left, TiesIn(order, lines));
    }

    private static FundedLine Fund(Candidate candidate, Dictionary<PotId, long> left, HashSet<PotId> ended, LineRule rule)
    {
        var there = rule == LineRule.StopAtTheLine && ended.Contains(candidate.Pot) ? 0 : left.GetValueOrDefault(candidate.Pot);
        var (funding, pence) = there >= candidate.AskedPence ? (Funding.Full, candidate.AskedPence)
            : there >= candidate.LeastPence ? (Funding.Part, there)
            : (Funding.Reserve, 0L);
        if (pence > 0)
        {
            left[candidate.Pot] -= pence;
        }

        if (funding != Funding.Full)
        {
            ended.Add(candidate.Pot);
        }

        return new(candidate.Application, funding, pence);
    }

    private static List<ApplicationId> TiesIn(IReadOnlyList<Candidate> order, List<FundedLine> lines) =>
    [
        .. from pair in order.Zip(lines)
           where pair.Second.Funding != Funding.NotRecommended
           group pair by (pair.First.Place, pair.First.Pot) into level
           where level.Select(pair => pair.Second.Funding).Distinct().Count() > 1
           from pair in level
           select pair.First.Application,
    ];
}
