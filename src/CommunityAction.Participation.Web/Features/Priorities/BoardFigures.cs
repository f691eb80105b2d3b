using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Council;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.Priorities;

/// <summary>The figures of a priority board as a table: those that stand on the page, as it has them, and none besides. With <c>at</c> those of a past moment.</summary>
public sealed class BoardFigures(PriorityBoard board, PriorityWording says, PollWording polls, IStringLocalizer<Texts> texts)
{
    private readonly Dictionary<WardId, string> _wards = board.Wards.ToDictionary(ward => new WardId(ward.Key), ward => ward.Name);

    public static void Map(WebApplication web) => web.MapGet("/priorities/{code}/figures.csv", AnswerAsync).RequireAuthorization(Policies.Watch);

    private static async Task<IResult> AnswerAsync(
        string code, HttpContext http, PriorityPolls found, PriorityPasts pasts, PastBoards past, CouncilSettings council, IEventStore log, IDatabaseClock clock,
        PriorityWording says, PollWording polls, IStringLocalizer<Texts> texts)
    {
        if (found.Find(code) is not { } poll)
        {
            return Results.NotFound();
        }

        var filter = PriorityFilter.Read(http.Request.Query);
        if (!http.Request.Query.ContainsKey("at"))
        {
            return File(PriorityBoard.Make(poll, await pasts.OfAsync(poll.Poll), filter, council, mine: null), clock.Now);
        }

        var span = await PastSpan.ReadAsync(log, poll.Poll, clock.Now, http.RequestAborted);
        return PastTime.Read(http.Request.Query, span, clock.Now) is { Wrong: null, At: { } at } && await past.AtAsync(poll, at, http.RequestAborted) is { } then
            ? File(PriorityBoard.Make(then.Board, PriorityPast.None, filter, council, mine: null), at)
            : Results.NotFound();

        IResult File(PriorityBoard shown, DateTimeOffset at)
        {
            var lines = new BoardFigures(shown, says, polls, texts).Lines(at).Select(line => new object?[] { line.Part, line.Priority, line.Theme, line.Ward, line.At, line.Place, line.Number, line.Percent, line.Text });
            string[] heading = [texts["Part"], texts["Priority"], texts["Theme"], texts["Ward"], texts["Time"], texts["Place"], texts["Number"], texts["Percent"], texts["Text"]];
            return Results.File(Csv.Of(heading, lines), Csv.MediaType, $"priorities-{shown.Poll.Code}.csv");
        }
    }

    private IEnumerable<Line> Lines(DateTimeOffset at)
    {
        var figures = board.Figures;
        yield return new(texts["What people were asked"], Text: board.Poll.Rules.Question);
        yield return new(texts["As it stood at"], At: at);
        yield return new(figures.ShowsVotes ? texts["People who had voted"] : texts["People who had voted, in full tens"], Number: figures.Voters);
        string? ward = board.Filter.InWard is { } asked ? _wards[asked] : null;
        foreach (var row in figures.Voters > 0 ? board.Rows : [])
        {
            var isFew = row.Votes == 0 && ward is not null;
            yield return new(
                texts["Order"], row.Option.Title, Theme(row), ward, Place: row.Place, Number: isFew ? null : row.Votes, Percent: row.Share,
                Text: isFew ? texts["under 10"].Value : row.Moved switch { > 0 and var up => PriorityWording.Fill(says.Up(board.Filter.Since), up), < 0 and var down => PriorityWording.Fill(says.Down(board.Filter.Since), -down), _ => null });
        }

        foreach (var line in ByWard().Concat(OverTime()))
        {
            yield return line;
        }
    }

    private IEnumerable<Line> ByWard()
    {
        if (!board.HasWards)
        {
            yield break;
        }

        foreach (var row in board.Rows)
        {
            var votes = board.Figures.Wards.Votes(row.Option.Key);
            foreach (var share in row.Wards)
            {
                var count = votes.Of(new(share.Ward.Key));
                yield return new(
                    texts["Votes by ward, in full tens"], row.Option.Title, Theme(row), share.Ward.Name, Number: count > 0 ? count : null, Percent: share.Share, Text: count > 0 ? null : texts["under 10"].Value);
            }

            yield return new(texts["Votes not shown by ward"], row.Option.Title, Theme(row), Number: votes.NotShown, Text: texts["As it was at {0:N0} votes", votes.Whole]);
        }

        var turnout = board.Figures.Wards.Turnout;
        foreach (var row in TurnoutByWard.Of(board).Rows)
        {
            yield return new(
                texts["Voters by ward, in full tens"], Ward: row.Ward.Name, Number: row.Voters > 0 ? row.Voters : null, Percent: row.Share is > 0 and var share ? Math.Round(share, 1) : null,
                Text: row.Voters > 0 ? null : texts["under 10"].Value);
        }

        yield return new(texts["Voters not shown by ward"], Number: turnout.NotShown, Text: texts["As it was at {0:N0} voters", turnout.Whole]);
    }

    private IEnumerable<Line> OverTime() =>
        (from point in board.Earlier
         from row in board.Rows
         where point.Places.ContainsKey(row.Option.Key)
         select new Line(texts["Place over time"], row.Option.Title, Theme(row), At: point.At, Place: point.Places[row.Option.Key]))
        .Concat(board.Past.Series.Select(past => new Line(texts["Votes over time"], At: past.At, Number: past.Figures.Voters)));

    private string? Theme(PriorityRow row) => row.Option.Category.Length > 0 ? polls.Category(row.Option.Category) : null;

    private sealed record Line(
        string Part, string? Priority = null, string? Theme = null, string? Ward = null, DateTimeOffset? At = null, int? Place = null, long? Number = null, decimal? Percent = null, string? Text = null);
}
