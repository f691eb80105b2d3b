using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Proposals.Screening;

/// <summary>What officers have to do with proposals: check, work out, answer; what has waited longest first.</summary>
[Authorize(Policies.Officer)]
[Shows(typeof(ProposalsProjection))]
public sealed class QueueModel(ProposalList proposals, CommentThreads comments, IDatabaseClock clock) : PageModel
{
    public IReadOnlyList<ListedProposal> ToCheck { get; private set; } = [];

    public IReadOnlyList<ListedProposal> ToAnswer { get; private set; } = [];

    public IReadOnlyList<ListedProposal> ToCost { get; private set; } = [];

    public IReadOnlyList<ListedProposal> Others { get; private set; } = [];

    /// <summary>Comments that were reported and nobody has looked at.</summary>
    public int Reported { get; private set; }

    public DateTimeOffset Now => clock.Now;

    public async Task OnGetAsync()
    {
        var cancel = HttpContext.RequestAborted;
        ToCheck = await proposals.InAsync([ProposalStatus.Submitted], cancel);
        ToAnswer = await proposals.OwedAsync(cancel);
        ToCost = await proposals.InAsync([ProposalStatus.Accepted], cancel);
        Others = await proposals.InAsync([ProposalStatus.ChangesAsked, ProposalStatus.ChangeOffered, ProposalStatus.Costed, ProposalStatus.NotFeasible, ProposalStatus.OnBallot], cancel);
        Reported = (await comments.ReportedAsync(cancel)).Count;
    }
}
