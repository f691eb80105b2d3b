using System.Collections.Immutable;
using System.Globalization;

namespace CommunityAction.Participation.Domain.Counting.Ranking;

/// <summary>An order of preference: groups of options that are level, the best first. It may leave options out, or all of them.</summary>
/// <param name="Ranks">Options by their place on the paper, each once; no group is empty. Within a group in the order of the paper.</param>
/// <param name="Voters">How many cast it.</param>
public sealed record RankedBallot(ImmutableArray<ImmutableArray<int>> Ranks, long Voters = 1)
{
    /// <summary>A ballot without options that are level.</summary>
    public static RankedBallot Of(params IEnumerable<int> options) => new([.. options.Select(option => ImmutableArray.Create(option))]);

    /// <summary>Each distinct ballot once, in the order in which it first stood.</summary>
    public static IReadOnlyList<RankedBallot> Merge(IEnumerable<RankedBallot> ballots)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var merged = new List<RankedBallot>();
        foreach (var ballot in ballots)
        {
            var key = ballot.ToString();
            if (places.TryGetValue(key, out var place))
            {
                merged[place] = merged[place] with { Voters = merged[place].Voters + ballot.Voters };
            }
            else
            {
                places[key] = merged.Count;
                merged.Add(ballot);
            }
        }

        return merged;
    }

    /// <summary>What it says, without how many say so: <c>2&gt;0=1</c>.</summary>
    public override string ToString() =>
        string.Join('>', Ranks.Select(rank => string.Join('=', rank.Select(option => option.ToString(CultureInfo.InvariantCulture)))));

    /// <summary>Each option's rank, 0 for the best.</summary>
    /// <param name="options">How many stand on the paper.</param>
    /// <param name="left">What stands for an option that is left out.</param>
    internal int[] RankOf(int options, int left)
    {
        var ranks = new int[options];
        Array.Fill(ranks, left);
        for (var rank = 0; rank < Ranks.Length; rank++)
        {
            foreach (var option in Ranks[rank])
            {
                ranks[option] = rank;
            }
        }

        return ranks;
    }
}
