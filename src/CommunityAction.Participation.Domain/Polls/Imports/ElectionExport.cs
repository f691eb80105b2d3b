using System.Globalization;
using System.Text.Json;
using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Counting.Allocation;
using CommunityAction.Participation.Domain.Counting.Pabulib;

namespace CommunityAction.Participation.Domain.Polls.Imports;

/// <summary>A declared poll in Pabulib's format, for anyone who wants to count again.</summary>
public static class ElectionExport
{
    private static readonly IReadOnlyList<string> Nothing = [];

    /// <summary>Comparisons have no place in the format.</summary>
    public static bool CanHold(VotingMethod method) => method.Form != BallotForm.Pairwise;

    /// <summary>The format names the rule, and it says all of it: no condition, and no choice within the rule, stands in the comment alone.</summary>
    public static bool SaysAll(PollRules rules) => !UnsaidIn(rules).Any();

    /// <summary>
    /// Voters are numbered 1 to n in the order given: the caller shuffles, so that the order tells nothing. Without ballots the file holds the figures only, and no program can
    /// count it again. A ranking leaves as ordinal, best first; options that share a place stand in the order of their keys. What the format cannot say stands in its comment: ties, conditions on the pot, and rules without a name there. Withdrawn options stay, unselected and named under the key <c>withdrawn</c>, because ballots may name them. Dates are UTC.
    /// </summary>
    /// <param name="poll">Opened, closed, with a result, and with ballots that the format can hold.</param>
    /// <param name="totals">The declared count.</param>
    /// <param name="ballots">The choices of each voter, or null when ballots are not published.</param>
    /// <param name="unit">The council: "Hathermere".</param>
    /// <param name="country">As Pabulib names it: "United Kingdom".</param>
    public static PabulibElection ToPabulib(Poll poll, Totals totals, IEnumerable<Choices>? ballots, string unit, string country)
    {
        var points = poll.Rules.Method.SharesOut() || poll.Rules.Method.Form == BallotForm.Score;
        var isRanked = poll.Rules.Method.Form == BallotForm.Ranking;
        string[] columns =
            ["project_id", "cost", "votes", .. points || isRanked ? ["score"] : Nothing, "name", "category", .. poll.Rules.Budget is null ? Nothing : ["selected"], "description"];
        string[] voteColumns = ["voter_id", "vote", .. points ? ["points"] : Nothing];
        var voters = (ballots ?? []).Select((ballot, i) => Vote(ballot, i + 1, points, isRanked)).ToList();
        return new([.. Meta(poll, totals, unit, country)], columns, Projects(poll, totals), voteColumns, voters, []);
    }

    private static IEnumerable<KeyValuePair<string, string>> Meta(Poll poll, Totals totals, string unit, string country)
    {
        var rules = poll.Rules;
        yield return new("description", rules.Question);
        yield return new("country", country);
        yield return new("unit", unit);
        yield return new("instance", rules.Title);
        yield return new("num_projects", Text(rules.Options.Count));
        yield return new("num_votes", Text(totals.Ballots));
        yield return new("budget", PabulibNumber.Write(Major(rules.Budget?.Pence ?? 0)));
        yield return new("vote_type", rules.Method.Form switch
        {
            BallotForm.SingleChoice or BallotForm.YesNo => "choose-1",
            BallotForm.Approval or BallotForm.Budget => "approval",
            BallotForm.Points or BallotForm.Tokens => "cumulative",
            BallotForm.Score => "scoring",
            BallotForm.Ranking => "ordinal",
            _ => throw new ArgumentOutOfRangeException(nameof(poll)),
        });
        yield return new("rule", RuleOf(rules));
        if (rules.Counting?.Allocation?.Threshold is { } threshold)
        {
            yield return new("min_project_score_threshold", Text(threshold));
        }

        yield return new("date_begin", Date(rules.OpensAt));
        yield return new("date_end", Date(rules.ClosesAt));
        foreach (var limit in Limits(rules))
        {
            yield return limit;
        }

        if (CommentOn(rules) is { } comment)
        {
            yield return new("comment", comment);
        }

        yield return new("currency", rules.Budget?.Currency ?? Money.Sterling);
        if (!poll.Withdrawn.IsEmpty)
        {
            yield return new("withdrawn", string.Join(',', poll.Withdrawn.Keys.Order(StringComparer.Ordinal)));
        }
    }

    /// <summary>As Pabulib names it.</summary>
    private static string RuleOf(PollRules rules) => rules.Budget is null ? "unknown" : CountingRule.Of(rules) switch
    {
        { Method: CountingMethod.Phragmen } => "unknown",
        { Method: CountingMethod.EqualShares, Allocation: var terms } =>
            (terms?.Completion is null or Completion.None or Completion.Utilitarian ? "equalshares" : "equalshares/add1") + (terms?.Compare == true ? "-comparison" : ""),
        var greedy => greedy.Method.Name(),
    };

    private static IEnumerable<KeyValuePair<string, string>> Limits(PollRules rules)
    {
        var method = rules.Method;
        yield return new("min_length", Text(method.MinChoices));
        yield return new("max_length", Text(method.MaxChoices));
        if (method.SharesOut())
        {
            yield return new("min_sum_points", Text(method.MinPoints));
            yield return new("max_sum_points", Text(method.MaxPoints));
        }

        if (method.SharesOut() || method.Form == BallotForm.Score)
        {
            yield return new("max_points", Text(method.MaxPointsPerOption));
        }

        if (method.Form == BallotForm.Budget)
        {
            yield return new("min_sum_cost", PabulibNumber.Write(Major(method.MinSpendPence ?? 0)));
            yield return new("max_sum_cost", PabulibNumber.Write(Major(rules.Budget?.Pence ?? 0)));
        }
    }

    /// <summary>What the format has no key for, numbered as its files do.</summary>
    private static string? CommentOn(PollRules rules)
    {
        string[] said = [.. rules.Method.AllowTies == true ? ["Voters could give one place to several projects; those stand in the order of their ids."] : Nothing, .. UnsaidIn(rules)];
        return said.Length switch { 0 => null, 1 => said[0], _ => string.Join(" ", said.Select((one, at) => $"#{at + 1}: {one}")) };
    }

    private static IEnumerable<string> UnsaidIn(PollRules rules)
    {
        var rule = CountingRule.Of(rules);
        if (rule.Method is not (CountingMethod.Approval or CountingMethod.Score or CountingMethod.Decision) && (rules.Budget is null || rule.Method == CountingMethod.Phragmen))
        {
            yield return $"Counted by {rule.Method.Name()}, which has no name in this format.";
        }

        foreach (var more in rule.Allocation is { } terms ? UnsaidIn(terms) : [])
        {
            yield return more;
        }
    }

    private static IEnumerable<string> UnsaidIn(AllocationTerms terms) =>
    [
        .. terms.Utilities is { } worth ? [$"A project is worth to its voters: {worth.ToString().ToLowerInvariant()}."] : Nothing,
        .. terms.Completion is Completion.Utilitarian or Completion.Add1Exhaustive or Completion.Add1Utilitarian or Completion.Add1ExhaustiveUtilitarian
            ? [$"Completed by {JsonNamingPolicy.KebabCaseLower.ConvertName(terms.Completion.Value.ToString())}."] : Nothing,
        .. terms.FewestVotes is { } fewest ? [$"Projects named by fewer than {Text(fewest)} voters were left out."] : Nothing,
        .. terms.LowestMean is { } mean ? [$"Projects with a mean score below {PabulibNumber.Write(mean)} were left out."] : Nothing,
        .. (terms.Parts ?? []).Select(part => $"The category {part.Theme} had {PabulibNumber.Write(Major(part.Pence))} of the budget; what was left over went to all others."),
        .. (terms.Exclusive ?? []).Select(group => $"At most one of these could be selected: {string.Join(",", group)}."),
        .. terms.PartFunding == true ? ["What was left at last could fund a part of the next project."] : Nothing,
    ];

    private static List<PabulibProject> Projects(Poll poll, Totals totals)
    {
        var counts = OptionScores.Of(poll.Rules, totals);
        var funded = Standings.Of(poll, totals).Options.Where(standing => standing.Funded).Select(standing => standing.Option).ToHashSet(StringComparer.Ordinal);
        return [.. poll.Rules.Options.Select(option => Project(option, counts.GetValueOrDefault(option.Key), funded.Contains(option.Key)))];
    }

    private static PabulibProject Project(PollOption option, OptionTotal? count, bool funded) =>
        new(option.Key, Major(option.CostPence ?? 0), count?.Votes ?? 0, count?.Points ?? 0, funded ? 1 : 0, option.Title, option.Category, [option.Summary]);

    private static PabulibVote Vote(Choices ballot, int number, bool points, bool isRanked) =>
        new(Text(number), [.. (isRanked ? ballot.OrderBy(choice => choice.Points) : ballot.AsEnumerable()).Select(choice => choice.Option)], points && ballot.Count > 0 ? [.. ballot.Select(choice => (decimal)choice.Points)] : null, Nothing);

    private static decimal Major(long pence) => pence % 100 == 0 ? pence / 100 : pence / 100m;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Date(DateTimeOffset moment) => moment.UtcDateTime.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}
