using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.People;

[Authorize(Policies.SignedIn)]
[RequestSizeLimit(8192)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class EditProfileModel(ProfileForms forms, PeopleDesk desk) : FormPage
{
    public ProfileForm Form { get; private set; } = ProfileForm.Blank;

    public void OnGet() => Form = ProfileForm.Of(HttpContext.Account()!.Profile!);

    public async Task<IActionResult> OnPostAsync()
    {
        Form = ProfileForm.Read(Request.Form);
        var (profile, problems) = await forms.ToProfileAsync(Form, HttpContext.RequestAborted);
        if (profile is null)
        {
            return Refuse(problems);
        }

        var reply = await desk.ChangeProfileAsync(User.Person()!.Value, profile, HttpContext.CallerAs(Roles.Resident), HttpContext.RequestAborted);
        if (reply.Refusal is { } refusal)
        {
            return Refuse(refusal);
        }

        PositionCookie.Set(HttpContext, reply.Position);
        return SeeOther("/account");
    }
}
