using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Council;
using CommunityAction.Participation.Web.Features.Proposals;
using CommunityAction.Participation.Web.Live;
using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Priorities;

/// <summary>One vote as councillors watch it: the order, what moved, who is for what in which ward, and how many have voted where.</summary>
[Authorize(Policies.Watch)]
public sealed class BoardModel(PriorityPolls polls, PriorityPasts pasts, PollBoards boards, CouncilSettings council, PollWording wording, IDatabaseClock clock) : PageModel
{
    public PriorityBoard Board { get; private set; } = null!;

    public VotersCurve Curve { get; private set; } = null!;

    public DateTimeOffset Now { get; } = clock.Now;

    public string Status => BoardSnapshot.StatusOf(Board.Poll);

    public IReadOnlyList<Named> Wards => [.. Board.Wards.Select(ward => new Named(ward.Key, ward.Name))];

    public IReadOnlyList<Named> Themes => PriorityChoices.Themes([Board.Of], wording);

    public IReadOnlyList<Named> Populations => PriorityChoices.Populations([Board.Of], council);

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (Request.Query.ContainsKey("at"))
        {
            return Redirect($"/priorities/{Uri.EscapeDataString(code)}/then{Request.QueryString}");
        }

        if (polls.Find(code) is not { } poll)
        {
            return boards.Find(code)?.Current.Poll is { Status: PollStatus.Voided or PollStatus.Replaced } gone ? Redirect($"/p/{gone.Code}/result") : NotFound();
        }

        Board = PriorityBoard.Make(poll, await pasts.OfAsync(poll.Poll), PriorityFilter.Read(Request.Query), council, HttpContext.WardOfViewer());
        Curve = VotersCurve.Of(Board, Now);
        return Page();
    }
}
