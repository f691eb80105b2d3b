using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.Live;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Officer;

/// <summary>Every poll, newest first.</summary>
[Authorize(Policies.RunPolls)]
[Shows(typeof(PollListProjection))]
public sealed class PollsModel(PollList polls, PollBoards boards, IDatabaseClock clock) : PageModel
{
    public IReadOnlyList<OfficerRow> Rows { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var now = clock.Now;
        Rows =
        [
            .. from listed in await polls.ReadAsync(HttpContext.RequestAborted)
               let board = boards.Find(listed.Poll)
               where board is not null
               let view = board.View()
               select new OfficerRow(listed, view.Poll, view.Poll.StageAt(now), view.Voters),
        ];
    }
}

public sealed record OfficerRow(ListedPoll Listed, Poll Poll, PollStage Stage, long Ballots);
