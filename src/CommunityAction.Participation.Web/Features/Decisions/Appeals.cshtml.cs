using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Decisions;

/// <summary>Appeals that wait for an answer, and decisions that have to be taken again; the one that waits longest first.</summary>
[Authorize(Policies.Officer)]
[Shows(typeof(DecisionsProjection), typeof(ApplicationsProjection))]
public sealed class AppealsModel(DecisionList decisions) : PageModel
{
    public IReadOnlyList<ListedDecision> Rows { get; private set; } = [];

    public async Task OnGetAsync() => Rows = await decisions.AppealedAsync(HttpContext.RequestAborted);
}
