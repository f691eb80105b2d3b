using System.Globalization;
using CommunityAction.Participation.Domain.Proposals;

namespace CommunityAction.Participation.Web.Features.Monitoring.Desk;

/// <summary>Targets of a grant as lines of text: <c>People who come each week | 40</c>.</summary>
public static class TargetLine
{
    private const char Bar = '|';

    public static string Write(string what, int hoped) => string.Create(CultureInfo.InvariantCulture, $"{what} {Bar} {hoped}");

    /// <summary>Null when a line cannot be read, or says the same as another.</summary>
    public static IReadOnlyList<(string What, int Hoped)>? Read(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ReadLine).ToList();
        return lines.Contains(null) || lines.DistinctBy(line => line!.Value.What).Count() < lines.Count ? null : [.. lines.Select(line => line!.Value)];
    }

    private static (string What, int Hoped)? ReadLine(string line)
    {
        var bar = line.LastIndexOf(Bar);
        return bar > 0 && line[..bar].Trim() is { Length: > 0 and <= WrittenText.LongestTitle } what && int.TryParse(line[(bar + 1)..].Trim(), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var hoped)
            ? (what, hoped)
            : null;
    }
}
