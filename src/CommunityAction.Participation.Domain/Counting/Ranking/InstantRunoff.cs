namespace CommunityAction.Participation.Domain.Counting.Ranking;

/// <summary>
/// Instant runoff (the alternative vote), carried on until every option has a place. Each ballot counts for the best option on it that is still in and level with no other.
/// Who has more than half of all ballots takes the best place that is free; otherwise who has fewest takes the worst. Then the ballots are counted again without them.
/// Of those who have equally few, who is no stronger than any other of them goes, two at a time: does not beat them, has no more victories over all options, and no more victories less defeats; asked again of
/// those whom that leaves. Then the lot's last goes; without a lot all of them, who then share a place.
/// </summary>
/// <param name="Groups">The best first; who share a group are level.</param>
/// <param name="Rounds">What each round counted and settled.</param>
/// <param name="Ties">Every tie that was met.</param>
public sealed record RunoffRanking(IReadOnlyList<IReadOnlyList<int>> Groups, IReadOnlyList<RunoffRound> Rounds, IReadOnlyList<TieMet> Ties) : RankingResult(Groups);

/// <param name="Votes">By the options' places on the paper; null for those that have their place in the order already.</param>
/// <param name="Exhausted">Voters whose ballots name nobody that is still in.</param>
/// <param name="Placed">Who got a place.</param>
/// <param name="IsWin">It is the best place that was free; otherwise the worst.</param>
public sealed record RunoffRound(IReadOnlyList<long?> Votes, long Exhausted, IReadOnlyList<int> Placed, bool IsWin);

/// <summary>One count of a <see cref="RunoffRanking"/>.</summary>
/// <param name="election">Who stands, and the ballots.</param>
/// <param name="unranked">When unranked is last, an option that alone is left out of a ballot is its last choice.</param>
/// <param name="lot">What parts options that are level in the end; null when they may share a place.</param>
public sealed class InstantRunoff(RankedElection election, Unranked unranked = Unranked.Last, Lot? lot = null)
{
    private readonly PairwiseMatrix _preferences = PairwiseMatrix.Of(election, unranked);
    private readonly List<(IReadOnlyList<int> Single, long Voters)> _ballots = [.. election.Ballots.Select(ballot => (Single(ballot, election.Options.Count, unranked), ballot.Voters))];
    private readonly List<int> _left = [.. Enumerable.Range(0, election.Options.Count)];
    private readonly List<IReadOnlyList<int>> _best = [];
    private readonly List<IReadOnlyList<int>> _worst = [];
    private readonly List<RunoffRound> _rounds = [];
    private readonly List<TieMet> _ties = [];

    public RunoffRanking Count()
    {
        var voters = election.Voters;
        while (_left.Count > 0)
        {
            var votes = Votes();
            var most = _left.MaxBy(option => votes[option]);
            var wins = 2 * votes[most] > voters;
            IReadOnlyList<int> placed = wins ? [most] : Losers(votes);
            (wins ? _best : _worst).Add(placed);
            _rounds.Add(new(
                [.. votes.Select((count, option) => _left.Contains(option) ? count : (long?)null)], voters - votes.Sum(), placed, wins));
            _left.RemoveAll(placed.Contains);
        }

        _worst.Reverse();
        return new([.. _best, .. _worst], _rounds, _ties);
    }

    /// <summary>The options that stand alone at their rank, the best first: only those can hold a ballot's one vote.</summary>
    private static List<int> Single(RankedBallot ballot, int options, Unranked unranked)
    {
        var single = ballot.Ranks.Where(rank => rank.Length == 1).Select(rank => rank[0]).ToList();
        if (unranked == Unranked.Last && ballot.Ranks.Sum(rank => rank.Length) == options - 1)
        {
            single.Add(Array.IndexOf(ballot.RankOf(options, -1), -1));
        }

        return single;
    }

    private long[] Votes()
    {
        var votes = new long[election.Options.Count];
        var isLeft = new bool[votes.Length];
        _left.ForEach(option => isLeft[option] = true);
        foreach (var (single, voters) in _ballots)
        {
            foreach (var option in single)
            {
                if (isLeft[option])
                {
                    votes[option] += voters;
                    break;
                }
            }
        }

        return votes;
    }

    private IReadOnlyList<int> Losers(long[] votes)
    {
        var fewest = _left.Min(option => votes[option]);
        var level = _left.Where(option => votes[option] == fewest).ToList();
        if (level.Count == 1)
        {
            return level;
        }

        IReadOnlyList<int> losers = Weakest(level);
        var by = losers.Count == 1 ? TieBreak.HeadToHead : lot is null ? TieBreak.None : TieBreak.Lot;
        losers = by == TieBreak.Lot ? [losers.MaxBy(option => lot!.TicketOf(IdOf(option)), StringComparer.Ordinal)] : losers;
        _ties.Add(new(_rounds.Count + 1, [.. level.Select(IdOf)], by, [.. level.Except(losers).Concat(losers).Select(IdOf)]));
        return losers;
    }

    private List<int> Weakest(List<int> level)
    {
        while (level.Where(one => !level.Any(other => IsStronger(one, other))).ToList() is { Count: > 0 } losers && losers.Count < level.Count)
        {
            level = losers;
        }

        return level;
    }

    private bool IsStronger(int one, int other) =>
        _preferences.Beats(one, other) || _preferences.Victories(one) > _preferences.Victories(other)
        || _preferences.Victories(one) - _preferences.Defeats(one) > _preferences.Victories(other) - _preferences.Defeats(other);

    private string IdOf(int option) => election.Options[option].Id;
}
