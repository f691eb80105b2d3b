using CommunityAction.Participation.Web.Features.Shared;
using Microsoft.AspNetCore.WebUtilities;

namespace CommunityAction.Participation.Web.Features.Monitoring;

/// <summary>What an officer wants to see of the grants that run. It travels in the address; what cannot be read is left out.</summary>
public sealed record MonitoringFilter
{
    public const string Path = "/officer/grants/monitoring";
    public const int PageSize = 50;
    private const int LongestSearch = 100;

    /// <summary>Where a grant stands, as officers ask for it.</summary>
    public static IReadOnlyList<string> States { get; } = ["late", "due", "read", "change", "bare", "closed"];

    public string Search { get; init; } = "";

    /// <summary>One of <see cref="States"/>, or empty for all that run.</summary>
    public string State { get; init; } = "";

    /// <summary>Null for all funds.</summary>
    public Guid? Fund { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public bool IsNarrowed => this with { Page = 1 } != new MonitoringFilter();

    public static MonitoringFilter Read(IQueryCollection query) => new()
    {
        Search = query["q"].ToString().Trim() is var search && search.Length > LongestSearch ? search[..LongestSearch] : search,
        State = States.Contains(query["state"].ToString()) ? query["state"].ToString() : "",
        Fund = Guid.TryParse(query["fund"], out var fund) ? fund : null,
        Page = PageLinks.Asked(query),
    };

    public string At(string path) => QueryHelpers.AddQueryString(
        path, new[] { ("q", Search), ("state", State), ("fund", Fund?.ToString() ?? ""), ("page", Page == 1 ? "" : $"{Page}") }.Where(part => part.Item2.Length > 0).Select(part => KeyValuePair.Create(part.Item1, (string?)part.Item2)));
}
