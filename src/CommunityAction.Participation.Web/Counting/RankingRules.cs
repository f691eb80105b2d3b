using System.Text.Json.Nodes;
using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Counting.Allocation;
using CommunityAction.Participation.Domain.Counting.Elections;
using CommunityAction.Participation.Domain.Counting.Ranking;

namespace CommunityAction.Participation.Web.Counting;

/// <summary>The rules that put options in an order, and the election of several.</summary>
internal static class RankingRules
{
    public static IReadOnlyList<CountRule> All { get; } =
    [
        .. Rule("approval", Approval),
        .. Rule("borda", Borda),
        .. Rule("copeland", CopelandBalance),
        .. Rule("schulze", Schulze),
        .. Rule("instant-runoff", Runoff),
        .. Rule("scottish-stv", Stv),
        CountRule.Of<BudgetElection>("score", Score),
        CountRule.Of<IReadOnlyList<PairwiseChoices>>("bradley-terry", (questions, options) => new PairwiseReport(questions, options.Seed).ToReport()),
    ];

    private static CountRule[] Rule(string name, Func<CountedBallots, CountOptions, CountReport> count) =>
    [
        CountRule.Of<RankedElection>(name, (election, options) => count(new(election, null), options)),
        CountRule.Of<BudgetElection>(name, (budget, options) => count(CountedBallots.Of(budget), options)),
    ];

    private static CountReport Approval(CountedBallots ballots, CountOptions options) =>
        Report(ballots, options, ballots.Named.BySum(), ("votes", option => ballots.Named.Given(option)));

    private static CountReport Score(BudgetElection budget, CountOptions options)
    {
        var scores = new ScoreCount(budget.Projects.Count);
        foreach (var ballot in budget.Ballots)
        {
            scores.Add(ballot.Choices.Index().Select(choice => (choice.Item, ballot.Points?[choice.Index] ?? 1)), ballot.Voters);
        }

        var (sums, means) = (scores.BySum(), scores.ByMean(options.Mean ?? 1));
        return Report(
            CountedBallots.Of(budget), options, options.Mean is null ? sums : means,
            ("sum", option => sums.Figures[option]), ("mean", option => means.Means[option]), ("scores", option => scores.Given(option)));
    }

    private static CountReport Borda(CountedBallots ballots, CountOptions options)
    {
        var result = BordaCount.Of(ballots.ThatRank(options).Election, ballots.Unranked(options));
        return Report(ballots, options, result, ("points", option => result.Figures[option]));
    }

    private static CountReport CopelandBalance(CountedBallots ballots, CountOptions options)
    {
        var preferences = ballots.ThatCompare(options).Preferences(options);
        var result = Copeland.Of(preferences);
        return Report(
            ballots, options, result, preferences,
            ("balance", option => result.Figures[option]), ("victories", option => preferences.Victories(option)), ("defeats", option => preferences.Defeats(option)));
    }

    private static CountReport Schulze(CountedBallots ballots, CountOptions options)
    {
        var preferences = ballots.ThatCompare(options).Preferences(options);
        return Report(
            ballots, options, SchulzeRanking.Of(preferences, options.Strength), preferences,
            ("victories", option => preferences.Victories(option)), ("defeats", option => preferences.Defeats(option)));
    }

    private static CountReport Runoff(CountedBallots ballots, CountOptions options)
    {
        var election = ballots.ThatCompare(options).Election;
        var result = new InstantRunoff(election, ballots.Unranked(options), options.Seed.Length == 0 ? null : new(options.Seed)).Count();
        var first = result.Rounds.Count == 0 ? null : result.Rounds[0];
        return (Parted(ballots, options, result, ("firstPreferences", option => first?.Votes[option])) with
        {
            Ties = result.Ties,
            Rounds = new([.. result.Rounds.Select((round, index) => new JsonObject
            {
                ["round"] = index + 1,
                ["votes"] = new JsonObject(election.Options.Index().Where(option => round.Votes[option.Index] is not null)
                    .Select(option => KeyValuePair.Create(option.Item.Id, (JsonNode?)JsonValue.Create(round.Votes[option.Index])))),
                ["exhausted"] = round.Exhausted,
                [round.IsWin ? "wins" : "leaves"] = Figures.Ids(round.Placed.Select(option => election.Options[option].Id)),
            })]),
            Tables = [Rounds(election, result)],
        }).ToReport(options.Rule, options.Seed);
    }

    private static TextTable Rounds(RankedElection election, RunoffRanking result)
    {
        var table = new TextTable("Rounds", "round", "votes", "what happens", "option");
        foreach (var (index, round) in result.Rounds.Index())
        {
            table.Row($"{index + 1}", $"{round.Votes[round.Placed[0]]:N0}", round.IsWin ? "has more than half" : "has fewest", string.Join(", ", round.Placed.Select(option => election.Options[option].Name)));
        }

        return table;
    }

    private static CountReport Stv(CountedBallots ballots, CountOptions options) =>
        new StvReport(ScottishStv.Count(ballots.ThatRank(options).Election, options.Seats ?? ballots.Election.Seats, new(options.Seed)), options.Seed).ToReport();

    private static CountReport Report(CountedBallots ballots, CountOptions options, RankingResult result, PairwiseMatrix preferences, params (string, Func<int, Fraction?>)[] columns)
    {
        var report = Parted(ballots, options, result, columns);
        report.Facts["preferences"] = new JsonArray([.. Enumerable.Range(0, preferences.Options)
            .Select(one => new JsonArray([.. Enumerable.Range(0, preferences.Options).Select(other => JsonValue.Create(preferences[one, other]))]))]);
        return report.ToReport(options.Rule, options.Seed);
    }

    private static CountReport Report(CountedBallots ballots, CountOptions options, RankingResult result, params (string, Func<int, Fraction?>)[] columns) =>
        Parted(ballots, options, result, columns).ToReport(options.Rule, options.Seed);

    private static RankingReport Parted(CountedBallots ballots, CountOptions options, RankingResult result, params (string, Func<int, Fraction?>)[] columns) =>
        new(ballots.Election.Options, result, PartedRanking.Of(result, [.. ballots.Election.Options.Select(option => option.Id)], ballots.Named.Given, ballots.Cost, new(options.Seed)))
        {
            Facts = new() { ["voters"] = ballots.Election.Voters, ["unranked"] = Figures.Word(ballots.Unranked(options)) },
            Columns = columns,
        };
}
