using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Web.Features.People;

namespace CommunityAction.Participation.Web.Features.Panels;

/// <summary>When two records become one, the person has one seat on each panel, and one score.</summary>
public sealed class MergedMembers(PanelRooms rooms, PanelDesk desk) : IFollowsMerges
{
    public async Task UniteAsync(PersonId from, PersonId to, Caller caller, CancellationToken cancel)
    {
        foreach (var panel in rooms.All.Where(panel => panel.IsMember(from)).ToList())
        {
            var reply = await desk.SendAsync(new UniteMember(panel.Id, from, to), caller with { CommandId = Guid.CreateVersion7() }, cancel);
            if (reply.Refusal is { } refusal)
            {
                throw new InvalidOperationException($"Two seats of one person could not be made one: {refusal.Code}");
            }
        }
    }
}
