using System.Globalization;
using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Groups;
using Microsoft.AspNetCore.WebUtilities;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Features.Grants;

/// <param name="Application">Its id.</param>
/// <param name="Fund">Where.</param>
/// <param name="Round">In which round.</param>
/// <param name="Group">Who applies.</param>
/// <param name="Status">As the last step left it.</param>
/// <param name="Title">Null until it is written.</param>
/// <param name="GroupName">Null when it was erased.</param>
public sealed record ListedApplication(ApplicationId Application, FundId Fund, RoundId Round, GroupId Group, ApplicationStatus Status, string? Title, string? GroupName)
{
    /// <summary>In pence; null until it is sent.</summary>
    public long? Requested { get; init; }

    /// <summary>In pence; null until it is sent.</summary>
    public long? MinimumViable { get; init; }

    public WardId? Ward { get; init; }

    public ThemeId? Theme { get; init; }

    public PopulationId? Population { get; init; }

    /// <summary>What has to be looked into before an offer.</summary>
    public IReadOnlyList<HoldKind> Holds { get; init; } = [];

    public bool IsLinked { get; init; }

    public DateTimeOffset SavedAt { get; init; }

    public DateTimeOffset? SubmittedAt { get; init; }
}

/// <param name="Rows">On this page.</param>
/// <param name="Total">On all pages.</param>
/// <param name="RequestedPence">By all of them together.</param>
public sealed record ApplicationPage(IReadOnlyList<ListedApplication> Rows, long Total, long RequestedPence)
{
    public int Pages => (int)((Total + ApplicationFilter.PageSize - 1) / ApplicationFilter.PageSize);
}

/// <summary>Why two applications may belong together.</summary>
public enum Likeness
{
    SameGroup,
    SameNumber,
    SameTitle,
}

public sealed record AlikeApplication(ListedApplication Application, Likeness Why);

/// <summary>What an officer wants to see of a round. It travels in the address; what cannot be read is left out.</summary>
public sealed record ApplicationFilter
{
    public const int PageSize = 50;
    private const int LongestSearch = 100;
    private const int LongestSlug = 64;

    /// <summary>What an officer means by a status. Drafts are counted and never listed: they are their authors' own business.</summary>
    public static IReadOnlyDictionary<string, ApplicationStatus[]> Statuses { get; } = new Dictionary<string, ApplicationStatus[]>(StringComparer.Ordinal)
    {
        ["submitted"] = [ApplicationStatus.Submitted],
        ["changes"] = [ApplicationStatus.ChangesRequested],
        ["withdrawn"] = [ApplicationStatus.Withdrawn],
    };

    public static IReadOnlyList<string> Orders { get; } = ["newest", "most", "least"];

    public string Search { get; init; } = "";

    /// <summary>A key of <see cref="Statuses"/>, or empty for all that have been sent and stand.</summary>
    public string Status { get; init; } = "";

    public string Ward { get; init; } = "";

    public string Theme { get; init; } = "";

    public string Population { get; init; } = "";

    /// <summary>Only those that something stops.</summary>
    public bool IsHeld { get; init; }

    public string Order { get; init; } = "newest";

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public bool IsNarrowed => this with { Order = "newest", Page = 1 } != new ApplicationFilter();

    public static ApplicationFilter Read(IQueryCollection query)
    {
        string Slug(string name) => query[name].ToString() is { Length: <= LongestSlug } slug ? slug : "";
        return new()
        {
            Search = query["q"].ToString().Trim() is var search && search.Length > LongestSearch ? search[..LongestSearch] : search,
            Status = Statuses.ContainsKey(Slug("status")) ? Slug("status") : "",
            Ward = Slug("ward"),
            Theme = Slug("theme"),
            Population = Slug("for"),
            IsHeld = Slug("held") == "yes",
            Order = Orders.Contains(Slug("order")) ? Slug("order") : "newest",
            Page = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is >= 1 and <= 10_000 ? page : 1,
        };
    }

    /// <summary>The address of this list below a path: only what narrows it is said.</summary>
    public string AddressBelow(string path) => QueryHelpers.AddQueryString(path, new (string Name, string Value)[]
    {
        ("q", Search), ("status", Status), ("ward", Ward), ("theme", Theme), ("for", Population), ("held", IsHeld ? "yes" : ""),
        ("order", Order == "newest" ? "" : Order), ("page", Page == 1 ? "" : Page.ToString(CultureInfo.InvariantCulture)),
    }.Where(part => part.Value.Length > 0).Select(part => KeyValuePair.Create(part.Name, (string?)part.Value)));
}
