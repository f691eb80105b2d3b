using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Live;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Polls;

/// <summary>A board for a frame on any other site: what the big screen shows, without a form and without cookies. It is never a ballot.</summary>
[Authorize(Policies.Watch)]
public sealed class EmbedModel(PollBoards boards, IDatabaseClock clock) : PageModel
{
    private const int MostRows = 10;
    private static readonly string[] Statuses = ["drafted", "open", "closed", "counted", "checked", "declared", "voided", "replaced"];

    public Poll Poll { get; private set; } = null!;

    public BoardSnapshot Snapshot { get; private set; } = null!;

    public PollStage Stage { get; private set; }

    public BoardRows Board { get; private set; } = null!;

    /// <summary>Every status but this one: when the poll gets there, the frame is out of date.</summary>
    public string NextStatuses => string.Join(' ', Statuses.Where(status => status != Snapshot.Status));

    public IActionResult OnGet(string code)
    {
        if (boards.Find(code) is not { } board)
        {
            return NotFound();
        }

        SecurityHeaders.AllowFrames(HttpContext);
        var view = board.View();
        Poll = view.Poll;
        Snapshot = BoardSnapshot.Of(view);
        Stage = Poll.StageAt(clock.Now);
        Board = BoardRows.Of(Poll, Snapshot, MostRows);
        return Page();
    }
}
