using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Counts;
using CommunityAction.Participation.Web.Live;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Polls;

/// <summary>The count, what it is called by now, and how it came about; before that, how far it is.</summary>
[Authorize(Policies.Read)]
public sealed class ResultModel(PollBoards boards, KeptCounts counts, IDatabaseClock clock) : PageModel
{
    public Poll Poll { get; private set; } = null!;

    public BoardSnapshot Snapshot { get; private set; } = null!;

    public PollStage Stage { get; private set; }

    /// <summary>Of the count, provisional or declared; null before.</summary>
    public Standings? Standings { get; private set; }

    /// <summary>The same count with its account; null before.</summary>
    public ShownCount? Count { get; private set; }

    /// <summary>While voting goes on: what a rule that shares money in another way than down the order would fund. Null where there is nothing to show.</summary>
    public ShownCount? SoFar { get; private set; }

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
        Standings = Stage.HasCount() ? Standings.Of(Poll, Poll.Count!) : null;
        Count = Stage.HasCount() ? await counts.OfAsync(Poll, view.Version, HttpContext.RequestAborted) : null;
        SoFar = Stage == PollStage.Open && Snapshot.Rows is not null && CountingRule.Of(Poll.Rules) is var rule && rule.Method.Allocates() && !rule.WalksDownTheOrder()
            ? await counts.SoFarAsync(Poll, view.Version, view.Voters, HttpContext.RequestAborted) : null;
        return Page();
    }
}
