namespace CommunityAction.Participation.Domain.Counting.Ranking;

/// <summary>How strong a victory of one option over another is.</summary>
public enum DefeatStrength
{
    /// <summary>As many as prefer the winner.</summary>
    WinningVotes,

    /// <summary>By how many more than prefer the loser.</summary>
    Margins,
}

/// <summary>
/// Schulze's method. A chain of victories leads from one option to another and is as strong as its weakest victory. One option goes before another when its strongest chain to that
/// one is stronger than the strongest chain back. Where that leaves options side by side they share a place.
/// Source: M. Schulze, A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner election method, Social Choice and Welfare 36, 2011.
/// </summary>
public sealed record SchulzeRanking : RankingResult
{
    private readonly long[,] _chains;

    private SchulzeRanking(PairwiseMatrix preferences, DefeatStrength strength, long[,] chains)
        : base(Layers(chains, preferences.Options)) => (Preferences, Strength, _chains) = (preferences, strength, chains);

    public PairwiseMatrix Preferences { get; }

    public DefeatStrength Strength { get; }

    /// <summary>The strongest chain of victories from one option to another; 0 when there is none.</summary>
    public long Chain(int from, int to) => _chains[from, to];

    /// <summary>Takes the cube of the number of options.</summary>
    public static SchulzeRanking Of(PairwiseMatrix preferences, DefeatStrength strength = DefeatStrength.WinningVotes)
    {
        var chains = Victories(preferences, strength);
        var options = preferences.Options;
        for (var through = 0; through < options; through++)
        {
            for (var from = 0; from < options; from++)
            {
                var first = chains[from, through];
                for (var to = 0; first > 0 && to < options; to++)
                {
                    if (to != from)
                    {
                        chains[from, to] = Math.Max(chains[from, to], Math.Min(first, chains[through, to]));
                    }
                }
            }
        }

        return new(preferences, strength, chains);
    }

    private static long[,] Victories(PairwiseMatrix preferences, DefeatStrength strength)
    {
        var options = preferences.Options;
        var victories = new long[options, options];
        for (var one = 0; one < options; one++)
        {
            for (var other = 0; other < options; other++)
            {
                victories[one, other] = !preferences.Beats(one, other) ? 0
                    : strength == DefeatStrength.WinningVotes ? preferences[one, other]
                    : preferences[one, other] - preferences[other, one];
            }
        }

        return victories;
    }

    /// <summary>Again and again, those whom nobody that is left goes before.</summary>
    private static List<IReadOnlyList<int>> Layers(long[,] chains, int options)
    {
        var left = Enumerable.Range(0, options).ToList();
        var layers = new List<IReadOnlyList<int>>();
        while (left.Count > 0)
        {
            var layer = left.Where(one => left.All(other => chains[one, other] >= chains[other, one])).ToList();
            layers.Add(layer);
            left = [.. left.Except(layer)];
        }

        return layers;
    }
}
