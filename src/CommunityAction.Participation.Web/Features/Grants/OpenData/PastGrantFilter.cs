using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace CommunityAction.Participation.Web.Features.Grants.OpenData;

/// <summary>What somebody wants to see of the past grants. It travels in the address, so that it can be shared; what cannot be read is left out.</summary>
public sealed record PastGrantFilter
{
    public const string Path = "/grants/past";
    public const int PageSize = 20;
    public const string Newest = "newest";
    private const int Longest = 200;

    public static IReadOnlyList<string> Orders { get; } = [Newest, "oldest", "most", "least"];

    public string Search { get; init; } = "";

    /// <summary>Of the award; null for all.</summary>
    public int? Year { get; init; }

    public string Programme { get; init; } = "";

    public string Area { get; init; } = "";

    /// <summary>The name of who got it; empty for all.</summary>
    public string Recipient { get; init; } = "";

    /// <summary>One of <see cref="Orders"/>.</summary>
    public string Order { get; init; } = Newest;

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public bool IsNarrowed => this with { Order = Newest, Page = 1 } != new PastGrantFilter();

    public static PastGrantFilter Read(IQueryCollection query)
    {
        string Text(string name) => query[name].ToString().Replace("\0", "", StringComparison.Ordinal).Trim() is var text && text.Length > Longest ? text[..Longest] : text;
        return new()
        {
            Search = Text("q"),
            Year = int.TryParse(query["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 9999 ? year : null,
            Programme = Text("programme"),
            Area = Text("area"),
            Recipient = Text("to"),
            Order = Orders.Contains(Text("order")) ? Text("order") : Newest,
            Page = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is >= 1 and <= 100_000 ? page : 1,
        };
    }

    /// <summary>The address of this list below a path; only what narrows it is said.</summary>
    public string At(string path) => QueryHelpers.AddQueryString(path, new (string Name, string Value)[]
    {
        ("q", Search), ("year", Year?.ToString(CultureInfo.InvariantCulture) ?? ""), ("programme", Programme), ("area", Area), ("to", Recipient), ("order", Order == Newest ? "" : Order),
        ("page", Page == 1 ? "" : Page.ToString(CultureInfo.InvariantCulture)),
    }.Where(part => part.Value.Length > 0).Select(part => KeyValuePair.Create(part.Name, (string?)part.Value)));
}
