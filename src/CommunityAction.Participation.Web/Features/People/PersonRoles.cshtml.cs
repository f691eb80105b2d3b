using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.People;

/// <summary>Somebody's roles: given and taken away, with who did it and when, from the log.</summary>
[Authorize(Policies.Administrator)]
[Shows(typeof(PeopleProjection))]
[RequestSizeLimit(4096)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PersonRolesModel(PeopleRegister register, PeopleDesk desk, IEventStore log, Wards wards, PeopleWording wording) : FormPage
{
    private IReadOnlyDictionary<PersonId, string> _names = new Dictionary<PersonId, string>();

    public ListedPerson Person { get; private set; } = null!;

    public IReadOnlyList<HeldRole> Roles { get; private set; } = [];

    public IReadOnlyList<PersonChange> History { get; private set; } = [];

    /// <summary>How many people use the address.</summary>
    public long Sharing { get; private set; }

    /// <summary>They have just taken another record in.</summary>
    public bool Merged { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, string? done)
    {
        Merged = done == "merged";
        return await LoadAsync(id) ? Page()
            : await register.MergedIntoAsync(new(id), HttpContext.RequestAborted) is { } into ? SeeOther($"/officer/people/{into}")
            : NotFound();
    }

    public Task<IActionResult> OnPostGrantAsync(Guid id, [FromForm] Role role, [FromForm] string? ward)
    {
        var given = role == Role.Councillor && ward is not null && wards.Has(ward) ? new WardId(ward) : null;
        return SendAsync(id, new GrantRole(new(id), role, given));
    }

    public Task<IActionResult> OnPostRevokeAsync(Guid id, [FromForm] Role role) => SendAsync(id, new RevokeRole(new(id), role, User.Person()));

    /// <summary>Who did it; null for the desk's key, for this site, and for somebody who was removed.</summary>
    public string? NameOf(PersonChange change) => change.Actor is { } actor ? _names.GetValueOrDefault(actor) : null;

    private async Task<IActionResult> SendAsync(Guid id, ICommand<Person, PersonFact> command)
    {
        if (!ModelState.IsValid || !await LoadAsync(id))
        {
            return NotFound();
        }

        var reply = await desk.SendAsync(command, HttpContext.CallerAs(Security.Roles.Administrator), HttpContext.RequestAborted);
        if (reply.Refusal is { } refusal)
        {
            return Refuse(refusal);
        }

        PositionCookie.Set(HttpContext, reply.Position);
        return SeeOther($"/officer/people/{id}");
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        var cancel = HttpContext.RequestAborted;
        if (await register.FindAsync(new(id), cancel) is not { } person)
        {
            return false;
        }

        Person = person;
        Roles = await register.RolesAsync([person.Person], cancel);
        Sharing = await register.SharingAsync(person.Person, cancel);
        History = [.. (await log.ReadStreamAsync(id, cancel: cancel))
            .Select(e => new PersonChange(e.At, (PersonFact)e.Fact!, e.Envelope?.Actor ?? "")).Where(change => wording.Change(change.Fact).Length > 0).Reverse()];
        _names = await register.NamesAsync([.. History.Select(change => change.Actor).OfType<PersonId>()], cancel);
        return true;
    }
}

/// <param name="By">The actor, as in the log.</param>
public sealed record PersonChange(DateTimeOffset At, PersonFact Fact, string By)
{
    /// <summary>Null when it was not a person.</summary>
    public PersonId? Actor => By.Split(':') is [_, var id] && Guid.TryParse(id, out var person) ? new PersonId(person) : null;
}
