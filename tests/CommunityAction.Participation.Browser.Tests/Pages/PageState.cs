using CommunityAction.Participation.Browser.Tests.Browsing;

namespace CommunityAction.Participation.Browser.Tests.Pages;

/// <summary>A page in one of its states, and how a visitor comes to it.</summary>
/// <param name="Route">As the endpoint has it.</param>
/// <param name="State">In words.</param>
/// <param name="Reach">From a fresh device.</param>
/// <param name="Empty">On a site without polls.</param>
public sealed record PageState(string Route, string State, Func<Visitor, Site, Task> Reach, bool Empty = false)
{
    public string Name => $"/{Route}: {State}";

    /// <summary>Opens the page as somebody who comes for the first time.</summary>
    public async Task<Visitor> VisitAsync(Devices devices, int width = Visitor.Desk, bool script = true, bool pseudo = false, string? tool = null)
    {
        var site = await Site.OfAsync(Empty, pseudo);
        var visitor = await devices.FreshAsync(site.App, width, script, tool);
        await Reach(visitor, site);
        return visitor;
    }
}
