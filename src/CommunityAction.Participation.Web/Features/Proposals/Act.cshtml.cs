using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Proposals;

/// <summary>What a person who is signed in does on a proposal's page. What cannot be done shows the page again, with the reason.</summary>
[Authorize(Policies.SignedIn)]
public sealed class ActModel : ProposalPageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? SeeOther(Address) : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id) || Me is not { } me)
        {
            return NotFound();
        }

        var (caller, cancel) = (HttpContext.CallerAs(Roles.Resident), HttpContext.RequestAborted);
        return Request.Form["do"].ToString() switch
        {
            "support" => Next(await Desk.SupportAsync(Proposal, me, caller, cancel), Address),
            "unsupport" => Next(await Desk.SendAsync(new WithdrawSupport(Proposal.Id, me), caller, cancel), Address),
            "follow" => Next(await Desk.SendAsync(new FollowProposal(Proposal, me), caller, cancel), Address),
            "unfollow" => Next(await Desk.SendAsync(new UnfollowProposal(Proposal.Id, me), caller, cancel), Address),
            "comment" => await CommentAsync(me, caller),
            "take-back" => Next(await Desk.SendAsync(new WithdrawComment(Comment(), me), caller, cancel), Address + "#comments"),
            "report" => Next(await Desk.SendAsync(new ReportComment(Comment(), me, Reason()), caller, cancel), $"{Address}/reported"),
            _ => BadRequest(),
        };
    }

    private async Task<IActionResult> CommentAsync(PersonId me, Caller caller)
    {
        Typed = Request.Form["comment"].ToString();
        if (WrittenText.Needed(Typed, "comment") is { } wrong)
        {
            return Refuse(wrong);
        }

        var stance = Enum.TryParse<Stance>(Request.Form["stance"], out var picked) && Enum.IsDefined(picked) ? picked : Stance.Plain;
        CommentId? under = Guid.TryParse(Request.Form["under"], out var parent) ? new CommentId(parent) : null;
        var comment = new CommentId(caller.CommandId);
        var reply = await Desk.CommentAsync(comment, Proposal, me, stance, under, Typed.Trim(), User.IsInRole(Roles.Officer), caller, HttpContext.RequestAborted);
        return Next(reply, $"{Address}#c-{comment}");
    }

    private CommentId Comment() => new(Guid.TryParse(Request.Form["of"], out var id) ? id : Guid.Empty);

    private ReportReason Reason() => Enum.TryParse<ReportReason>(Request.Form["reason"], out var reason) && Enum.IsDefined(reason) ? reason : ReportReason.Other;
}
