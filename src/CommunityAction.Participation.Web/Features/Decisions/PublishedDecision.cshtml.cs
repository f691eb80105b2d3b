using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.Groups;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Decisions;

/// <summary>One decision for everybody: what, why, by whom, under which authority, and what it took the place of. Printed it is the decision notice.</summary>
[Authorize(Policies.Read)]
public sealed class PublishedDecisionModel(ApplicationDesk desk, DecisionScribe scribe, GroupRegister register) : PageModel
{
    public ApplicationFile Case { get; private set; } = null!;

    public DecisionFile Decided { get; private set; } = null!;

    public ListedGroup? Group { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        Decided = await scribe.ReadAsync(new(id), HttpContext.RequestAborted);
        if (Decided.Current is null || await desk.ReadAsync(new(id), HttpContext.RequestAborted) is not { } file)
        {
            return NotFound();
        }

        Case = file;
        Group = await register.FindAsync(file.Application.Group, HttpContext.RequestAborted);
        return Page();
    }
}
