using System.Globalization;
using System.Text;

namespace CommunityAction.Participation.Web.Features.Shared;

/// <summary>Tables as files (RFC 4180). What a spreadsheet would run as a formula is marked as text, here and nowhere else.</summary>
public static class Csv
{
    public const string MediaType = "text/csv";

    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true); // without it Excel takes an é for two letters

    /// <summary>A heading and rows of texts, numbers, ids, moments, enumerations and yes or no; null is an empty cell.</summary>
    public static byte[] Of(IEnumerable<string> heading, IEnumerable<IEnumerable<object?>> rows)
    {
        var text = new StringBuilder();
        Line(text, heading);
        foreach (var row in rows)
        {
            Line(text, row);
        }

        return [.. WithMark.Preamble, .. WithMark.GetBytes(text.ToString())];
    }

    private static void Line(StringBuilder text, IEnumerable<object?> cells) => text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    private static string Cell(object? value) => value switch
    {
        null => "",
        string said => Quote(Harmless(said)),
        bool yes => yes ? "true" : "false",
        DateTimeOffset moment => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        Enum choice => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(choice.ToString()),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A {value.GetType().Name} is nothing for a cell.", nameof(value)),
    };

    /// <summary>A text that begins as a formula does, in whatever width, gets an apostrophe before it (OWASP, CSV injection).</summary>
    private static string Harmless(string text) => text.TrimStart(' ', '\u00a0', '\u3000') is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..] ? "'" + text : text;

    private static string Quote(string text) =>
        text.AsSpan().IndexOfAny("\",\r\n;") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
