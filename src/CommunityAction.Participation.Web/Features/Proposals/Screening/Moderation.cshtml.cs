using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Proposals.Screening;

/// <summary>Comments that people reported, and the record of what was reported and decided.</summary>
[Authorize(Policies.Officer)]
[Shows(typeof(ProposalsProjection))]
public sealed class ModerationModel(CommentThreads comments, ProposalDesk desk) : FormPage
{
    public IReadOnlyList<(ShownComment Comment, IReadOnlyList<ModerationStep> Reports)> Queue { get; private set; } = [];

    public IReadOnlyList<ModerationStep> Record { get; private set; } = [];

    /// <summary>By their comments' ids.</summary>
    public IReadOnlyDictionary<CommentId, ShownComment> Comments { get; private set; } = new Dictionary<CommentId, ShownComment>();

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var comment = new CommentId(Guid.TryParse(Request.Form["of"], out var id) ? id : Guid.Empty);
        var reason = Enum.TryParse<ReportReason>(Request.Form["reason"], out var picked) && Enum.IsDefined(picked) ? picked : ReportReason.Other;
        ICommentCommand? command = Request.Form["do"].ToString() switch
        {
            "hide" => new HideComment(comment, reason),
            "clear" => new ClearComment(comment),
            _ => null,
        };
        if (command is null)
        {
            return BadRequest();
        }

        var reply = await desk.SendAsync(command, HttpContext.CallerAs(Roles.Officer), HttpContext.RequestAborted);
        if (ProposalDesk.Done(HttpContext, reply) is not { } refusal)
        {
            return SeeOther("/officer/moderation");
        }

        await LoadAsync();
        return Refuse(refusal);
    }

    private async Task LoadAsync()
    {
        var cancel = HttpContext.RequestAborted;
        var queue = new List<(ShownComment, IReadOnlyList<ModerationStep>)>();
        foreach (var comment in await comments.ReportedAsync(cancel))
        {
            queue.Add((comment, await comments.RecordAsync(comment.Comment, cancel)));
        }

        Queue = queue;
        Record = await comments.RecordAsync(null, cancel);
        Comments = await comments.FindAsync(Record.Select(step => step.Comment), cancel);
    }
}
