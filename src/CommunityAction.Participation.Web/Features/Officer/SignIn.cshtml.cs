using CommunityAction.Participation.Web.Features.People;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.Wording;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.Officer;

/// <summary>Signs in whoever holds the officer’s key: the one who makes the first administrator, and programs. Officers sign in by e-mail like everybody.</summary>
[Authorize(Policies.Read)]
public sealed class SignInModel(OfficerKey key, IStringLocalizer<Texts> texts) : PageModel
{
    public ErrorSummary? Errors { get; private set; }

    /// <summary>Where they were going.</summary>
    public string ReturnUrl { get; private set; } = "/officer";

    public void OnGet(string? returnUrl) => ReturnUrl = Url.IsLocalUrl(returnUrl) ? returnUrl! : ReturnUrl;

    public async Task<IActionResult> OnPostAsync(string? returnUrl)
    {
        OnGet(returnUrl);
        var offered = Request.Form["key"].ToString().Trim();
        if (!key.Matches(offered))
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            Errors = new(texts["You are not signed in"], "key", offered.Length == 0 ? texts["Enter the officer’s key."] : texts["This is not the officer’s key. Check it and try again."]);
            return Page();
        }

        await HttpContext.SignOutAsync(PersonSession.Scheme);
        await HttpContext.SignInAsync(OfficerAuthentication.Cookie, OfficerAuthentication.Desk(OfficerAuthentication.Cookie));
        Response.Headers.Location = ReturnUrl;
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
