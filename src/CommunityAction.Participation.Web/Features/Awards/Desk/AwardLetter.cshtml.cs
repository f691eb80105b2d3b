using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Awards.Desk;

/// <summary>The offer as a letter that can be printed and posted.</summary>
[Authorize(Policies.Officer)]
public sealed class AwardLetterModel : AwardDeskPage
{
    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();
}
