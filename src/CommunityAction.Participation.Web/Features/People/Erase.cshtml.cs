using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.People;

[Authorize(Policies.SignedIn)]
[RequestSizeLimit(4096)]
public sealed class EraseModel(PeopleDesk desk) : FormPage
{
    public bool Done { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync([FromForm] string? sure)
    {
        if (sure != "yes")
        {
            return Refuse(StatusCodes.Status422UnprocessableEntity, "sure", Texts["Tick the box if you are sure. Nothing has been erased."]);
        }

        var reply = await desk.EraseAsync(User.Person()!.Value, null, HttpContext.CallerAs(Roles.Resident), HttpContext.RequestAborted);
        if (reply.Refusal is { } refusal)
        {
            return Refuse(refusal);
        }

        await HttpContext.SignOutAsync(PersonSession.Scheme);
        HttpContext.User = new();
        Done = true;
        return Page();
    }
}
