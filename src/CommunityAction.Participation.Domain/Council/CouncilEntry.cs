namespace CommunityAction.Participation.Domain.Council;

/// <summary>What a council has a list of.</summary>
public enum CouncilList
{
    Wards,

    /// <summary>What proposals and programmes are about.</summary>
    Themes,

    /// <summary>Whom a programme is for.</summary>
    Populations,

    /// <summary>In which people may ask to be written to.</summary>
    Languages,
}

/// <summary>One line of a council's list.</summary>
/// <param name="Key">Short and stable: lower-case letters, digits and hyphens. Records name it, so it never changes.</param>
/// <param name="Name">As people read it.</param>
/// <param name="Description">May be empty.</param>
/// <param name="Retired">No longer offered; what names it keeps it.</param>
/// <param name="Residents">How many people live in a ward; null when the council does not say, and on the other lists.</param>
/// <param name="Centre">Of a ward, roughly: where its tile stands on small maps; null when the council does not say, and on the other lists.</param>
/// <param name="Code">Of a ward, as the Office for National Statistics gives it out, such as E05000001: open data names the place by it; null when the council does not say, and on the other lists.</param>
public sealed record CouncilEntry(
    string Key, string Name, string Description = "", bool Retired = false, int? Residents = null, Coordinates? Centre = null, string? Code = null);

/// <param name="Latitude">Degrees north (WGS 84), from -90 to 90.</param>
/// <param name="Longitude">Degrees east (WGS 84), from -180 to 180.</param>
public sealed record Coordinates(double Latitude, double Longitude);

/// <summary>Who the council is and how to reach it.</summary>
/// <param name="Name">Hathermere.</param>
/// <param name="Kind">Borough Council; may be empty.</param>
/// <param name="Address">Of the council's office; may be empty.</param>
/// <param name="Email">Of an office, never of a person; may be empty.</param>
/// <param name="Phone">As people write it; may be empty.</param>
public sealed record CouncilDetails(string Name, string Kind, string Address, string Email, string Phone);
