using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Awards;

/// <summary>Says yes or no to an offer, after asking once more.</summary>
[Authorize(Policies.SignedIn)]
[RequestSizeLimit(8192)]
public sealed class AnswerOfferModel : AwardApplicantPage
{
    public bool IsNo { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        IsNo = Request.Query["no"] == "yes";
        return await LoadAwardAsync(id) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        IsNo = Request.Form.Text("no") == "yes";
        return !await LoadAwardAsync(id) ? NotFound()
            : Next(await Awards.AnswerAsync(Grant, new AnswerOffer(Grant.Id, !IsNo, By.Person), HttpContext.CallerAs(Roles.Resident), HttpContext.RequestAborted), OfferPath);
    }
}
