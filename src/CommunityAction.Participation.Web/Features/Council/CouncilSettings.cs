using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.ReadYourWrites;

namespace CommunityAction.Participation.Web.Features.Council;

/// <summary>Whose site this is: in memory on every node, from the log, and from configuration for what the log does not say yet.</summary>
public sealed class CouncilSettings(CouncilDefaults defaults) : IRemembers
{
    private volatile CouncilRecord _record = CouncilRecord.Nothing;

    public IReadOnlyList<string> Reads { get; } = EventCatalogue.NamesOf<CouncilFact>();

    public CouncilDetails Details => _record.Details ?? defaults.Details;

    /// <summary>Hathermere.</summary>
    public string Name => Details.Name;

    /// <summary>Borough Council; stands under the name.</summary>
    public string Kind => Details.Kind;

    public string FullName => $"{Name} {Kind}".Trim();

    /// <summary>May be empty, as may the next two.</summary>
    public string Address => Details.Address;

    public string Email => Details.Email;

    public string Phone => Details.Phone;

    /// <summary>The one colour a council sets, as #rrggbb.</summary>
    public string Accent => _record.Accent ?? defaults.Accent;

    /// <summary>The path of the council's own picture, or empty.</summary>
    public string Logo => _record.Logo;

    /// <summary>Those on offer, in the council's order; so are the next three.</summary>
    public IReadOnlyList<CouncilEntry> Wards => Offered(CouncilList.Wards);

    public IReadOnlyList<CouncilEntry> Themes => Offered(CouncilList.Themes);

    public IReadOnlyList<CouncilEntry> Populations => Offered(CouncilList.Populations);

    public IReadOnlyList<CouncilEntry> Languages => Offered(CouncilList.Languages);

    /// <summary>How long things may wait for an officer.</summary>
    public TimeLimits Limits => _record.Limits;

    /// <summary>Under which others may use the open data.</summary>
    public DataLicence Licence => _record.Licence ?? DataLicence.OpenGovernment;

    /// <summary>What the council's own grants are published under; null until an administrator has said so.</summary>
    public GrantPublisherIds? GrantPublisher => _record.GrantPublisher;

    /// <summary>A list with its retired entries.</summary>
    public IReadOnlyList<CouncilEntry> All(CouncilList list) => _record[list];

    /// <summary>Its name, also of one that is retired; its key when nobody knows it. So are the next two.</summary>
    public string NameOf(WardId ward) => NameOf(CouncilList.Wards, ward.Value);

    public string NameOf(ThemeId theme) => NameOf(CouncilList.Themes, theme.Value);

    public string NameOf(PopulationId population) => NameOf(CouncilList.Populations, population.Value);

    public void Apply(RecordedEvent recorded) => _record = CouncilRecord.Evolve(_record, (CouncilFact)recorded.Fact!);

    private CouncilEntry[] Offered(CouncilList list) => [.. _record[list].Where(entry => !entry.Retired)];

    private string NameOf(CouncilList list, string key) => _record[list].FirstOrDefault(entry => entry.Key == key)?.Name ?? key;
}
