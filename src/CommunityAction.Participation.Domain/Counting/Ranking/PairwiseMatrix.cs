namespace CommunityAction.Participation.Domain.Counting.Ranking;

/// <summary>How many voters prefer each option to each other, kept as ballots come in.</summary>
public sealed class PairwiseMatrix
{
    /// <summary>Above this the table would not fit, and the strongest paths would take minutes.</summary>
    public const int MostOptions = 1_000;

    private readonly long[] _over;
    private readonly Unranked _unranked;

    /// <exception cref="ArgumentOutOfRangeException">More than <see cref="MostOptions"/>.</exception>
    public PairwiseMatrix(int options, Unranked unranked = Unranked.Last)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options, MostOptions);
        (Options, _unranked, _over) = (options, unranked, new long[options * options]);
    }

    public int Options { get; }

    /// <summary>Voters who prefer the first to the second.</summary>
    public long this[int preferred, int other] => _over[(preferred * Options) + other];

    public static PairwiseMatrix Of(RankedElection election, Unranked unranked = Unranked.Last)
    {
        var matrix = new PairwiseMatrix(election.Options.Count, unranked);
        foreach (var ballot in election.Ballots)
        {
            matrix.Add(ballot, ballot.Voters);
        }

        return matrix;
    }

    /// <summary>Of choices between two: how often each option was chosen over each other.</summary>
    public static PairwiseMatrix Of(PairwiseChoices choices)
    {
        var matrix = new PairwiseMatrix(choices.Options.Count);
        foreach (var (chosen, other, times) in choices.Pairs)
        {
            matrix._over[(chosen * matrix.Options) + other] = times;
        }

        return matrix;
    }

    /// <summary>Costs the square of the number of options.</summary>
    /// <param name="ballot">What they say.</param>
    /// <param name="voters">How many cast it; below 0 takes ballots out again.</param>
    public void Add(RankedBallot ballot, long voters)
    {
        var ranks = ballot.RankOf(Options, _unranked == Unranked.Last ? int.MaxValue : -1);
        foreach (var preferred in ballot.Ranks.SelectMany(rank => rank))
        {
            for (var other = 0; other < Options; other++)
            {
                if (ranks[other] > ranks[preferred])
                {
                    _over[(preferred * Options) + other] += voters;
                }
            }
        }
    }

    /// <summary>More voters prefer the first to the second than the other way round.</summary>
    public bool Beats(int first, int second) => this[first, second] > this[second, first];

    /// <summary>How many others it beats, two at a time.</summary>
    public int Victories(int option) => Enumerable.Range(0, Options).Count(other => Beats(option, other));

    /// <summary>How many others beat it.</summary>
    public int Defeats(int option) => Enumerable.Range(0, Options).Count(other => Beats(other, option));

    /// <summary>The option that beats every other (Condorcet winner), or null.</summary>
    public int? BeatsAll() => Enumerable.Range(0, Options).Cast<int?>().FirstOrDefault(one => Enumerable.Range(0, Options).All(other => other == one || Beats(one!.Value, other)));
}
