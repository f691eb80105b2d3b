using System.Globalization;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Grants.Awards;
using Microsoft.AspNetCore.WebUtilities;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Features.Awards;

/// <summary>A decision to give that waits to be offered. Amounts are in pence, a text is null when it was removed.</summary>
public sealed record DecisionToOffer(ApplicationId Application, FundId Fund, long Pence, DateTimeOffset DecidedAt, string? Title, string? GroupName)
{
    /// <summary>What stops the offer.</summary>
    public IReadOnlyList<HoldKind> Holds { get; init; } = [];

    public bool WaitsForAppeal { get; init; }
}

/// <summary>An award in a list. Amounts are in pence, a text is null when it was removed.</summary>
public sealed record ListedAward(AwardId Award, ApplicationId Application, FundId Fund, AwardStatus Status, long Pence, long Planned, long Paid, string? Title, string? GroupName)
{
    public DateTimeOffset ExpiresAt { get; init; }

    public bool IsSigned { get; init; }

    public int OpenConditions { get; init; }

    public bool HasBank { get; init; }

    public bool IsBankVerified { get; init; }
}

/// <param name="Rows">On this page.</param>
/// <param name="Total">On all pages.</param>
/// <param name="Pence">What all of them give.</param>
public sealed record AwardPage(IReadOnlyList<ListedAward> Rows, long Total, long Pence)
{
    public int Pages => (int)((Total + AwardFilter.PageSize - 1) / AwardFilter.PageSize);
}

/// <summary>A payment in a list. Amounts are in pence, a text is null when it was removed.</summary>
public sealed record ListedPayment(AwardId Award, FundId Fund, int Number, long Pence, DateOnly DueOn, PaymentStatus Status, string? Title, string? GroupName)
{
    public DateTimeOffset? ExportedAt { get; init; }

    public DateOnly? MadeOn { get; init; }

    /// <summary>It did not arrive when it was last approved.</summary>
    public PaymentNews? Problem { get; init; }
}

/// <summary>In pence: offered and not answered yet, accepted, and paid.</summary>
public sealed record PotSums(long Offered, long Granted, long Paid);

/// <param name="Award">The award.</param>
/// <param name="Subject">Its title; null when it was removed.</param>
/// <param name="IsOffer">The offer waits for an answer; else bank details wait for a second person.</param>
/// <param name="At">When the offer ends, or since when the details wait.</param>
public sealed record WaitingAward(AwardId Award, string? Subject, bool IsOffer, DateTimeOffset At);

/// <summary>Which awards an officer wants to see. It travels in the address; what cannot be read is left out.</summary>
public sealed record AwardFilter(Guid? Fund = null, Guid? Round = null, string Status = "", int Page = 1)
{
    public const int PageSize = 50;

    public static IReadOnlyList<AwardStatus> Statuses { get; } = [AwardStatus.Offered, AwardStatus.Accepted, AwardStatus.Declined, AwardStatus.Lapsed, AwardStatus.Superseded, AwardStatus.Closed];

    public bool IsNarrowed => this with { Page = 1 } != new AwardFilter();

    public static AwardFilter Read(IQueryCollection query) => new(
        Guid.TryParse(query["fund"], out var fund) ? fund : null,
        Guid.TryParse(query["round"], out var round) ? round : null,
        Statuses.FirstOrDefault(status => status.ToString() == query["status"]) is var status and not AwardStatus.None ? status.ToString() : "",
        int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is >= 1 and <= 10_000 ? page : 1);

    /// <summary>The address of this list: only what narrows it is said.</summary>
    public string AddressBelow(string path) => QueryHelpers.AddQueryString(path, new (string Name, string Value)[]
    {
        ("fund", $"{Fund}"), ("round", $"{Round}"), ("status", Status), ("page", Page == 1 ? "" : Page.ToString(CultureInfo.InvariantCulture)),
    }.Where(part => part.Value.Length > 0).Select(part => KeyValuePair.Create(part.Name, (string?)part.Value)));
}

/// <summary>Which payments an officer wants to see. It travels in the address; what cannot be read is left out.</summary>
public sealed record PaymentFilter(Guid? Fund = null, string What = "", DateOnly? DueBy = null)
{
    public const int Most = 1_000;

    /// <summary>What an officer means by a word in the address; nothing stands for all that is still to be paid.</summary>
    public static IReadOnlyList<string> Whats { get; } = ["approve", "pay", "paid"];

    public IReadOnlyList<PaymentStatus> Statuses => What switch
    {
        "approve" => [PaymentStatus.Scheduled],
        "pay" => [PaymentStatus.Approved],
        "paid" => [PaymentStatus.Made],
        _ => [PaymentStatus.Scheduled, PaymentStatus.Approved],
    };

    public static PaymentFilter Read(IQueryCollection query) => new(
        Guid.TryParse(query["fund"], out var fund) ? fund : null,
        Whats.Contains(query["what"].ToString()) ? query["what"].ToString() : "",
        DateOnly.TryParseExact(query["by"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var by) ? by : null);
}
