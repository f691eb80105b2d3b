using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Live;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Polls;

/// <summary>Says that a ballot is in the count, never what it says.</summary>
[Authorize(Policies.TakePart)]
public sealed class ReceiptModel(PollBoards boards, IBallotBox box, Voters voters, IDatabaseClock clock) : PageModel
{
    public Poll Poll { get; private set; } = null!;

    public BoardSnapshot Snapshot { get; private set; } = null!;

    public PollStage Stage { get; private set; }

    /// <summary>Null when nothing was cast from this device, or by the person who is signed in.</summary>
    public Receipt? Receipt { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (boards.Find(code) is not { } board)
        {
            return NotFound();
        }

        var view = board.View();
        Poll = view.Poll;
        Snapshot = BoardSnapshot.Of(view);
        Stage = Poll.StageAt(clock.Now);
        Receipt = voters.Of(HttpContext, Poll.Rules) is { } voter ? (await box.ReadAsync(Poll.Id, voter, HttpContext.RequestAborted)).Receipt : null;
        return Page();
    }
}
