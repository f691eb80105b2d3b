using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Web.Features.Decisions;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Grants;

/// <summary>Takes an application back, after asking once more. What is decided stays: whoever does not want the money declines the offer.</summary>
[Authorize(Policies.SignedIn)]
[RequestSizeLimit(8192)]
public sealed class WithdrawModel(DecisionScribe decisions) : ApplicantPage
{
    public async Task<IActionResult> OnGetAsync(Guid id) =>
        !await LoadAsync(id) ? NotFound() : Application.Status == ApplicationStatus.Withdrawn ? SeeOther(Path) : await IsDecidedAsync() ? SeeOther(Path + "/decision") : Page();

    public async Task<IActionResult> OnPostAsync(Guid id) => !await LoadAsync(id) ? NotFound()
        : await IsDecidedAsync() ? Refuse(Refusal.Of("application-decided"))
        : Next(await Desk.SendAsync(new WithdrawApplication(Application.Id, By), HttpContext.CallerAs(Roles.Resident), HttpContext.RequestAborted), Path);

    private async Task<bool> IsDecidedAsync() => (await decisions.ReadAsync(Application.Id, HttpContext.RequestAborted)).Current is not null;
}
