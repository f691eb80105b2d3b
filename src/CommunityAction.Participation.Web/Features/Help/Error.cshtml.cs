using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Help;

/// <summary>What went wrong and what to do, for any status. Needs no database and reads no form.</summary>
[Authorize(Policies.Read)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorModel(MishapWording wording) : PageModel
{
    private const int Unknown = StatusCodes.Status500InternalServerError;

    public int Status { get; private set; } = Unknown;

    public MishapWording Wording => wording;

    public void OnGet() => Show();

    public void OnPost() => Show();

    // From the route alone: binding would read the form again, and that may be what went wrong.
    private void Show()
    {
        Status = int.TryParse(RouteData.Values["status"] as string, out var status) && status is >= 400 and < 600 ? status : StatusCodes.Status404NotFound;
        Response.StatusCode = Status;
    }
}
