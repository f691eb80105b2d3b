using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Proposals;

/// <summary>What somebody has written, whatever became of it.</summary>
[Authorize(Policies.SignedIn)]
[Shows(typeof(ProposalsProjection))]
public sealed class MineModel(ProposalList proposals) : PageModel
{
    public IReadOnlyList<ListedProposal> Rows { get; private set; } = [];

    public async Task OnGetAsync() => Rows = await proposals.OfAuthorAsync(User.Person()!.Value, HttpContext.RequestAborted);
}
