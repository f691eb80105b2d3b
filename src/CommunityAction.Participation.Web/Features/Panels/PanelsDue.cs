using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Deadlines;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.Panels;

/// <summary>By when members score, and when their panel meets. Scores that are late stay on the list until they are in or opened, and a meeting until the order is frozen.</summary>
public sealed class PanelsDue(PanelRooms rooms, IStringLocalizer<Texts> texts) : IDueWork
{
    public Task<IReadOnlyList<DueItem>> ReadAsync(CancellationToken cancel = default) => Task.FromResult<IReadOnlyList<DueItem>>(
        [.. rooms.All.Where(panel => panel.Frozen is null).SelectMany(Of)]);

    private IEnumerable<DueItem> Of(Panel panel)
    {
        if (panel.ScoresDue is { } due && panel.Awaited.Any())
        {
            yield return Item(panel, texts["Scores from a panel are due"], due);
        }

        if (panel.MeetsAt is { } meets)
        {
            yield return Item(panel, texts["A panel meets"], meets);
        }
    }

    private DueItem Item(Panel panel, string what, DateTimeOffset due) => new(what, panel.Rules!.Title, $"/panel/{panel.Id}", due, texts["the panel"]) { Kind = DueKind.Grants };
}
