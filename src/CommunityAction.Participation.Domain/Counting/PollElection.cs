using System.Collections.Immutable;
using CommunityAction.Participation.Domain.Counting.Allocation;
using CommunityAction.Participation.Domain.Counting.Decisions;
using CommunityAction.Participation.Domain.Counting.Ranking;
using CommunityAction.Participation.Domain.Polls;

namespace CommunityAction.Participation.Domain.Counting;

/// <summary>
/// The ballots of a poll as the elections that rules count. What stands on a ballot depends on its form: 1 for a pick; a number of points, tokens or scores; a place in a ranking, 1 being the best; a choice between two as <c>winner&gt;loser</c>
/// or, when the voter could not choose, <c>one=other</c>. Withdrawn options are left out; who named nothing else has cast a blank ballot.
/// </summary>
internal sealed class PollElection
{
    private const decimal PencePerUnit = 100m;

    private readonly PollRules _rules;
    private readonly IReadOnlyList<MergedChoices> _ballots;
    private readonly Dictionary<string, int> _places;
    private MeanRanking? _means;

    public PollElection(PollRules rules, IReadOnlyCollection<string> withdrawn, IReadOnlyList<MergedChoices> ballots)
    {
        (_rules, _ballots) = (rules, ballots);
        Options = [.. rules.Options.Where(option => !withdrawn.Contains(option.Key))];
        _places = Options.Select((option, place) => (option.Key, place)).ToDictionary(one => one.Key, one => one.place, StringComparer.Ordinal);
    }

    /// <summary>In the order of the paper.</summary>
    public IReadOnlyList<PollOption> Options { get; }

    public IReadOnlyList<RankedOption> Named => [.. Options.Select(option => new RankedOption(option.Key, option.Title))];

    public long Voters => _ballots.Sum(ballot => ballot.Voters);

    /// <summary>Of a ranking the first gets as many points as a ballot may name options, the next place one less.</summary>
    public BudgetElection Budget(AllocationTerms terms)
    {
        var kind = _rules.Method.Form is BallotForm.Points or BallotForm.Tokens or BallotForm.Score or BallotForm.Ranking ? BallotKind.Points : BallotKind.Approval;
        var merger = new BallotMerger(kind);
        foreach (var ballot in _ballots)
        {
            var choices = Known(ballot.Choices).Select(choice => (choice.Place, Points: PointsOf(choice.Points))).Where(choice => choice.Points > 0).ToList();
            merger.Add([.. choices.Select(choice => choice.Place)], kind == BallotKind.Points ? [.. choices.Select(choice => choice.Points)] : [], ballot.Voters);
        }

        return new(
            kind, Major(_rules.Budget?.Pence ?? 0),
            [.. Options.Select(option => new BudgetProject(option.Key, Major(option.CostPence ?? 0), option.Title, option.Category, option.LeastPence is { } least ? Major(least) : null))],
            merger.Ballots(), terms.Threshold, _rules.Method.MaxChoices,
            terms.Exclusive is { Count: > 0 } groups ? [.. groups.Select(group => (IReadOnlyList<int>)[.. group.Where(_places.ContainsKey).Select(key => _places[key])])] : null);
    }

    /// <summary>Options on a ballot by their place, or by their points, the most first; what is only picked stands level.</summary>
    public RankedElection Ranked(int seats = 1) => new(
        _rules.Title, Named, seats,
        RankedBallot.Merge(_ballots.Select(ballot => new RankedBallot(
            [
                .. Known(ballot.Choices).GroupBy(choice => _rules.Method.Form == BallotForm.Ranking ? choice.Points : -choice.Points, choice => choice.Place)
                    .OrderBy(level => level.Key).Select(level => level.Order().ToImmutableArray()),
            ],
            ballot.Voters))));

    /// <summary>Of the scores that an option was given, zeros with them; null for one without a score.</summary>
    public Fraction? MeanOf(int place) => (_means ??= Scores().ByMean()).Means[place];

    public static decimal Major(long pence) => pence / PencePerUnit;

    /// <summary>Points, tokens or scores, and a pick as 1; a score of 0 is a score.</summary>
    public ScoreCount Scores()
    {
        var scores = new ScoreCount(Options.Count);
        foreach (var ballot in _ballots)
        {
            scores.Add(Known(ballot.Choices).Select(choice => (choice.Place, (decimal)choice.Points)), ballot.Voters);
        }

        return scores;
    }

    public (PairwiseChoices Choices, long Undecided) Pairs()
    {
        var (pairs, undecided) = (new PairwiseChoices(_rules.Question), 0L);
        foreach (var option in Options)
        {
            pairs.Show(option.Key);
        }

        foreach (var (choices, voters) in _ballots)
        {
            foreach (var choice in choices)
            {
                if (Pair.Read(choice.Option) is not { } pair || !_places.ContainsKey(pair.First) || !_places.ContainsKey(pair.Second))
                {
                    continue;
                }

                if (pair.IsLevel)
                {
                    undecided += voters;
                }
                else
                {
                    pairs.Add(pair.First, pair.Second, voters);
                }
            }
        }

        return (pairs, undecided);
    }

    public DecisionVotes Votes() => new(VotesFor(YesNo.Yes), VotesFor(YesNo.No), VotesFor(YesNo.Abstain));

    private long VotesFor(string answer) => _ballots.Sum(ballot => ballot.Choices.Any(choice => choice.Option == answer) ? ballot.Voters : 0);

    private int PointsOf(int stored) => _rules.Method.Form switch
    {
        BallotForm.Points or BallotForm.Tokens or BallotForm.Score => stored,
        BallotForm.Ranking => Math.Max(1, _rules.Method.MaxChoices - stored + 1),
        _ => 1,
    };

    private IEnumerable<(int Place, int Points)> Known(Choices choices)
    {
        foreach (var choice in choices)
        {
            if (_places.TryGetValue(choice.Option, out var place))
            {
                yield return (place, choice.Points);
            }
        }
    }
}

/// <summary>The three answers of a yes or no question, by the keys under which a poll has them.</summary>
public static class YesNo
{
    public const string Yes = "yes";
    public const string No = "no";
    public const string Abstain = "abstain";
}
