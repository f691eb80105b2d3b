using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Grants.Desk;

/// <summary>A round's applications, as the address narrows them.</summary>
[Authorize(Policies.Officer)]
[Shows(typeof(ApplicationsProjection))]
public sealed class RoundDeskModel(ApplicationList applications) : DeskPage
{
    public ApplicationFilter Filter { get; private set; } = new();

    public ApplicationPage Found { get; private set; } = new([], 0, 0);

    public (long In, long Drafts, long Requested) Counts { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!LoadRound(id))
        {
            return NotFound();
        }

        Filter = ApplicationFilter.Read(Request.Query);
        Found = await applications.ReadAsync(Round.Id, Filter, HttpContext.RequestAborted);
        Counts = (await applications.CountsAsync(Fund.Id, HttpContext.RequestAborted)).GetValueOrDefault(Round.Id);
        return Page();
    }
}
