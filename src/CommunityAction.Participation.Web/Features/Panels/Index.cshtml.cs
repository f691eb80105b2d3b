using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Panels;

/// <summary>The panels that somebody sits on, looks after or watches.</summary>
[Authorize(Policies.PanelRoom)]
public sealed class IndexModel(PanelRooms rooms) : PageModel
{
    public IReadOnlyList<(Panel Panel, PanelViewer Viewer)> Panels { get; private set; } = [];

    public void OnGet() => Panels =
        [.. from panel in rooms.All let viewer = PanelViewer.Of(panel, User) where viewer is not null select (panel, viewer)];

    /// <summary>What a member has left to do there.</summary>
    public static (int ToDeclare, int ToScore) Open(Panel panel, PanelViewer viewer) => viewer.Member is not { } member || panel.Frozen is not null ? (0, 0) : (
        panel.Applications.Values.Count(application => !application.Declared.ContainsKey(member) && !application.HasStoodBack(member)),
        panel.Applications.Values.Count(application => application.Revealed is null && application.Assessors.Contains(member) && application.MayBeReadBy(member) && !application.Sheets.ContainsKey(member)));
}
