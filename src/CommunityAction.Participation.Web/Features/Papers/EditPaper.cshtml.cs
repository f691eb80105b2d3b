using CommunityAction.Participation.Domain.Papers;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Officer;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Papers;

/// <summary>Writes what officers add to the figures: the decision asked for, comments in summary, the note on equality. With a preview.</summary>
[Authorize(Policies.RunPolls)]
public sealed class EditPaperModel(IEventStore log, IVault vault, CommandRunner runner) : OfficerPage
{
    public PaperFile Written { get; private set; } = null!;

    public PaperDraft Draft { get; private set; } = PaperDraft.Empty;

    /// <summary>They asked to see how it will look.</summary>
    public bool IsPreview { get; private set; }

    /// <summary>What is saved is read by everybody at once.</summary>
    public bool IsPublic => Stage == PollStage.Decided;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id))
        {
            return NotFound();
        }

        Draft = Written.Text;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(id))
        {
            return NotFound();
        }

        Draft = new(Request.Form.Text("decision"), Request.Form.Text("comments"), Request.Form.Text("equality"));
        if (Draft.Check() is { Count: > 0 } wrong)
        {
            return Refuse(wrong);
        }

        IsPreview = Request.Form.Text("do") == "preview";
        if (IsPreview)
        {
            return Page();
        }

        var reply = await runner.RunAsync(await Written.WriteAsync(Poll, Draft, vault, HttpContext.RequestAborted), OfficerDesk.CallerOf(HttpContext), HttpContext.RequestAborted);
        return reply.Refusal is { } refusal ? Refuse(refusal) : SeeOther($"/p/{Poll.Code}/paper");
    }

    private async Task<bool> FindAsync(Guid id)
    {
        if (!Load(id) || !Stage.HasCount() || Poll.Rules.Rehearses is not null)
        {
            return false;
        }

        Written = await PaperFile.ReadAsync(Poll.Id, log, vault, HttpContext.RequestAborted);
        return true;
    }
}
