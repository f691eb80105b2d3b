using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CommunityAction.Participation.Web.Features.People;

/// <summary>The address is proven; now somebody says which of its people they are, or joins.</summary>
[Authorize(Policies.Read)]
[RequestSizeLimit(8192)]
public sealed class WhoModel(SignInDesk desk, PeopleDesk people, AccountStore accounts, ProfileForms forms) : FormPage
{
    private PendingSignIn _pending = null!;

    public IReadOnlyList<Account> Known { get; private set; } = [];

    public ProfileForm Form { get; private set; } = ProfileForm.Blank;

    /// <summary>Whoever has not shown a code starts at the beginning.</summary>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await PendingSignIn.OfAsync(HttpContext) is not { } pending)
        {
            context.Result = SeeOther(SignInPath.People);
            return;
        }

        _pending = pending;
        Known = await desk.KnownAsync(pending.Address, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostPickAsync([FromForm] Guid person) =>
        Known.FirstOrDefault(account => account.Person.Value == person) is { } account
            ? SeeOther(await desk.EnterAsAsync(HttpContext, _pending, account))
            : Refuse(StatusCodes.Status422UnprocessableEntity, "person", Texts["Choose your name from the list."]);

    public async Task<IActionResult> OnPostJoinAsync()
    {
        Form = ProfileForm.Read(Request.Form);
        var (profile, problems) = await forms.ToProfileAsync(Form, HttpContext.RequestAborted);
        if (profile is null)
        {
            return Refuse(problems);
        }

        var caller = new Caller($"{Roles.Resident}:{_pending.Newcomer}", Guid.CreateVersion7());
        var reply = await people.RegisterAsync(_pending, profile, caller, HttpContext.RequestAborted);
        if (reply.Refusal is { } refusal)
        {
            return Refuse(refusal);
        }

        return await accounts.FindAsync(_pending.Newcomer, HttpContext.RequestAborted) is { } account
            ? SeeOther(await desk.EnterAsAsync(HttpContext, _pending, account))
            : SeeOther(SignInPath.People);
    }
}
