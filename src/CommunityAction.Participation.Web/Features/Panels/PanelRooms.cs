using System.Collections.Concurrent;
using System.Globalization;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Domain.Grants.Pots;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.ReadYourWrites;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Features.Panels;

/// <summary>Every panel and every pot, in memory on every node, from the log. What somebody may see of it is for <see cref="RoomView"/> to say.</summary>
public sealed class PanelRooms : IRemembers, IKeepsApplicationsBack
{
    private readonly ConcurrentDictionary<PanelId, (Panel Panel, long Position)> _panels = [];
    private readonly ConcurrentDictionary<(PanelId, PersonId), DateTimeOffset> _since = [];
    private readonly ConcurrentDictionary<PotId, (Pot Pot, long Position)> _pots = [];

    public IReadOnlyList<string> Reads { get; } = [.. EventCatalogue.NamesOf<PanelFact>(), .. EventCatalogue.NamesOf<PotFact>()];

    /// <summary>The newest first: ids grow with time.</summary>
    public IEnumerable<Panel> All => _panels.Values.Select(entry => entry.Panel).OrderByDescending(panel => panel.Id.Value);

    /// <summary>Null when there is none.</summary>
    public Panel? Find(PanelId panel) => _panels.TryGetValue(panel, out var entry) ? entry.Panel : null;

    /// <summary>By what stands in an address; null for anything else.</summary>
    public Panel? Find(string panel) => Guid.TryParse(panel, CultureInfo.InvariantCulture, out var id) ? Find(new PanelId(id)) : null;

    /// <summary>Since when somebody sits on a panel.</summary>
    public DateTimeOffset SinceWhen(Panel panel, PersonId member) => _since.GetValueOrDefault((panel.Id, member));

    /// <summary>By a panel that they sit on: while they have not said what ties them, after they stood back, and while they score it without knowing who applies.</summary>
    public bool IsKeptFrom(PersonId person, ApplicationId application) => All.Any(panel =>
        panel.IsMember(person) && panel.Applications.TryGetValue(application, out var before) && (!before.MayBeReadBy(person) || before.GroupIsHidden || before.TitleIsHidden));

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
                var after = Panel.Evolve(Find(panel) ?? Panel.Nothing, fact);
                _panels[panel] = (after, recorded.Position);
                foreach (var member in fact is PanelOpened or MemberJoined or MemberUnited ? after.Rules!.Members : [])
                {
                    _since.TryAdd((panel, member), recorded.At);
                }

                break;
            case PotFact fact:
                var pot = new PotId(recorded.Stream);
                _pots[pot] = (Pot.Evolve(Find(pot), fact), recorded.Position);
                break;
        }
    }
}
