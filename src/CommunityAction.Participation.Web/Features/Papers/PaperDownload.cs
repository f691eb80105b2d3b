using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Priorities;
using CommunityAction.Participation.Web.Features.Council;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.Papers;

/// <summary>A committee paper as a table: each line says which part it belongs to. For whoever may read the paper.</summary>
public static class PaperDownload
{
    public static void Map(WebApplication web) => web.MapGet("/p/{code}/paper.csv", AsCsvAsync).RequireAuthorization(Policies.Read);

    private static async Task<IResult> AsCsvAsync(
        string code, HttpContext http, CouncilSettings council, PollWording polls, ResultWording results, AccountWording accounts, IStringLocalizer<Texts> texts)
    {
        if (await CommitteePaper.FindAsync(code, http) is not { } paper)
        {
            return Results.NotFound();
        }

        var lines = Lines(paper, council, polls, results, accounts, texts).Select(line => new object?[] { line.Part, line.Option, line.Ward, line.Place, line.Number, (object?)line.At ?? line.Text });
        string[] heading = [texts["Part"], texts["Option"], texts["Ward"], texts["Place"], texts["Number"], texts["Text"]];
        return Results.File(Csv.Of(heading, lines), Csv.MediaType, $"paper-{paper.Poll.Code}.csv");
    }

    private static IEnumerable<Line> Lines(CommitteePaper paper, CouncilSettings council, PollWording polls, ResultWording results, AccountWording accounts, IStringLocalizer<Texts> texts)
    {
        var (poll, rules) = (paper.Poll, paper.Poll.Rules);
        yield return new(texts["Vote"], Text: rules.Title);
        yield return new(texts["Count"], Text: paper.IsDraft ? texts["Provisional count"] : texts["Declared result"]);
        yield return new(texts["Decision asked for"], Text: paper.Text.Decision);
        yield return new(texts["What people were asked"], Text: rules.Question);
        yield return new(texts["How people voted"], Text: $"{polls.HowMany(poll)} {polls.HowItCounts(poll)}");
        yield return new(texts["Who could vote"], Text: string.Join(' ', polls.WhoMayVote(rules, council.NameOf)));
        yield return new(texts["Other ways to vote"], Text: rules.Mandate?.OtherRoute);
        yield return new(texts["Opened"], At: rules.OpensAt);
        yield return new(texts["Closed"], At: poll.ClosedAt);
        yield return new(texts["How it was counted"], Text: string.Join(' ', accounts.Steps(paper.Count)));
        yield return new(texts["People who voted"], Number: paper.Voters);
        foreach (var standing in paper.Standings.Options)
        {
            string? outcome = rules.Budget is null ? null : results.Outcome(poll, standing.Funded);
            yield return new(polls.Units(poll), poll.Option(standing.Option)!.Title, Place: standing.Rank, Number: standing.Points, Text: outcome);
        }

        foreach (var line in ByWard(texts["People who voted, by ward, in full tens"], null, paper.Published.Turnout)
            .Concat(paper.Standings.Options.SelectMany(standing => ByWard(texts["Votes by ward, in full tens"], poll.Option(standing.Option)!.Title, paper.Published.Votes(standing.Option)))))
        {
            yield return line;
        }

        yield return new(texts["What people said, in summary"], Text: paper.Text.Comments);
        yield return new(texts["Equality"], Text: paper.Text.Equality);
        yield return new(texts["Assessment of the impact on equality"], Text: rules.Mandate?.EqualityImpact);
        yield return new(texts["Who decides"], Text: rules.Mandate?.DecidedBy);
        yield return new(texts["Authority"], Text: rules.Mandate?.Authority);
        yield return new(texts["Fingerprint of the rules"], Text: poll.ManifestHash);

        IEnumerable<Line> ByWard(string part, string? option, WardRow row) => !paper.HasWards ? [] :
            from ward in paper.Wards
            let count = row.Of(new(ward.Key))
            select new Line(part, option, ward.Name, Number: count > 0 ? count : null, Text: count > 0 ? null : texts["under 10"].Value);
    }

    private sealed record Line(string Part, string? Option = null, string? Ward = null, int? Place = null, long? Number = null, string? Text = null, DateTimeOffset? At = null);
}
