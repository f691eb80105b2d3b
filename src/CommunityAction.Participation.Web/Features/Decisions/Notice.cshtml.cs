using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Decisions;

/// <summary>The decision as the applicants read it, to print and to keep: with feedback, what comes next and until when they can appeal.</summary>
[Authorize(Policies.SignedIn)]
public sealed class NoticeModel(DecisionScribe scribe) : ApplicantPage
{
    public DecisionFile Decided { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        Decided = await scribe.ReadAsync(Application.Id, HttpContext.RequestAborted);
        return Decided.Current is null ? NotFound() : Page();
    }
}
