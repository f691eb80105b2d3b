using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Decisions;

/// <summary>Every decision about a grant, as the address narrows them.</summary>
[Authorize(Policies.Read)]
[Shows(typeof(DecisionsProjection), typeof(ApplicationsProjection))]
public sealed class PublishedModel(DecisionList decisions, FundBook funds) : PageModel
{
    public DecisionFilter Filter { get; private set; } = new();

    public DecisionPage Found { get; private set; } = new([], 0, 0, 0);

    public FundBook Funds => funds;

    public async Task OnGetAsync()
    {
        Filter = DecisionFilter.Read(Request.Query);
        Found = await decisions.ReadAsync(Filter, HttpContext.RequestAborted);
    }
}
