using System.Globalization;
using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Counting.Pabulib;

namespace CommunityAction.Participation.Domain.Polls.Imports;

/// <summary>A declared poll in Pabulib's format, for anyone who wants to count again.</summary>
public static class ElectionExport
{
    private static readonly IReadOnlyList<string> Nothing = [];

    /// <summary>
    /// Voters are numbered 1 to n in the order given: the caller shuffles, so that the order tells nothing. Without ballots the file holds the figures only, and no program can
    /// count it again. Withdrawn options stay, unselected and named under the key <c>withdrawn</c>, because ballots may name them. Dates are UTC.
    /// </summary>
    /// <param name="poll">Opened, closed, with a result.</param>
    /// <param name="totals">The declared count.</param>
    /// <param name="ballots">The choices of each voter, or null when ballots are not published.</param>
    /// <param name="unit">The council: "Hathermere".</param>
    /// <param name="country">As Pabulib names it: "United Kingdom".</param>
    public static PabulibElection ToPabulib(Poll poll, Totals totals, IEnumerable<Choices>? ballots, string unit, string country)
    {
        var points = poll.Rules.Method.Form == BallotForm.Points;
        string[] columns =
            ["project_id", "cost", "votes", .. points ? ["score"] : Nothing, "name", "category", .. poll.Rules.Budget is null ? Nothing : ["selected"], "description"];
        string[] voteColumns = ["voter_id", "vote", .. points ? ["points"] : Nothing];
        var voters = (ballots ?? []).Select((ballot, i) => Vote(ballot, i + 1, points)).ToList();
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
            BallotForm.SingleChoice => "choose-1",
            BallotForm.Approval => "approval",
            BallotForm.Points => "cumulative",
            _ => throw new ArgumentOutOfRangeException(nameof(poll)),
        });
        yield return new("rule", rules.Budget is null ? "unknown" : "greedy");
        yield return new("date_begin", Date(rules.OpensAt));
        yield return new("date_end", Date(rules.ClosesAt));
        foreach (var limit in Limits(rules.Method))
        {
            yield return limit;
        }

        yield return new("currency", rules.Budget?.Currency ?? Money.Sterling);
        if (!poll.Withdrawn.IsEmpty)
        {
            yield return new("withdrawn", string.Join(',', poll.Withdrawn.Keys.Order(StringComparer.Ordinal)));
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Limits(VotingMethod method)
    {
        yield return new("min_length", Text(method.MinChoices));
        yield return new("max_length", Text(method.MaxChoices));
        if (method.Form == BallotForm.Points)
        {
            yield return new("min_sum_points", Text(method.MinPoints));
            yield return new("max_sum_points", Text(method.MaxPoints));
            yield return new("max_points", Text(method.MaxPointsPerOption));
        }
    }

    private static List<PabulibProject> Projects(Poll poll, Totals totals)
    {
        var counts = totals.Options.ToDictionary(total => total.Option, StringComparer.Ordinal);
        var funded = Standings.Of(poll, totals).Options.Where(standing => standing.Funded).Select(standing => standing.Option).ToHashSet(StringComparer.Ordinal);
        return [.. poll.Rules.Options.Select(option => Project(option, counts.GetValueOrDefault(option.Key), funded.Contains(option.Key)))];
    }

    private static PabulibProject Project(PollOption option, OptionTotal? count, bool funded) =>
        new(option.Key, Major(option.CostPence ?? 0), count?.Votes ?? 0, count?.Points ?? 0, funded ? 1 : 0, option.Title, option.Category, [option.Summary]);

    private static PabulibVote Vote(Choices ballot, int number, bool points) =>
        new(Text(number), [.. ballot.Select(choice => choice.Option)], points && ballot.Count > 0 ? [.. ballot.Select(choice => (decimal)choice.Points)] : null, Nothing);

    private static decimal Major(long pence) => pence % 100 == 0 ? pence / 100 : pence / 100m;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Date(DateTimeOffset moment) => moment.UtcDateTime.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}
