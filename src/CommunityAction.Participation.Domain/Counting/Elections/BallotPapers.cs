using CommunityAction.Participation.Domain.Counting.Ranking;

namespace CommunityAction.Participation.Domain.Counting.Elections;

/// <summary>The ballot papers of an election by single transferable vote, in a parcel for each candidate. Values and votes are in hundred-thousandths.</summary>
internal sealed class BallotPapers
{
    /// <summary>A vote: five decimals and no more.</summary>
    public const long One = 100_000;

    private readonly List<Paper>[] _parcels;
    private readonly long[] _votes;

    /// <param name="election">Identical papers are held once.</param>
    /// <param name="continuing">Who may get votes; it shrinks as the count goes on.</param>
    public BallotPapers(RankedElection election, IReadOnlySet<int> continuing)
    {
        _parcels = [.. election.Options.Select(_ => new List<Paper>())];
        _votes = new long[election.Options.Count];
        foreach (var (preferences, voters) in election.Ballots.Select(ballot => (Preferences(ballot), ballot.Voters)))
        {
            var counted = Give(new(preferences, 0, voters, One), continuing);
            Valid += counted ? voters : 0;
            Rejected += counted ? 0 : voters;
        }
    }

    public long Valid { get; }

    public long Rejected { get; }

    public IReadOnlyList<long> Votes => _votes;

    /// <summary>All votes that are with somebody.</summary>
    public long Held => _votes.Sum();

    /// <summary>Passes on what somebody has over the quota: each paper at surplus times its value by their votes, cut off behind the fifth decimal.</summary>
    public void TransferSurplus(int from, long quota, IReadOnlySet<int> continuing)
    {
        var (surplus, votes) = (_votes[from] - quota, _votes[from]);
        Transfer(from, paper => (long)((Int128)surplus * paper.Value / votes), continuing);
        _votes[from] = quota;
    }

    /// <summary>Passes on all papers of somebody who is excluded, each at the value at which it came.</summary>
    public void TransferAll(int from, IReadOnlySet<int> continuing)
    {
        Transfer(from, paper => paper.Value, continuing);
        _votes[from] = 0;
    }

    private void Transfer(int from, Func<Paper, long> value, IReadOnlySet<int> continuing)
    {
        foreach (var paper in _parcels[from])
        {
            Give(paper with { Next = paper.Next + 1, Value = value(paper) }, continuing);
        }

        _parcels[from].Clear();
    }

    /// <summary>To the next preference that is still in the count; with nobody when there is none.</summary>
    private bool Give(Paper paper, IReadOnlySet<int> continuing)
    {
        for (var next = paper.Next; next < paper.Preferences.Length; next++)
        {
            var option = paper.Preferences[next];
            if (continuing.Contains(option))
            {
                _parcels[option].Add(paper with { Next = next });
                _votes[option] += paper.Voters * paper.Value;
                return true;
            }
        }

        return false;
    }

    /// <summary>A preference that two share is none, and ends what can be read of a paper.</summary>
    private static int[] Preferences(RankedBallot ballot) => [.. ballot.Ranks.TakeWhile(rank => rank.Length == 1).Select(rank => rank[0])];

    /// <summary>Papers that say the same and are worth the same; <c>Next</c> is the preference that holds them now.</summary>
    private readonly record struct Paper(int[] Preferences, int Next, long Voters, long Value);
}
