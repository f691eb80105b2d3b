using System.Globalization;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Awards;

/// <summary>The terms that were offered, and the place to sign them for the group.</summary>
[Authorize(Policies.SignedIn)]
[RequestSizeLimit(8192)]
public sealed class AgreementModel : AwardApplicantPage
{
    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAwardAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAwardAsync(id))
        {
            return NotFound();
        }

        if (Request.Form.Text("agree") != "yes")
        {
            return Refuse(Refusal.Of("agreement-not-ticked", "agree"));
        }

        var version = int.TryParse(Request.Form.Text("version"), NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : 0;
        var sign = new SignAgreement(Grant.Id, version, By.Person, User.IsInRole(Roles.Officer));
        return Next(await Awards.SendAsync(sign, HttpContext.CallerAs(Roles.Resident), HttpContext.RequestAborted), OfferPath);
    }
}
