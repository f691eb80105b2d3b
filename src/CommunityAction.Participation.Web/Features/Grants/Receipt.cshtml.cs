using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Grants;

/// <summary>Says that an application is in, since when, and what it asks for.</summary>
[Authorize(Policies.SignedIn)]
public sealed class ReceiptModel : ApplicantPage
{
    public async Task<IActionResult> OnGetAsync(Guid id) =>
        !await LoadAsync(id) ? NotFound() : Application.Status == ApplicationStatus.Submitted ? Page() : SeeOther(Path);
}
