namespace CommunityAction.Participation.Domain.Counting.Ranking;

/// <summary>
/// Borda's count, kept as ballots come in: of n options the first on a ballot gets n points, the second n - 1, and so on. Options that are level share their places' points evenly.
/// What a ballot leaves out shares what is left when unranked is last, and gets nothing when it is ignored.
/// Source: J.-C. de Borda, Mémoire sur les élections au scrutin, 1781.
/// </summary>
public sealed class BordaCount(int options, Unranked unranked = Unranked.Last)
{
    // Points of options that are level are wholes or halves: their places are consecutive.
    private readonly long[] _halves = new long[options];

    /// <summary>Costs as much as there are options.</summary>
    /// <param name="ballot">What they say.</param>
    /// <param name="voters">How many cast it; below 0 takes ballots out again.</param>
    public void Add(RankedBallot ballot, long voters)
    {
        var above = 0;
        foreach (var rank in ballot.Ranks)
        {
            foreach (var option in rank)
            {
                _halves[option] += voters * Halves(above, rank.Length);
            }

            above += rank.Length;
        }

        if (unranked == Unranked.Last && above < options)
        {
            foreach (var (option, rank) in ballot.RankOf(options, -1).Index())
            {
                _halves[option] += rank < 0 ? voters * Halves(above, options - above) : 0;
            }
        }
    }

    public FigureRanking Result() => FigureRanking.Of([.. _halves.Select(halves => new Fraction(halves, 2))]);

    public static FigureRanking Of(RankedElection election, Unranked unranked = Unranked.Last)
    {
        var count = new BordaCount(election.Options.Count, unranked);
        foreach (var ballot in election.Ballots)
        {
            count.Add(ballot, ballot.Voters);
        }

        return count.Result();
    }

    /// <summary>Twice the mean of the points from the place below <paramref name="above"/> options on, for so many that are level.</summary>
    private long Halves(int above, int level) => (2L * (options - above)) - (level - 1);
}
