namespace CommunityAction.Participation.Domain.Grants.OpenData;

/// <summary>A grant as it is published: the 360Giving Data Standard 1.4.3. Dates stay as they were written, amounts are exact and in whole units of the currency.</summary>
/// <param name="Id">The same for ever, in all the world.</param>
/// <param name="Title">What it is for, short.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="AmountAwarded">Pounds, not pence.</param>
/// <param name="AwardDate">A date, or a date and time of which only the day counts.</param>
/// <param name="FundingOrganization">Who gives; at least one.</param>
public sealed record Grant(
    string Id, string Title, string Description, string Currency, decimal AmountAwarded, string AwardDate, IReadOnlyList<Organisation> FundingOrganization)
{
    /// <summary>What is published in place of a person's name.</summary>
    public const string NameOfAnIndividual = "Individual Recipient";

    public decimal? AmountAppliedFor { get; init; }

    public decimal? AmountDisbursed { get; init; }

    public string? Url { get; init; }

    public IReadOnlyList<PlannedTime>? PlannedDates { get; init; }

    public IReadOnlyList<PlannedTime>? ActualDates { get; init; }

    /// <summary>Null when organisations get it.</summary>
    public Individual? RecipientIndividual { get; init; }

    public IndividualDetails? ToIndividualsDetails { get; init; }

    /// <summary>Null when a person gets it.</summary>
    public IReadOnlyList<Organisation>? RecipientOrganization { get; init; }

    public IReadOnlyList<Place>? BeneficiaryLocation { get; init; }

    public IReadOnlyList<GrantProgramme>? GrantProgramme { get; init; }

    /// <summary>Yes or No.</summary>
    public string? FromOpenCall { get; init; }

    public IReadOnlyList<Classification>? FundingType { get; init; }

    public IReadOnlyList<Classification>? Classifications { get; init; }

    public IReadOnlyList<RelatedDocument>? RelatedDocument { get; init; }

    public IReadOnlyList<Transaction>? ApplicationTransaction { get; init; }

    public IReadOnlyList<Transaction>? CommitmentTransaction { get; init; }

    public IReadOnlyList<Transaction>? DisbursementTransaction { get; init; }

    public IReadOnlyList<string>? RelatedActivity { get; init; }

    /// <summary>A full date and time: when anything of this was last changed.</summary>
    public string? DateModified { get; init; }

    public string? DataSource { get; init; }

    public string? RegrantType { get; init; }

    public string? LocationScope { get; init; }

    /// <summary>Of whoever gets it; a person has none.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string RecipientName => RecipientOrganization is [var first, ..] ? first.Name : NameOfAnIndividual;
}

/// <param name="Id">Of a public register, or the publisher's own.</param>
/// <param name="Name">Its name.</param>
public sealed record Organisation(string Id, string Name)
{
    public string? Department { get; init; }

    public string? CharityNumber { get; init; }

    public string? CompanyNumber { get; init; }

    public string? StreetAddress { get; init; }

    public string? AddressLocality { get; init; }

    public string? AddressRegion { get; init; }

    public string? AddressCountry { get; init; }

    public string? PostalCode { get; init; }

    public string? AlternateName { get; init; }

    public string? Description { get; init; }

    public string? OrganisationType { get; init; }

    public string? Url { get; init; }

    public IReadOnlyList<Place>? Location { get; init; }

    public string? DateModified { get; init; }
}

/// <param name="Id">The publisher's own, and nobody else's number.</param>
/// <param name="Name">Never a person's.</param>
public sealed record Individual(string Id, string Name);

public sealed record IndividualDetails(string? PrimaryGrantReason, string? SecondaryGrantReason, IReadOnlyList<string>? GrantPurpose);

/// <param name="Title">What happens then.</param>
/// <param name="StartDate">A date, a month or a year.</param>
/// <param name="EndDate">The same.</param>
/// <param name="Duration">Months.</param>
/// <param name="Description">More about it.</param>
/// <param name="DateModified">A full date and time.</param>
public sealed record PlannedTime(string? Title, string? StartDate, string? EndDate, decimal? Duration, string? Description, string? DateModified);

/// <param name="Id">In any gazetteer.</param>
/// <param name="Name">As people call it.</param>
/// <param name="CountryCode">ISO 3166-1.</param>
/// <param name="Latitude">Degrees, WGS 84.</param>
/// <param name="Longitude">Degrees, WGS 84.</param>
/// <param name="Description">More about it.</param>
/// <param name="GeoCode">Of the Office for National Statistics.</param>
/// <param name="GeoCodeType">WD for a ward.</param>
/// <param name="DateModified">A full date and time.</param>
public sealed record Place(
    string? Id, string? Name, string? CountryCode, decimal? Latitude, decimal? Longitude, string? Description, string? GeoCode, string? GeoCodeType, string? DateModified);

public sealed record GrantProgramme(string? Code, string? Title, string? Description, string? Url, string? DateModified);

public sealed record Classification(string? Vocabulary, string? Code, string? Title, string? Description, string? Url, string? DateModified);

public sealed record RelatedDocument(string? Id, string? Title, string? Url, string? Description, string? DocumentType, string? DateModified);

public sealed record Transaction(
    string? Id, string? TransactionDate, string? Currency, decimal? Value, string? ValueDate, string? Description, string? Provider, string? Recipient, string? DateModified);
