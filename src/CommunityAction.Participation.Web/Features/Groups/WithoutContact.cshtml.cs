using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Groups;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Web.Features.People;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Groups;

/// <summary>Groups whose last contact has gone: an officer names one of the members, or closes the group.</summary>
[Authorize(Policies.Officer)]
[Shows(typeof(PeopleProjection))]
[RequestSizeLimit(4096)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class WithoutContactModel(GroupRegister groups, PeopleRegister register, CommandRunner runner) : FormPage
{
    public IReadOnlyList<(ListedGroup Group, IReadOnlyList<GroupMember> Members)> Groups { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var cancel = HttpContext.RequestAborted;
        var found = new List<(ListedGroup, IReadOnlyList<GroupMember>)>();
        foreach (var group in await groups.WithoutContactAsync(cancel))
        {
            var people = (await groups.PeopleAsync(group.Id, cancel)).Where(member => member.Standing == Standing.Member).ToList();
            var names = await register.NamesAsync([.. people.Select(member => member.Person)], cancel);
            found.Add((group, [.. from member in people where names.ContainsKey(member.Person) select new GroupMember(member.Person, names[member.Person], member.Standing, IsMe: false)]));
        }

        Groups = found;
    }

    public Task<IActionResult> OnPostNameAsync([FromForm] Guid group, [FromForm] Guid person) => SendAsync(new NameContact(new(group), new(person)));

    public Task<IActionResult> OnPostCloseAsync([FromForm] Guid group) => SendAsync(new CloseGroup(new(group)));

    private async Task<IActionResult> SendAsync(ICommand<Group, GroupFact> command)
    {
        var reply = await runner.RunAsync(command, HttpContext.CallerAs(Roles.Officer), HttpContext.RequestAborted);
        if (reply.Refusal is { } refusal)
        {
            await OnGetAsync();
            return Refuse(refusal);
        }

        PositionCookie.Set(HttpContext, reply.Position);
        return SeeOther("/officer/groups");
    }
}
