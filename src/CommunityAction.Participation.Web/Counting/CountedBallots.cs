using CommunityAction.Participation.Domain.Counting.Allocation;
using CommunityAction.Participation.Domain.Counting.Ranking;

namespace CommunityAction.Participation.Web.Counting;

/// <summary>Ballots that rank, with what the file says of the options' costs.</summary>
/// <param name="Election">Who stands, and the ballots.</param>
/// <param name="Budget">Where the file is of a budget; otherwise null.</param>
internal sealed record CountedBallots(RankedElection Election, BudgetElection? Budget)
{
    private readonly Lazy<ScoreCount> _named = new(() => NamedIn(Election));

    public Func<int, decimal>? Cost => Budget is null ? null : option => Budget.Projects[option].Cost;

    /// <summary>Voters who named an option.</summary>
    public ScoreCount Named => _named.Value;

    public static CountedBallots Of(BudgetElection budget) => new(RankedElection.Of(budget), budget);

    /// <summary>What was asked for, else what the file says, else last.</summary>
    public Unranked Unranked(CountOptions options) => options.Unranked ?? Election.Unranked ?? Domain.Counting.Ranking.Unranked.Last;

    /// <exception cref="CountException">The ballots say yes to options and nothing more.</exception>
    public CountedBallots ThatRank(CountOptions options) =>
        Budget?.Kind != BallotKind.Approval ? this : throw new CountException($"{options.Rule} needs ballots that rank. Those of this file say yes to projects and nothing more.");

    /// <exception cref="CountException">They do not rank, or there are too many options to compare every two of them.</exception>
    public CountedBallots ThatCompare(CountOptions options) =>
        Election.Options.Count <= PairwiseMatrix.MostOptions ? ThatRank(options)
        : throw new CountException($"{options.Rule} compares every two options, and takes {PairwiseMatrix.MostOptions:N0} of them at most. The file has {Election.Options.Count:N0}.");

    public PairwiseMatrix Preferences(CountOptions options) => PairwiseMatrix.Of(Election, Unranked(options));

    private static ScoreCount NamedIn(RankedElection election)
    {
        var count = new ScoreCount(election.Options.Count);
        foreach (var ballot in election.Ballots)
        {
            count.Add(ballot, ballot.Voters);
        }

        return count;
    }
}
