using CommunityAction.Participation.Web.Features.People;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Grants;

/// <summary>The applications of the groups that somebody belongs to, whatever became of them.</summary>
[Authorize(Policies.SignedIn)]
[Shows(typeof(ApplicationsProjection))]
public sealed class MineModel(ApplicationList applications) : PageModel
{
    public IReadOnlyList<ListedApplication> Rows { get; private set; } = [];

    public async Task OnGetAsync() => Rows = await applications.OfGroupsAsync([.. HttpContext.Account()?.Groups ?? []], HttpContext.RequestAborted);
}
