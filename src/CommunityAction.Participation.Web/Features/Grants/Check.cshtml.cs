using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Grants;

/// <summary>All answers as they will be sent, or as they were; and the button that sends them.</summary>
[Authorize(Policies.SignedIn)]
[RequestSizeLimit(8192)]
public sealed class CheckModel : ApplicantPage
{
    /// <summary>What is shown, by its hash: nothing else is sent.</summary>
    public string Seen => Snapshot.HashOf(Application);

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id) => !await LoadAsync(id) ? NotFound()
        : Next(await Desk.SubmitAsync(Case, Request.Form.Text("seen"), By, HttpContext.CallerAs(Roles.Resident), HttpContext.RequestAborted), Path + "/receipt");
}
