using System.Globalization;
using System.Text.Json;
using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Web.Features.Council;
using CommunityAction.Participation.Web.Features.Record;

namespace CommunityAction.Participation.Web.Features.OpenData;

/// <summary>What an address may say after its question mark. Validated here, and described from here.</summary>
/// <param name="Name">In the address.</param>
/// <param name="Says">What it does, for the description.</param>
/// <param name="Example">A value that is taken.</param>
/// <param name="Format">Of JSON Schema: uuid, date-time; empty for any text.</param>
/// <param name="OneOf">The only values; none for any.</param>
/// <param name="Read">Null for a value that is none.</param>
public sealed record ApiParameter(string Name, string Says, string Example, string Format, IReadOnlyList<string> OneOf, Func<string, HttpContext, object?> Read)
{
    public const int MostItems = 200;
    public const int UsualItems = 50;

    public static ApiParameter Limit { get; } = new(
        "limit", $"How many items a page holds, from 1 to {MostItems}; {UsualItems} without it.", "20", "int32", [],
        (text, _) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MostItems ? number : null);

    public static ApiParameter Cursor { get; } = Id("cursor", "Where the page begins, as `next` of the page before gives it.");

    public static ApiParameter Before { get; } = new(
        "cursor", "Where the page begins, as `next` of the page before gives it.", "1000", "int64", [],
        (text, _) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null);

    public static ApiParameter Area { get; } = OneOfThese("area", "Only what happened there.", [.. RecordFilter.Areas]);

    public static ApiParameter Programme { get; } = Id("programme", "Only what belongs to the programme with this id.");

    public static ApiParameter Ward { get; } = new(
        "ward", "Only what is for this ward, by its key in /api/v1/council. A programme or a poll for all wards is for each of them.", "millrace", "", [],
        (text, http) => http.RequestServices.GetRequiredService<CouncilSettings>().All(CouncilList.Wards).Any(entry => entry.Key == text) ? text : null);

    public static ApiParameter Since { get; } = new(
        "since", "Only what changed at this moment or later: a date and time with an offset (RFC 3339).", "2026-01-31T09:00:00Z", "date-time", [],
        (text, _) => ReadMoment(text));

    public static ApiParameter Form { get; } = OneOfThese("format", "The form of the answer; without it the Accept header decides.", ["json", "csv"]);

    /// <summary>A parameter that takes the values of an enumeration, as the answers write them.</summary>
    public static ApiParameter State<TState>()
        where TState : struct, Enum => OneOfThese("state", "Only what stands there.", [.. Enum.GetNames<TState>().Select(JsonNamingPolicy.CamelCase.ConvertName)]);

    private static ApiParameter Id(string name, string says) => new(
        name, says, "01990000-0000-7000-8000-000000000001", "uuid", [], (text, _) => Guid.TryParseExact(text, "D", out var id) ? id : null);

    private static ApiParameter OneOfThese(string name, string says, IReadOnlyList<string> values) =>
        new(name, says, values[0], "", values, (text, _) => values.Contains(text) ? text : null);

    // A moment without an offset would mean another one on another machine.
    private static DateTimeOffset? ReadMoment(string text) =>
        DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
        && (text.EndsWith('Z') || text[^6] is '+' or '-')
            ? moment.ToUniversalTime()
            : null;
}
