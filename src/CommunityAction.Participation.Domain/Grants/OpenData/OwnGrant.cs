using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Domain.Grants.Decisions;

namespace CommunityAction.Participation.Domain.Grants.OpenData;

/// <summary>A grant of the council's own in the published form. Nothing in it is about a person: no contact, no bank account.</summary>
/// <param name="Id">The same for ever.</param>
/// <param name="Title">What the project is called.</param>
/// <param name="Description">What it is for, as the group wrote it to be published.</param>
/// <param name="Funder">Who gives: the council, or the group that holds the pot.</param>
/// <param name="Recipient">Who gets it.</param>
/// <param name="DecidedOn">By clocks in London.</param>
/// <param name="Pence">What is given in all, as it was last agreed.</param>
public sealed record OwnGrant(string Id, string Title, string Description, Organisation Funder, Organisation Recipient, DateOnly DecidedOn, long Pence)
{
    public string Currency { get; init; } = Money.Sterling;

    /// <summary>Null where nobody applied.</summary>
    public long? RequestedPence { get; init; }

    /// <summary>What was paid, without what came back.</summary>
    public long? PaidPence { get; init; }

    /// <summary>Null when it is not known.</summary>
    public DateOnly? BeginsOn { get; init; }

    public DateOnly? EndsOn { get; init; }

    /// <summary>Where it helps; null when it is not known.</summary>
    public Place? Area { get; init; }

    public GrantProgramme? Programme { get; init; }

    /// <summary>Anybody whom the rules admit could apply.</summary>
    public bool IsFromOpenCall { get; init; }

    /// <summary>Where the decision and its reasons are.</summary>
    public Uri? Decision { get; init; }

    /// <summary>Where the data is published.</summary>
    public Uri? Source { get; init; }

    /// <summary>An award counts once its offer is accepted, for as long as no other decision has taken the place of the one that it follows from.</summary>
    public static bool IsEffective(Award award, DecisionMade? current) =>
        award is { Status: AwardStatus.Accepted or AwardStatus.Closed, Offer: { } offer } && current is { Award: { } decided } && decided == offer.Award && current.Number == offer.Decision;

    /// <param name="changedAt">When anything of it was last changed.</param>
    public Grant ToGrant(DateTimeOffset changedAt) => Undated with { DateModified = changedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) };

    /// <summary>SHA-256 over what is said of the grant, in lower-case hex: not over the moment of the change, nor over this site's addresses, which a node may know by another name.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(Undated with { Url = null, DataSource = null }, GrantJson.Options))));

    private Grant Undated => new(Id, Title, Description, Currency, Pounds(Pence), Day(DecidedOn)!, [Funder])
    {
        AmountAppliedFor = RequestedPence is { } requested ? Pounds(requested) : null,
        AmountDisbursed = PaidPence is { } paid ? Pounds(paid) : null,
        PlannedDates = BeginsOn is null && EndsOn is null ? null : [new(null, Day(BeginsOn), Day(EndsOn), null, null, null)],
        RecipientOrganization = [Recipient],
        BeneficiaryLocation = Area is null ? null : [Area],
        GrantProgramme = Programme is null ? null : [Programme],
        FromOpenCall = IsFromOpenCall ? "Yes" : "No",
        Url = Decision?.AbsoluteUri,
        DataSource = Source?.AbsoluteUri,
    };

    private static decimal Pounds(long pence) => pence / 100m;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
