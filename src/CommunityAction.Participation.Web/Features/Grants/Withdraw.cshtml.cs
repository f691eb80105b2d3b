using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Grants;

/// <summary>Takes an application back, after asking once more.</summary>
[Authorize(Policies.SignedIn)]
[RequestSizeLimit(8192)]
public sealed class WithdrawModel : ApplicantPage
{
    public async Task<IActionResult> OnGetAsync(Guid id) => !await LoadAsync(id) ? NotFound() : Application.Status == ApplicationStatus.Withdrawn ? SeeOther(Path) : Page();

    public async Task<IActionResult> OnPostAsync(Guid id) => !await LoadAsync(id) ? NotFound()
        : Next(await Desk.SendAsync(new WithdrawApplication(Application.Id, By), HttpContext.CallerAs(Roles.Resident), HttpContext.RequestAborted), Path);
}
