using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.People;

/// <summary>An administrator erases somebody who asked for it, or who has died. The log keeps who did it, when, and the reason from a list.</summary>
[Authorize(Policies.Administrator)]
[RequestSizeLimit(4096)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErasePersonModel(PeopleRegister register, PeopleDesk desk) : FormPage
{
    public ListedPerson Person { get; private set; } = null!;

    public IReadOnlyList<HeldRole> Held { get; private set; } = [];

    public ErasureReason? Reason { get; private set; }

    public bool Done { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, [FromForm] string? reason, [FromForm] string? sure)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        Reason = Enum.TryParse<ErasureReason>(reason, out var known) && Enum.IsDefined(known) ? known : null;
        List<Refusal> missing = [];
        if (Reason is null)
        {
            missing.Add(Refusal.Of("reason-not-chosen", "reason"));
        }

        if (sure != "yes")
        {
            missing.Add(Refusal.Of("not-sure", "sure"));
        }

        if (missing.Count > 0)
        {
            return Refuse(missing);
        }

        var reply = await desk.EraseAsync(Person.Person, Reason, HttpContext.CallerAs(Roles.Administrator), HttpContext.RequestAborted);
        if (reply.Refusal is { } refusal)
        {
            return Refuse(refusal);
        }

        Done = true;
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await register.FindAsync(new(id), HttpContext.RequestAborted) is not { } person)
        {
            return false;
        }

        Person = person;
        Held = await register.RolesAsync([person.Person], HttpContext.RequestAborted);
        return true;
    }
}
