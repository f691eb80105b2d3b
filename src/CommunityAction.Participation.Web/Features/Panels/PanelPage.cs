using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Security;

namespace CommunityAction.Participation.Web.Features.Panels;

/// <summary>A page of one panel, as whoever asks for it may see it.</summary>
public abstract class PanelPage(PanelRooms rooms, PanelDesk desk) : FormPage
{
    public Panel Panel { get; private set; } = Panel.Nothing;

    public PanelViewer Viewer { get; private set; } = new(null, false);

    protected PanelRooms Rooms => rooms;

    protected PanelDesk Desk => desk;

    /// <summary>False when there is no such panel, or they have no business there.</summary>
    protected bool Load(Guid id)
    {
        if (rooms.Find(new PanelId(id)) is not { } panel || PanelViewer.Of(panel, User) is not { } viewer)
        {
            return false;
        }

        (Panel, Viewer) = (panel, viewer);
        return true;
    }

    /// <summary>Null when it is done, else why not.</summary>
    protected Task<Refusal?> SendAsync(IPanelCommand command) =>
        desk.SendAsync(HttpContext, command, HttpContext.CallerAs(Viewer.Member is null ? Roles.Officer : Roles.PanelMember));

    /// <summary>What was typed, kept in the vault; a refusal when it is empty or too long.</summary>
    protected async Task<(TextRef? Kept, Refusal? Refusal)> KeepAsync(string field) => Request.Form.Text(field) switch
    {
        { Length: 0 } => (null, Refusal.Of("panel-text-missing", field)),
        { Length: > PanelDesk.LongestText } text => (null, Refusal.Of("panel-text-too-long", field, PanelDesk.LongestText, text.Length)),
        var text => (await desk.KeepAsync(Panel.Id, text, HttpContext.RequestAborted), null),
    };
}
