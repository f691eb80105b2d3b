using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.People;

/// <summary>Where the link of a letter leads. Only the button uses it up: scanners open every link before its reader does.</summary>
[Authorize(Policies.Read)]
[RequestSizeLimit(4096)]
public sealed class SignInLinkModel(SignInRequests requests, SignInDesk desk) : FormPage
{
    public bool IsGood { get; private set; }

    public async Task<PageResult> OnGetAsync(string secret) => Show(await requests.CanUseAsync(secret, HttpContext.RequestAborted));

    public async Task<IActionResult> OnPostAsync(string secret) =>
        await requests.FollowAsync(secret, HttpContext.RequestAborted) is { } proven ? SeeOther(await desk.EnterAsync(HttpContext, proven)) : Show(good: false);

    private PageResult Show(bool good)
    {
        IsGood = good;
        Response.StatusCode = good ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
        Response.Headers.CacheControl = "no-store";
        return Page();
    }
}
