namespace CommunityAction.Participation.Domain.Counting.Ranking;

/// <summary>
/// Counts scores, and approvals as scores of 1, as ballots come in. An option goes by its sum, or by the mean of the scores it was given when enough voters scored it.
/// </summary>
public sealed class ScoreCount(int options)
{
    private readonly decimal[] _sums = new decimal[options];
    private readonly long[] _given = new long[options];

    /// <summary>Costs as much as the ballot has scores.</summary>
    /// <param name="scores">An option's place on the paper and its score, up to a billion and with six decimals at most; what is left out has no score, which is not a score of 0.</param>
    /// <param name="voters">How many cast it; below 0 takes ballots out again.</param>
    public void Add(IEnumerable<(int Option, decimal Score)> scores, long voters)
    {
        foreach (var (option, score) in scores)
        {
            _sums[option] += score * voters;
            _given[option] += voters;
        }
    }

    /// <summary>Approvals: all that a ballot names, whatever its rank.</summary>
    public void Add(RankedBallot ballot, long voters) => Add(ballot.Ranks.SelectMany(rank => rank).Select(option => (option, 1m)), voters);

    /// <summary>How many voters gave the option a score.</summary>
    public long Given(int option) => _given[option];

    public FigureRanking BySum() => FigureRanking.Of([.. _sums.Select(sum => (Fraction)sum)]);

    /// <param name="fewest">How many scores an option needs, 1 or more. Those with fewer have no mean worth the name: they follow after all others, by how many they have.</param>
    public MeanRanking ByMean(long fewest = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(fewest, 1);
        var enough = Enumerable.Range(0, options).ToLookup(option => _given[option] >= fewest);
        return new(
            [.. Level.Groups(enough[true], option => (Fraction)_sums[option] / _given[option]), .. Level.Groups(enough[false], option => _given[option])],
            [.. Enumerable.Range(0, options).Select(option => _given[option] == 0 ? (Fraction?)null : (Fraction)_sums[option] / _given[option])],
            [.. enough[false]]);
    }
}

/// <param name="Groups">The best first; who share a group are level.</param>
/// <param name="Means">By the options' places on the paper; null for one without a score.</param>
/// <param name="TooFew">Who has fewer scores than were asked for.</param>
public sealed record MeanRanking(IReadOnlyList<IReadOnlyList<int>> Groups, IReadOnlyList<Fraction?> Means, IReadOnlyList<int> TooFew) : RankingResult(Groups);
