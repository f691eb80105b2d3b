using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.People;

/// <summary>Somebody's roles: given and taken away, with who did it and when, from the log.</summary>
[Authorize(Policies.Administrator)]
[Shows(typeof(PeopleProjection))]
[RequestSizeLimit(4096)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PersonRolesModel(PeopleRegister register, PeopleDesk desk, IEventStore log, Wards wards) : FormPage
{
    public ListedPerson Person { get; private set; } = null!;

    public IReadOnlyList<HeldRole> Roles { get; private set; } = [];

    public IReadOnlyList<RoleChange> History { get; private set; } = [];

    /// <summary>Of those who changed something.</summary>
    public IReadOnlyDictionary<PersonId, string> Names { get; private set; } = new Dictionary<PersonId, string>();

    /// <summary>How many people use the address.</summary>
    public long Sharing { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public Task<IActionResult> OnPostGrantAsync(Guid id, [FromForm] Role role, [FromForm] string? ward)
    {
        var given = role == Role.Councillor && ward is not null && wards.Has(ward) ? new WardId(ward) : null;
        return SendAsync(id, new GrantRole(new(id), role, given));
    }

    public Task<IActionResult> OnPostRevokeAsync(Guid id, [FromForm] Role role) => SendAsync(id, new RevokeRole(new(id), role, User.Person()));

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
        History = [.. (await log.ReadStreamAsync(id, cancel: cancel)).Select(RoleChange.Of).OfType<RoleChange>().Reverse()];
        var actors = History.Select(change => change.By.Split(':')).Where(parts => parts.Length == 2).Select(parts => Guid.TryParse(parts[1], out var actor) ? actor : Guid.Empty);
        Names = await register.NamesAsync([.. actors.Select(actor => new PersonId(actor))], cancel);
        return true;
    }
}

/// <param name="By">The actor, as in the log.</param>
public sealed record RoleChange(DateTimeOffset At, Role Role, bool Granted, string By)
{
    public static RoleChange? Of(RecordedEvent recorded) => recorded.Fact switch
    {
        RoleGranted f => new(recorded.At, f.Role, true, recorded.Envelope?.Actor ?? ""),
        RoleRevoked f => new(recorded.At, f.Role, false, recorded.Envelope?.Actor ?? ""),
        _ => null,
    };
}
