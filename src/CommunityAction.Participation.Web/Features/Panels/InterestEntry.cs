using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Panels;

namespace CommunityAction.Participation.Web.Features.Panels;

/// <summary>
/// An applicant whom a member is asked about. Where the fund hides which group sent what, it is the group alone, with all that it sent: nothing on the page tells which application that is, not even the
/// name of a field.
/// </summary>
/// <param name="Key">In the names of fields.</param>
/// <param name="Name">Of the project, or of the group where only that is told.</param>
/// <param name="Group">Empty where it is told already, or is hidden.</param>
/// <param name="Applications">At least one.</param>
public sealed record InterestEntry(string Key, string Name, string Group, IReadOnlyList<PanelApplication> Applications)
{
    /// <summary>Those with a hidden group come last, by the group's name: their order says nothing either.</summary>
    public static IReadOnlyList<InterestEntry> Of(RoomView room, PanelNames names)
    {
        var rows = room.Rules.Items.Select(item => room.Ranked.Concat(room.Waiting).First(row => row.Id == item.Application)).ToList();
        return
        [
            .. from row in rows where !IsBlind(row) select new InterestEntry(row.Id.ToString(), row.Title, row.Group, [row.Application]),
            .. from row in rows
               where IsBlind(row)
               group row.Application by row.Application.Item.Group!.Value into sent
               let entry = new InterestEntry(sent.Key.Value.ToString(), names.Groups.GetValueOrDefault(sent.Key) ?? "", "", [.. sent])
               orderby entry.Name, entry.Key
               select entry,
        ];
    }

    private static bool IsBlind(RoomRow row) => row.Application.Item is { HidesGroup: true, Group: not null };
}
