using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Live;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Polls;

/// <summary>What a hall sees: how to join, the time left, and the order as it moves.</summary>
[Authorize(Policies.Watch)]
public sealed class ScreenModel(PollBoards boards, IDatabaseClock clock) : PageModel
{
    /// <summary>More than this cannot be read from the back of a hall; a list that is only a little longer is set smaller instead.</summary>
    private const int MostRows = 8;
    private const int MostSmallRows = 10;

    public Poll Poll { get; private set; } = null!;

    public BoardSnapshot Snapshot { get; private set; } = null!;

    public PollStage Stage { get; private set; }

    public BoardRows Board { get; private set; } = null!;

    public Standings? Standings { get; private set; }

    public DateTimeOffset Now { get; private set; }

    /// <summary>As people type it: the host alone, the code is asked for there.</summary>
    public string Host => Request.Host.Value ?? "";

    public string Address { get; private set; } = "";

    public IActionResult OnGet(string code)
    {
        if (boards.Find(code) is not { } board)
        {
            return NotFound();
        }

        Now = clock.Now;
        var view = board.View();
        Poll = view.Poll;
        Snapshot = BoardSnapshot.Of(view);
        Stage = Poll.StageAt(Now);
        Standings = Stage.HasCount() ? Standings.Of(Poll, Poll.Count!) : null;
        var rows = Snapshot.Rows?.Count ?? 0;
        Board = BoardRows.Of(Poll, Snapshot, rows <= MostSmallRows ? MostSmallRows : MostRows);
        Address = $"{Request.Scheme}://{Host}{Request.PathBase}/p/{Poll.Code}{(Stage.HasCount() ? "/result" : "")}";
        return Page();
    }

    /// <summary>4:12 · 1:04:12; days are said in words.</summary>
    public string Clock()
    {
        var left = Poll.Rules.ClosesAt - Now;
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        return left <= TimeSpan.Zero ? "0:00"
            : left.TotalHours >= 1 ? string.Create(culture, $"{(int)left.TotalHours}:{left.Minutes:00}:{left.Seconds:00}")
            : string.Create(culture, $"{left.Minutes}:{left.Seconds:00}");
    }
}
