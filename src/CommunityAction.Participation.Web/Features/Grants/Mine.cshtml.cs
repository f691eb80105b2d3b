using CommunityAction.Participation.Web.Features.Decisions;
using CommunityAction.Participation.Web.Features.Groups;
using CommunityAction.Participation.Web.Features.Holdings;
using CommunityAction.Participation.Web.Features.People;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Grants;

/// <summary>The applications of the groups that somebody belongs to, whatever became of them.</summary>
[Authorize(Policies.SignedIn)]
[Shows(typeof(ApplicationsProjection), typeof(DecisionsProjection))]
public sealed class MineModel(ApplicationList applications, HoldingList holdings, GroupRegister register) : PageModel
{
    public IReadOnlyList<ListedApplication> Rows { get; private set; } = [];

    /// <summary>Groups of theirs that hold money of the council, or did.</summary>
    public IReadOnlyList<ListedGroup> Holders { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var (groups, cancel) = (HttpContext.Account()?.Groups ?? [], HttpContext.RequestAborted);
        Rows = await applications.OfGroupsAsync(groups, cancel);
        Holders = await register.OfAsync([.. await holdings.AmongAsync(groups, cancel)], cancel);
    }
}
