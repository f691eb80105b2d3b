using CommunityAction.Participation.Domain.Counting;

namespace CommunityAction.Participation.Domain.Grants.Votes;

/// <summary>What a panel and residents gave to one application.</summary>
/// <param name="Application">The application.</param>
/// <param name="PanelScore">From 0 to 100.</param>
/// <param name="Votes">Votes or points, as the poll's kind of ballot has them; never below 0.</param>
public sealed record PanelAndVotes(ApplicationId Application, decimal PanelScore, long Votes);

/// <summary>An application in the order of both.</summary>
/// <param name="Application">The application.</param>
/// <param name="Place">1 for the best; those who are level share one.</param>
/// <param name="FromPanel">So much of the points comes from the panel.</param>
/// <param name="FromVotes">And so much from residents.</param>
public sealed record CombinedPlace(ApplicationId Application, int Place, Fraction FromPanel, Fraction FromVotes)
{
    /// <summary>From 0 to 100, exact.</summary>
    public Fraction Points => FromPanel + FromVotes;
}

/// <summary>
/// One order out of a panel's scores and a residents' vote. Each is taken as a share of its highest, and the shares are added by their weights: points = weight of the panel × score / highest score + weight of
/// the vote × votes / most votes. Adding weighted scores on scales of one length is the linear additive model (Department for Communities and Local Government, "Multi-criteria analysis: a manual", 2009). A
/// share of the highest keeps a true nought: half as many votes are half as many points, however few stand on the ballot. The highest is that of all that were scored or voted on, so that nobody's points move when one withdraws.
/// </summary>
/// <remarks>With 60 and 40: a score of 75 where 80 is the highest, and all of the most votes, are 60 × 75/80 + 40 = 96 1/4 points.</remarks>
public static class CombinedOrder
{
    /// <param name="given">Each application once; those that the panel gave no score have no place.</param>
    /// <param name="panelWeight">In per cent.</param>
    /// <param name="voteWeight">In per cent; both make 100.</param>
    public static IReadOnlyList<CombinedPlace> Of(IReadOnlyList<PanelAndVotes> given, int panelWeight, int voteWeight)
    {
        var (highest, most) = (given.Select(one => one.PanelScore).DefaultIfEmpty().Max(), given.Select(one => one.Votes).DefaultIfEmpty().Max());
        var placed = new List<CombinedPlace>();
        foreach (var next in given.Select(one => new CombinedPlace(one.Application, 0, Part(panelWeight, one.PanelScore, highest), Part(voteWeight, one.Votes, most))).OrderByDescending(one => one.Points))
        {
            var isLevel = placed.Count > 0 && placed[^1].Points == next.Points;
            placed.Add(next with { Place = isLevel ? placed[^1].Place : placed.Count + 1 });
        }

        return placed;
    }

    private static Fraction Part(int weight, Fraction amount, Fraction highest) => highest == Fraction.Zero ? Fraction.Zero : (Fraction)(long)weight * amount / highest;
}
