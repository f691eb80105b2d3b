using System.Collections.Concurrent;
using System.Globalization;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Domain.Grants.Pots;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.ReadYourWrites;

namespace CommunityAction.Participation.Web.Features.Panels;

/// <summary>Every panel and every pot, in memory on every node, from the log. What somebody may see of it is for <see cref="RoomView"/> to say.</summary>
public sealed class PanelRooms : IRemembers
{
    private readonly ConcurrentDictionary<PanelId, (Panel Panel, long Position)> _panels = [];
    private readonly ConcurrentDictionary<PotId, (Pot Pot, long Position)> _pots = [];

    public IReadOnlyList<string> Reads { get; } = [.. EventCatalogue.NamesOf<PanelFact>(), .. EventCatalogue.NamesOf<PotFact>()];

    /// <summary>The newest first: ids grow with time.</summary>
    public IEnumerable<Panel> All => _panels.Values.Select(entry => entry.Panel).OrderByDescending(panel => panel.Id.Value);

    /// <summary>Null when there is none.</summary>
    public Panel? Find(PanelId panel) => _panels.TryGetValue(panel, out var entry) ? entry.Panel : null;

    /// <summary>By what stands in an address; null for anything else.</summary>
    public Panel? Find(string panel) => Guid.TryParse(panel, CultureInfo.InvariantCulture, out var id) ? Find(new PanelId(id)) : null;

    /// <summary>A pot without money yet when nothing is known of it.</summary>
    public Pot Find(PotId pot) => _pots.TryGetValue(pot, out var entry) ? entry.Pot : Pot.Nothing;

    /// <summary>What each pot of a panel can give now.</summary>
    public IReadOnlyList<PotAmount> PotsOf(Panel panel) =>
        [.. panel.Rules!.Items.Select(item => item.Pot).Distinct().Select(pot => new PotAmount(pot, Math.Max(0, Find(pot).Free)))];

    /// <summary>Grows with whatever happens on the panel or to its pots.</summary>
    public long SequenceOf(Panel panel) =>
        Math.Max(_panels[panel.Id].Position, panel.Rules!.Items.Select(item => item.Pot).Distinct().Max(pot => _pots.TryGetValue(pot, out var entry) ? entry.Position : 0));

    public void Apply(RecordedEvent recorded)
    {
        switch (recorded.Fact)
        {
            case PanelFact fact:
                var panel = new PanelId(recorded.Stream);
                _panels[panel] = (Panel.Evolve(Find(panel) ?? Panel.Nothing, fact), recorded.Position);
                break;
            case PotFact fact:
                var pot = new PotId(recorded.Stream);
                _pots[pot] = (Pot.Evolve(Find(pot), fact), recorded.Position);
                break;
        }
    }
}
