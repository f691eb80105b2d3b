using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.People;

/// <summary>An administrator finds the other record of a person, looks at both, and makes them one. The one from whose page they came goes on.</summary>
[Authorize(Policies.Administrator)]
[Shows(typeof(PeopleProjection))]
[RequestSizeLimit(4096)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class MergePersonModel(PeopleRegister register, MergeDesk desk) : FormPage
{
    private const int LongestQuery = 100;

    /// <summary>The record that goes on.</summary>
    public ListedPerson Person { get; private set; } = null!;

    /// <summary>The record that ends; null until it is chosen.</summary>
    public ListedPerson? Other { get; private set; }

    public string Query { get; private set; } = "";

    public IReadOnlyList<ListedPerson> Found { get; private set; } = [];

    public MergeReason? Reason { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? with, string? q)
    {
        if (!await LoadAsync(id, with))
        {
            return NotFound();
        }

        Query = q?.Trim() is { } typed ? typed.Length > LongestQuery ? typed[..LongestQuery] : typed : "";
        if (Other is null && Query.Length > 0)
        {
            Found = [.. (await register.SearchAsync(Query, HttpContext.RequestAborted)).Where(person => person.Person != Person.Person)];
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, [FromForm] Guid with, [FromForm] string? reason)
    {
        if (!await LoadAsync(id, with) || Other is null)
        {
            return NotFound();
        }

        Reason = Enum.TryParse<MergeReason>(reason, out var known) && Enum.IsDefined(known) ? known : null;
        if (Reason is not { } chosen)
        {
            return Refuse(Refusal.Of("reason-not-chosen", "reason"));
        }

        var reply = await desk.MergeAsync(Other.Person, Person.Person, chosen, HttpContext.CallerAs(Roles.Administrator), HttpContext.RequestAborted);
        if (reply.Refusal is { } refusal)
        {
            return Refuse(refusal);
        }

        PositionCookie.Set(HttpContext, reply.Position);
        return SeeOther($"/officer/people/{id}?done=merged");
    }

    private async Task<bool> LoadAsync(Guid id, Guid? with)
    {
        if (await register.FindAsync(new(id), HttpContext.RequestAborted) is not { } person)
        {
            return false;
        }

        Person = person;
        Other = with is { } other && other != id ? await register.FindAsync(new(other), HttpContext.RequestAborted) : null;
        return true;
    }
}
