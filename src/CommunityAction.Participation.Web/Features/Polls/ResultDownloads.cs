using System.Text;
using System.Text.Json.Nodes;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Counting.Pabulib;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Polls.Imports;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Council;
using CommunityAction.Participation.Web.Features.Counts;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Live;
using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.Wording;

namespace CommunityAction.Participation.Web.Features.Polls;

/// <summary>A declared result as files. Nothing is given out before it is declared.</summary>
public static class ResultDownloads
{
    public static void Map(WebApplication web)
    {
        web.MapGet("/p/{code}/result.json", AsJsonAsync).RequireAuthorization(Policies.Read);
        web.MapGet("/p/{code}/result.pb", AsPabulibAsync).RequireAuthorization(Policies.Read);
        web.MapGet("/p/{code}/choices.csv", AsChoicesAsync).RequireAuthorization(Policies.Read);
    }

    private static async Task<IResult> AsJsonAsync(string code, PollBoards boards, KeptCounts counts, AccountWording accounts, HttpContext http)
    {
        if (Declared(code, boards, out var poll, out var totals) is { } refusal)
        {
            return refusal.ToProblem(http);
        }

        var count = await counts.OfAsync(poll, boards.Find(poll.Id)!.Current.Version, http.RequestAborted);
        return Results.Json(ResultDocument.Of(poll, totals) with { Steps = [.. accounts.Steps(count)], Account = count.Document });
    }

    /// <summary>With every ballot, in an order that says nothing, so that anybody can count again.</summary>
    private static async Task<IResult> AsPabulibAsync(string code, PollBoards boards, IBallotBox box, CouncilSettings council, HttpContext http)
    {
        if (Declared(code, boards, out var poll, out var totals) is { } refusal)
        {
            return refusal.ToProblem(http);
        }

        if (!ElectionExport.CanHold(poll.Rules.Method))
        {
            return Refusal.Of("ballots-do-not-fit").ToProblem(http);
        }

        var ballots = await box.UnlinkedAsync(poll.Id, http.RequestAborted);
        using var text = new StringWriter();
        PabulibWriter.Write(ElectionExport.ToPabulib(poll, totals, ballots, council.Name, "United Kingdom"), text);
        return Results.File(Encoding.UTF8.GetBytes(text.ToString()), "text/plain; charset=utf-8", $"poll-{poll.Code}.pb");
    }

    /// <summary>Every choice between two, ballot by ballot, in an order that says nothing: <c>count</c> reads it. What a voter could not decide between stands in a column of its own.</summary>
    private static async Task<IResult> AsChoicesAsync(string code, PollBoards boards, IBallotBox box, HttpContext http)
    {
        if (Declared(code, boards, out var poll, out _) is { } refusal)
        {
            return refusal.ToProblem(http);
        }

        if (poll.Rules.Method.Form != BallotForm.Pairwise)
        {
            return Refusal.Of("ballots-not-choices").ToProblem(http);
        }

        var ballots = await box.UnlinkedAsync(poll.Id, http.RequestAborted);
        var lines =
            from ballot in ballots.Index()
            from choice in ballot.Item
            from pair in new[] { Pair.Read(choice.Option) }.OfType<Pair>()
            select pair.IsLevel ? new object?[] { ballot.Index + 1, null, null, $"{pair.First} {pair.Second}" } : [ballot.Index + 1, pair.First, pair.Second, null];
        return Results.File(Csv.Of(["ballot", "chosen", "other", "undecided"], lines), Csv.MediaType, $"poll-{poll.Code}.csv");
    }

    private static Refusal? Declared(string code, PollBoards boards, out Poll poll, out Totals totals)
    {
        poll = boards.Find(code)?.Current.Poll ?? Poll.None;
        totals = poll.Result ?? Totals.Empty;
        return poll.Status == PollStatus.None ? Refusal.Of("poll-unknown")
            : poll.Rules.Rehearses is not null ? Refusal.Of("rehearsal")
            : poll is not { Status: PollStatus.Closed, Result: not null } ? Refusal.Of("result-not-yet")
            : null;
    }
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
    DateTimeOffset ClosedAt,
    long Ballots,
    IReadOnlyList<ResultRow> Options,
    IReadOnlyDictionary<string, string> Withdrawn,
    string ManifestHash,
    OutcomeSaid? Outcome,
    CastingVote? CastingVote)
{
    /// <summary>How it was counted, in words; left out where only the figures are asked for.</summary>
    public IReadOnlyList<string>? Steps { get; init; }

    /// <summary>How it was counted, in figures: what a program needs to tell the same; left out where only the figures are asked for.</summary>
    public JsonObject? Account { get; init; }

    public static ResultDocument Of(Poll poll, Totals totals)
    {
        var standings = Standings.Of(poll, totals);
        return new(
            poll.Id, poll.Code, poll.Round, poll.Rules.Title, poll.Rules.Question, poll.Rules.Method,
            poll.Rules.Counting is { } rule ? rule.Method.Name() : poll.Rules.Budget is null ? "most-points-first" : "greedy",
            poll.Rules.Budget, poll.Rules.Budget is null ? null : standings.Unspent,
            poll.Rules.OpensAt, poll.ClosedAt, totals.Ballots,
            [.. standings.Options.Select(s => new ResultRow(s.Option, poll.Option(s.Option)!.Title, s.Rank, s.Votes, s.Points, s.Funded))],
            poll.Withdrawn, poll.ManifestHash, poll.Outcome, poll.CastingVote);
    }
}

public sealed record ResultRow(string Key, string Title, int Rank, long Votes, long Points, bool Funded);
