using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Groups;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Web.Features.People;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.Groups;

/// <summary>When two records become one, the one that goes on belongs to the groups of both; whoever is erased belongs to none.</summary>
public sealed class DepartedMembers(NpgsqlDataSource database, CommandRunner runner) : IFollowsMerges, IFollowsErasures
{
    public Task UniteAsync(PersonId from, PersonId to, Caller caller, CancellationToken cancel) =>
        SendAsync(from, group => new UniteMembers(group, from, to), caller, cancel);

    public Task ForgetAsync(PersonId person, Caller caller, CancellationToken cancel) => SendAsync(person, group => new DropMember(group, person), caller, cancel);

    private async Task SendAsync(PersonId person, Func<GroupId, ICommand<Group, GroupFact>> command, Caller caller, CancellationToken cancel)
    {
        foreach (var group in await database.QueryAsync(
            "select group_id from participation.group_members where person = $1", row => new GroupId(row.GetGuid(0)), cancel, person.Value))
        {
            await runner.RunAsync(command(group), caller with { CommandId = Guid.CreateVersion7() }, cancel);
        }
    }
}
