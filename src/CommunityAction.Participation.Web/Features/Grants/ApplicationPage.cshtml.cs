using CommunityAction.Participation.Web.Features.Groups;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Grants;

/// <summary>One application as its applicants see it: what is done, what is to do, and until when.</summary>
[Authorize(Policies.SignedIn)]
public sealed class ApplicationPageModel(GroupRegister register) : ApplicantPage
{
    /// <summary>The group that applies, and those that apply with it.</summary>
    public IReadOnlyList<ListedGroup> Groups { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        Groups = await register.OfAsync([Application.Group, .. Application.CoApplicants], HttpContext.RequestAborted);
        return Page();
    }
}
