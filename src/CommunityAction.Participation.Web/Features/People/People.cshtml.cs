using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.People;

/// <summary>Everybody with a role, or whoever is searched for.</summary>
[Authorize(Policies.Administrator)]
[Shows(typeof(PeopleProjection))]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PeopleModel(PeopleRegister register) : PageModel
{
    private const int LongestQuery = 100;

    public string Query { get; private set; } = "";

    public IReadOnlyList<ListedPerson> Found { get; private set; } = [];

    public ILookup<PersonId, HeldRole> Roles { get; private set; } = Array.Empty<HeldRole>().ToLookup(held => held.Person);

    public async Task OnGetAsync(string? q)
    {
        Query = q?.Trim() is { } typed ? typed.Length > LongestQuery ? typed[..LongestQuery] : typed : "";
        Found = await register.SearchAsync(Query, HttpContext.RequestAborted);
        Roles = (await register.RolesAsync([.. Found.Select(person => person.Person)], HttpContext.RequestAborted)).ToLookup(held => held.Person);
    }
}
