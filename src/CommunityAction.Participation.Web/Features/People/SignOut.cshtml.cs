using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.People;

[Authorize(Policies.Read)]
public sealed class SignOutModel : FormPage
{
    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync(PersonSession.Scheme);
        await HttpContext.SignOutAsync(OfficerAuthentication.Cookie);
        return SeeOther("/");
    }
}
