using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Live;
using CommunityAction.Participation.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Officer;

/// <summary>What the pages on one poll share.</summary>
public abstract class OfficerPage : FormPage
{
    public Poll Poll { get; private set; } = null!;

    public BoardSnapshot Snapshot { get; private set; } = null!;

    /// <summary>Exactly, also while the public is told in tens.</summary>
    public long Voters { get; private set; }

    public PollStage Stage { get; private set; }

    public string Reason { get; protected set; } = "";

    /// <summary>False when there is no such poll.</summary>
    protected bool Load(Guid id)
    {
        if (Service<PollBoards>().Find(new PollId(id)) is not { } board)
        {
            return false;
        }

        var view = board.View();
        Poll = view.Poll;
        Snapshot = BoardSnapshot.Of(view);
        Voters = view.Voters;
        Stage = Poll.StageAt(Service<IDatabaseClock>().Now);
        return true;
    }

    /// <summary>Sends a command; back to the poll's page when it is done, else this page again with the reason.</summary>
    protected async Task<IActionResult> SendAsync(IPollCommand command) =>
        await Service<OfficerDesk>().SendAsync(HttpContext, command) is { } refusal ? Refuse(refusal) : SeeOther(command.Poll);

    protected IActionResult Refuse(Refusal refusal)
    {
        Response.StatusCode = Problems.StatusOf(refusal);
        Errors = new(Texts["This is not done yet"], refusal.Field, Service<RefusalWording>().Say(refusal, Poll));
        return Page();
    }

    protected StatusCodeResult SeeOther(PollId poll) => SeeOther($"/officer/polls/{poll}");
}
