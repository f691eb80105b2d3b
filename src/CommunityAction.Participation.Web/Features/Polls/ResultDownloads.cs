using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web.Live;
using CommunityAction.Participation.Web.Security;

namespace CommunityAction.Participation.Web.Features.Polls;

/// <summary>A declared result as files. Nothing is given out before it is declared.</summary>
public static class ResultDownloads
{
    public static void Map(WebApplication web)
    {
        web.MapGet("/p/{code}/result.json", AsJson).RequireAuthorization(Policies.Read);
    }

    private static IResult AsJson(string code, PollBoards boards, HttpContext http) =>
        boards.Find(code)?.Current.Poll is not { } poll ? Refusal.Of("poll-unknown").ToProblem(http)
        : poll is not { Status: PollStatus.Closed, Result: { } totals } ? Refusal.Of("result-not-yet").ToProblem(http)
        : Results.Json(ResultDocument.Of(poll, totals));
}

/// <summary>A declared result, complete in itself.</summary>
public sealed record ResultDocument(
    PollId Poll,
    JoinCode Code,
    int Round,
    string Title,
    string Question,
    VotingMethod Method,
    string Rule,
    Money? Budget,
    long? Unspent,
    DateTimeOffset OpensAt,
    DateTimeOffset ClosesAt,
    long Ballots,
    IReadOnlyList<ResultRow> Options,
    IReadOnlyDictionary<string, string> Withdrawn,
    string ManifestHash)
{
    public static ResultDocument Of(Poll poll, Totals totals)
    {
        var standings = Standings.Of(poll, totals);
        return new(
            poll.Id, poll.Code, poll.Round, poll.Rules.Title, poll.Rules.Question, poll.Rules.Method,
            poll.Rules.Budget is null ? "most-points-first" : "greedy",
            poll.Rules.Budget, poll.Rules.Budget is null ? null : standings.Unspent,
            poll.Rules.OpensAt, poll.Rules.ClosesAt, totals.Ballots,
            [.. standings.Options.Select(s => new ResultRow(s.Option, poll.Option(s.Option)!.Title, s.Rank, s.Votes, s.Points, s.Funded))],
            poll.Withdrawn, poll.ManifestHash);
    }
}

public sealed record ResultRow(string Key, string Title, int Rank, long Votes, long Points, bool Funded);
