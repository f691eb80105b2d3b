using System.Collections.Immutable;
using System.Globalization;
using CommunityAction.Participation.Domain.Counting.Ranking;

namespace CommunityAction.Participation.Domain.Counting.Files;

/// <summary>Takes a file's ballots one by one, holds each distinct one once, and refuses what cannot be counted.</summary>
internal sealed class BallotBuilder
{
    public const int MostOptions = 10_000;
    public const long MostVoters = 1_000_000_000;

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<(ImmutableArray<ImmutableArray<int>> Ranks, long Voters)> _ballots = [];
    private long _voters;

    public IReadOnlyList<RankedBallot> Ballots => [.. _ballots.Select(ballot => new RankedBallot(ballot.Ranks, ballot.Voters))];

    /// <summary>Problems: option-twice (what <c>nameOf</c> calls it), too-many-voters (most).</summary>
    public FileProblem? Add(int line, IReadOnlyList<List<int>> ranks, long voters, Func<int, string> nameOf)
    {
        var seen = new HashSet<int>();
        foreach (var option in ranks.SelectMany(rank => rank))
        {
            if (!seen.Add(option))
            {
                return FileProblem.At(line, "option-twice", nameOf(option));
            }
        }

        if (voters > MostVoters - _voters)
        {
            return FileProblem.At(line, "too-many-voters", MostVoters);
        }

        _voters += voters;
        Hold(new([.. ranks.Select(rank => rank.Order().ToImmutableArray())], voters));
        return null;
    }

    /// <summary>A number of voters: digits only, 1 or more, and no more than can be counted. Problem: not-a-number (text).</summary>
    public static FileProblem? Times(int line, string text, out long voters) =>
        Whole(text, out voters) && voters >= 1 ? null : FileProblem.At(line, "not-a-number", text);

    /// <summary>Digits only. A number beyond what can be counted is as good as the first one beyond.</summary>
    public static bool Whole(string text, out long number)
    {
        number = 0;
        var digits = text.AsSpan().TrimStart('0');
        return text.Length > 0 && !text.AsSpan().ContainsAnyExceptInRange('0', '9')
            && (digits.IsEmpty || digits.Length > 18 ? (number = digits.IsEmpty ? 0 : MostVoters + 1) >= 0 : long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number));
    }

    private void Hold(RankedBallot ballot)
    {
        var key = ballot.ToString();
        if (_places.TryGetValue(key, out var place))
        {
            _ballots[place] = (ballot.Ranks, _ballots[place].Voters + ballot.Voters);
        }
        else
        {
            _places[key] = _ballots.Count;
            _ballots.Add((ballot.Ranks, ballot.Voters));
        }
    }
}
