using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.Security;

namespace CommunityAction.Participation.Web.Features.Priorities;

/// <summary>An evening in a minute: sixty boards in a row, for the page that plays them.</summary>
public static class BoardReplay
{
    public static void Map(WebApplication web) => web.MapGet("/priorities/{code}/replay", FramesAsync).RequireAuthorization(Policies.Watch);

    private static async Task<IResult> FramesAsync(string code, HttpContext http, PriorityPolls polls, PastBoards past, IEventStore log, IDatabaseClock clock)
    {
        if (polls.Find(code) is not { } board)
        {
            return Refusal.Of("poll-unknown").ToProblem(http);
        }

        var now = clock.Now;
        var span = await PastSpan.ReadAsync(log, board.Poll, now, http.RequestAborted);
        var asked = PastTime.Read(http.Request.Query, span, now);
        if (asked.Wrong is { } wrong)
        {
            return wrong.ToProblem(http);
        }

        var ward = PriorityFilter.Read(http.Request.Query).InWard;
        var frames = await past.SeriesAsync(board, PastSteps.ToReplay(span, asked.At ?? span.To), http.RequestAborted);
        return Results.Json(frames.OfType<PastBoard>().Select(frame => ReplayFrame.Of(frame, ward)));
    }
}

/// <param name="At">UTC.</param>
/// <param name="Voters">In full tens while votes are hidden.</param>
/// <param name="Rows">In order; null while votes are hidden.</param>
public sealed record ReplayFrame(DateTimeOffset At, long Voters, IReadOnlyList<ReplayRow>? Rows)
{
    public static ReplayFrame Of(PastBoard frame, WardId? ward)
    {
        var figures = frame.Board.Figures;
        return new(frame.At, figures.Voters, figures.ShowsVotes ? [.. figures.PlacedIn(ward).Select(option => new ReplayRow(option.Option, option.Place, option.Votes))] : null);
    }
}

/// <param name="Key">Of the option.</param>
/// <param name="Place">Options that are level share a place.</param>
/// <param name="Votes">Of the whole, or of the ward that was asked for.</param>
public sealed record ReplayRow(string Key, int Place, long Votes);
