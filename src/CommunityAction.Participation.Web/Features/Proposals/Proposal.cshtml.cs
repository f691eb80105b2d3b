using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Proposals;

/// <summary>One proposal, as the public sees it.</summary>
[Authorize(Policies.Read)]
[Shows(typeof(ProposalsProjection))]
public sealed class ProposalModel : ProposalPageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id) =>
        !await LoadAsync(id) ? NotFound()
        : Proposal.IsPublic ? Page()
        : SeeOther($"{Address}/check");
}
