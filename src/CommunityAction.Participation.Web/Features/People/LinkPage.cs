using CommunityAction.Participation.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.People;

/// <summary>Where the link of a letter leads. Only the button uses it up: scanners open every link before its reader does.</summary>
public abstract class LinkPage : FormPage
{
    public bool IsGood { get; private set; }

    protected abstract SignInRequests Requests { get; }

    public async Task<PageResult> OnGetAsync(string secret) => Show(await Requests.CanUseAsync(secret, HttpContext.RequestAborted));

    public async Task<IActionResult> OnPostAsync(string secret) =>
        await Requests.FollowAsync(secret, HttpContext.RequestAborted) is { } proven ? await GoOnAsync(proven) : Show(good: false);

    /// <summary>The link was good.</summary>
    protected abstract Task<IActionResult> GoOnAsync(ProvenAddress proven);

    private PageResult Show(bool good)
    {
        IsGood = good;
        Response.StatusCode = good ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
        Response.Headers.CacheControl = "no-store";
        return Page();
    }
}
