using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Web.Features.Council;

namespace CommunityAction.Participation.Web.Features.People;

/// <summary>The council's wards, and the languages that it can answer in, as people choose them.</summary>
public sealed class Wards(CouncilSettings council)
{
    public IReadOnlyList<CouncilEntry> All => council.Wards;

    public IReadOnlyList<CouncilEntry> Languages => council.Languages;

    public bool Has(string ward) => All.Any(known => known.Key == ward);

    /// <summary>Its name, also of one that is not offered any more.</summary>
    public string NameOf(WardId ward) => council.NameOf(ward);
}
