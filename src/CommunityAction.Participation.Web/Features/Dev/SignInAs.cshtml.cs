using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Web.Features.People;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Dev;

/// <summary>Signs in as anybody, without a letter. Only at this machine, and only where <see cref="DevelopmentPages"/> has left it in.</summary>
[Authorize(Policies.SignInAsAnybody)]
[Shows(typeof(PeopleProjection))]
public sealed class SignInAsModel(PeopleRegister register, AccountStore accounts) : FormPage
{
    public IReadOnlyList<ListedPerson> Found { get; private set; } = [];

    public ILookup<PersonId, HeldRole> Roles { get; private set; } = Array.Empty<HeldRole>().ToLookup(held => held.Person);

    public async Task OnGetAsync()
    {
        Found = await register.NewestAsync(HttpContext.RequestAborted);
        Roles = (await register.RolesAsync([.. Found.Select(person => person.Person)], HttpContext.RequestAborted)).ToLookup(held => held.Person);
    }

    public async Task<IActionResult> OnPostAsync([FromForm] Guid person)
    {
        if (await accounts.FindAsync(new PersonId(person), HttpContext.RequestAborted) is not { } account)
        {
            return NotFound();
        }

        await HttpContext.SignInPersonAsync(account);
        return SeeOther("/account");
    }
}
