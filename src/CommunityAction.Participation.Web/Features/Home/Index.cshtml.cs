using System.Net;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Demo;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.Live;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Home;

/// <summary>What is on now, what comes next and what was decided.</summary>
[Authorize(Policies.Read)]
[Shows(typeof(PollListProjection))]
public sealed class IndexModel(PollList polls, PollBoards boards, DemoState demo, IDatabaseClock clock) : PageModel
{
    private const int MostDecided = 6;

    /// <summary>Open now; the one that closes first comes first.</summary>
    public IReadOnlyList<PollOnNow> Open { get; private set; } = [];

    public IReadOnlyList<ListedPoll> ComingUp { get; private set; } = [];

    public IReadOnlyList<PollOnNow> Decided { get; private set; } = [];

    /// <summary>Whether somebody at this machine may stop the demo's voters.</summary>
    public bool HasDemo => demo.IsOn && HttpContext.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from);

    public bool DemoVotersStopped => demo.VotersStopped;

    public async Task OnGetAsync()
    {
        var listed = await polls.ReadAsync(HttpContext.RequestAborted);
        var now = clock.Now;
        Open = [.. OnBoards(listed).Where(p => p.Poll.IsOpenAt(now)).OrderBy(p => p.Listed.ClosesAt)];
        ComingUp = [.. listed.Where(p => p.Status == PollStatus.Drafted && p.ClosesAt > now).OrderBy(p => p.OpensAt)];
        Decided = [.. OnBoards(listed).Where(p => p.Poll.Result is not null && p.Poll.Status == PollStatus.Closed).OrderByDescending(p => p.Poll.ClosedAt).Take(MostDecided)];
    }

    private IEnumerable<PollOnNow> OnBoards(IEnumerable<ListedPoll> listed) =>
        from poll in listed
        let board = boards.Find(poll.Poll)
        where board is not null
        let view = board.View()
        select new PollOnNow(poll, view.Poll, BoardSnapshot.Of(view).Ballots);
}

/// <param name="Ballots">Turnout, which is public.</param>
public sealed record PollOnNow(ListedPoll Listed, Poll Poll, long Ballots);
