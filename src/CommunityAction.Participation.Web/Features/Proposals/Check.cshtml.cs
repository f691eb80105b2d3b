using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Proposals;

/// <summary>An author's own proposal as people will see it, with what the author can do next.</summary>
[Authorize(Policies.SignedIn)]
[Shows(typeof(ProposalsProjection))]
public sealed class CheckModel(ProposalList proposals) : ProposalPageModel
{
    public IReadOnlyList<ListedProposal> Alike { get; private set; } = [];

    /// <summary>They put it forward for a group, and have left that group.</summary>
    public bool HasLeft => Proposal.CheckAuthor(ProposalDesk.WriterOf(HttpContext)) is not null;

    public bool MayWithdraw => new WithdrawProposal(Proposal.Id, ProposalDesk.WriterOf(HttpContext)).Decide(Proposal, default).Facts.Count > 0;

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadMineAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadMineAsync(id))
        {
            return NotFound();
        }

        var (me, caller, cancel) = (ProposalDesk.WriterOf(HttpContext), HttpContext.CallerAs(Roles.Resident), HttpContext.RequestAborted);
        return Request.Form["do"].ToString() switch
        {
            "submit" => Next(await Desk.SubmitAsync(Proposal, me, caller, cancel), $"{Address}/check"),
            "agree" => Next(await Desk.SendAsync(new AnswerOffer(Proposal.Id, me, Agrees: true), caller, cancel), $"{Address}/check"),
            "decline" => Next(await Desk.SendAsync(new AnswerOffer(Proposal.Id, me, Agrees: false), caller, cancel), $"{Address}/check"),
            "withdraw" => Next(await Desk.SendAsync(new WithdrawProposal(Proposal.Id, me), caller, cancel), $"{Address}/check"),
            _ => BadRequest(),
        };
    }

    private async Task<bool> LoadMineAsync(Guid id)
    {
        if (!await LoadAsync(id) || !IsMine)
        {
            return false;
        }

        Alike = Proposal.Status is ProposalStatus.Draft or ProposalStatus.ChangesAsked
            ? await proposals.LikeAsync(Proposal.Id, Case.Title ?? "", Case.Summary ?? "", HttpContext.RequestAborted)
            : [];
        return true;
    }
}
