using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace CommunityAction.Participation.Web.Features.Record;

/// <summary>What somebody wants to see of the record. It travels in the address, so that it can be shared; what cannot be read is left out.</summary>
public sealed record RecordFilter
{
    public const int PageSize = 50;
    private const int LongestSearch = 100;
    private const string Date = "yyyy-MM-dd";

    public static IReadOnlyList<string> Areas { get; } = ["polls", "proposals", "programmes", "council", "grants", "groups", "people", "papers", "webhooks"];

    public string Search { get; init; } = "";

    /// <summary>One of <see cref="Areas"/>, or empty for all.</summary>
    public string Area { get; init; } = "";

    public RecordKind? Kind { get; init; }

    /// <summary>A poll, a programme or a proposal, with what is a part of it.</summary>
    public Guid? About { get; init; }

    /// <summary>The first day, by clocks in London.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The first moment, for programs; people name a day.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Only what happened before this entry: where the next page begins.</summary>
    public long? Before { get; init; }

    public bool IsNarrowed => this with { Before = null } != new RecordFilter();

    public static RecordFilter Read(IQueryCollection query) => new()
    {
        Search = query["q"].ToString().Trim() is var search && search.Length > LongestSearch ? search[..LongestSearch] : search,
        Area = Areas.Contains(query["area"].ToString()) ? query["area"].ToString() : "",
        Kind = Enum.TryParse<RecordKind>(query["kind"], ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null,
        About = Guid.TryParse(query["about"], out var about) ? about : null,
        From = Day(query["from"]),
        To = Day(query["to"]),
        Before = long.TryParse(query["before"], NumberStyles.None, CultureInfo.InvariantCulture, out var before) ? before : null,
    };

    /// <summary>The address of this list below a path; only what narrows it is said.</summary>
    public string At(string path) => QueryHelpers.AddQueryString(path, new (string Name, string? Value)[]
    {
        ("q", Search), ("area", Area), ("kind", Kind is { } kind ? Lower(kind) : ""), ("about", About?.ToString()), ("from", Written(From)), ("to", Written(To)),
        ("before", Before?.ToString(CultureInfo.InvariantCulture)),
    }.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => KeyValuePair.Create(part.Name, part.Value)));

    public static string Lower(RecordKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>As a field for a date has it; empty without one.</summary>
    public static string Written(DateOnly? day) => day?.ToString(Date, CultureInfo.InvariantCulture) ?? "";

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, Date, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1 and < 9999 ? day : null;
}
