using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Groups;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Web.Features.Holdings;
using CommunityAction.Participation.Web.Features.People;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Groups;

/// <summary>One group. Its members see each other, and its contacts let people in.</summary>
[Authorize(Policies.Read)]
[Shows(typeof(PeopleProjection))]
[RequestSizeLimit(4096)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class GroupModel(GroupRegister groups, PeopleRegister register, HoldingList holdings, CommandRunner runner) : FormPage
{
    public ListedGroup Group { get; private set; } = null!;

    public IReadOnlyList<GroupMember> People { get; private set; } = [];

    /// <summary>Null for whoever has nothing to do with it.</summary>
    public Standing? Mine { get; private set; }

    /// <summary>It holds money of the council, or did, and whoever looks belongs to it.</summary>
    public bool SeesMoney { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public Task<IActionResult> OnPostJoinAsync(Guid id) => SendAsync(id, me => new RequestMembership(new(id), me));

    public Task<IActionResult> OnPostAdmitAsync(Guid id, [FromForm] Guid person) => SendAsync(id, me => new AnswerRequest(new(id), new(person), me, Admit: true));

    public Task<IActionResult> OnPostDeclineAsync(Guid id, [FromForm] Guid person) => SendAsync(id, me => new AnswerRequest(new(id), new(person), me, Admit: false));

    public Task<IActionResult> OnPostAppointAsync(Guid id, [FromForm] Guid person) => SendAsync(id, me => new AppointContact(new(id), new(person), me));

    public Task<IActionResult> OnPostRemoveAsync(Guid id, [FromForm] Guid person) => SendAsync(id, me => new RemoveMember(new(id), new(person), me));

    private async Task<IActionResult> SendAsync(Guid id, Func<PersonId, ICommand<Group, GroupFact>> command)
    {
        if (User.Person() is not { } me)
        {
            return SeeOther($"{SignInPath.People}?returnUrl=/groups/{id}");
        }

        var reply = await runner.RunAsync(command(me), HttpContext.CallerAs(Roles.Resident), HttpContext.RequestAborted);
        if (reply.Refusal is { } refusal)
        {
            return await LoadAsync(id) ? Refuse(refusal) : NotFound();
        }

        PositionCookie.Set(HttpContext, reply.Position);
        return SeeOther($"/groups/{id}");
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        var cancel = HttpContext.RequestAborted;
        if (await groups.FindAsync(new(id), cancel) is not { } group)
        {
            return false;
        }

        Group = group;
        var people = await groups.PeopleAsync(group.Id, cancel);
        var names = await register.NamesAsync([.. people.Select(member => member.Person)], cancel);
        var me = User.Person();
        People = [.. from member in people where names.ContainsKey(member.Person) select new GroupMember(member.Person, names[member.Person], member.Standing, member.Person == me)];
        Mine = People.FirstOrDefault(member => member.IsMe)?.Standing;
        SeesMoney = Mine is Standing.Member or Standing.Contact && (await holdings.AmongAsync([group.Id], cancel)).Count > 0;
        return true;
    }
}

public sealed record GroupMember(PersonId Person, string Name, Standing Standing, bool IsMe);

/// <param name="Handler">Of the page.</param>
/// <param name="Member">Whom it concerns.</param>
/// <param name="Label">On the button.</param>
/// <param name="Quiet">Not the first thing to do.</param>
public sealed record MemberButton(string Handler, GroupMember Member, string Label, bool Quiet = false);
