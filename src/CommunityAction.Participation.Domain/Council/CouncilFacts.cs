using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Domain.Council;

// Facts: once stored, never edited.
public abstract record CouncilFact;

[StoredAs("council.details-changed.v1")]
public sealed record DetailsChanged(CouncilDetails Details) : CouncilFact;

/// <param name="Accent">The one colour of the council's pages, as #rrggbb in lower case.</param>
[StoredAs("council.accent-changed.v1")]
public sealed record AccentChanged(string Accent) : CouncilFact;

/// <param name="Path">Of a picture on this site; empty for the mark that comes with the program.</param>
[StoredAs("council.logo-changed.v1")]
public sealed record LogoChanged(string Path) : CouncilFact;

[StoredAs("council.time-limits-changed.v1")]
public sealed record TimeLimitsChanged(TimeLimits Limits) : CouncilFact;

/// <param name="Licence">Under which others may use the council's open data from now on.</param>
[StoredAs("council.licence-changed.v1")]
public sealed record LicenceChanged(DataLicence Licence) : CouncilFact;

/// <param name="Ids">What grants are published under from now on.</param>
[StoredAs("council.grant-publisher-changed.v1")]
public sealed record GrantPublisherChanged(GrantPublisherIds Ids) : CouncilFact;

/// <param name="List">Which list.</param>
/// <param name="Entries">The whole list as it is from now on, retired entries included.</param>
[StoredAs("council.list-changed.v1")]
public sealed record ListChanged(CouncilList List, IReadOnlyList<CouncilEntry> Entries) : CouncilFact
{
    public bool Equals(ListChanged? other) => other is not null && List == other.List && Entries.SequenceEqual(other.Entries);

    public override int GetHashCode() => HashCode.Combine(List, Entries.Count);
}
