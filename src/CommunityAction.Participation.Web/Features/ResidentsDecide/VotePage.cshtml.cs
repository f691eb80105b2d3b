using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.ResidentsDecide;

/// <summary>The residents' vote of a round for everybody: where it stands, and what its declared result means for each project. A draft is not public.</summary>
[Authorize(Policies.Read)]
[Shows(typeof(ApplicationsProjection))]
public sealed class VotePageModel(RoundVotes votes) : PageModel
{
    public RoundVote Vote { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        Vote = (await votes.OfAsync(new RoundId(id), HttpContext.RequestAborted))!;
        return Vote is null || (Vote.Poll.ManifestHash.Length == 0 && !Vote.IsDeclared) ? NotFound() : Page();
    }
}
