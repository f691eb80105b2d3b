using System.Globalization;
using CommunityAction.Participation.Domain.Grants.Decisions;
using Microsoft.AspNetCore.WebUtilities;

namespace CommunityAction.Participation.Web.Features.Decisions;

/// <summary>What somebody wants to see of the decisions. It travels in the address, so that it can be shared; what cannot be read is left out.</summary>
public sealed record DecisionFilter
{
    public const string Path = "/grants/decisions";
    public const int PageSize = 50;
    private const int LongestSlug = 64;

    /// <summary>Null for all.</summary>
    public Guid? Fund { get; init; }

    /// <summary>Null for all.</summary>
    public Guid? Round { get; init; }

    public string Ward { get; init; } = "";

    /// <summary>Null for all.</summary>
    public GrantOutcome? Outcome { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public bool IsNarrowed => this with { Page = 1 } != new DecisionFilter();

    public static DecisionFilter Read(IQueryCollection query) => new()
    {
        Fund = Guid.TryParse(query["fund"], CultureInfo.InvariantCulture, out var fund) ? fund : null,
        Round = Guid.TryParse(query["round"], CultureInfo.InvariantCulture, out var round) ? round : null,
        Ward = query["ward"].ToString() is { Length: <= LongestSlug } ward && !ward.Contains('\0', StringComparison.Ordinal) ? ward : "",
        Outcome = Enum.TryParse<GrantOutcome>(query["outcome"], ignoreCase: true, out var outcome) && Enum.IsDefined(outcome) ? outcome : null,
        Page = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is >= 1 and <= 10_000 ? page : 1,
    };

    /// <summary>The address of this list below a path; only what narrows it is said.</summary>
    public string At(string path) => QueryHelpers.AddQueryString(path, new (string Name, string Value)[]
    {
        ("fund", Fund?.ToString() ?? ""), ("round", Round?.ToString() ?? ""), ("ward", Ward), ("outcome", Outcome?.ToString() ?? ""), ("page", Page == 1 ? "" : Page.ToString(CultureInfo.InvariantCulture)),
    }.Where(part => part.Value.Length > 0).Select(part => KeyValuePair.Create(part.Name, (string?)part.Value)));
}
