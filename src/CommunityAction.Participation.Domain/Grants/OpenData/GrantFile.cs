using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommunityAction.Participation.Domain.Grants.OpenData;

/// <summary>
/// A published file of grants, as JSON or as a table: what it holds says which. Problems: not-utf8, not-json (line, place), and those of <see cref="GrantTable"/> and
/// <see cref="GrantCheck"/>.
/// </summary>
/// <param name="Problems">In the order of the file; advice among them.</param>
public sealed record GrantFile(IReadOnlyList<GrantProblem> Problems)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What may be published of it; null when a problem is more than advice.</summary>
    public GrantPackage? Package { get; private init; }

    /// <summary>The same as JSON; null when there is no package.</summary>
    public string? Json { get; private init; }

    public IEnumerable<GrantProblem> Faults => Problems.Where(problem => !problem.IsAdvice);

    public IEnumerable<GrantProblem> Advice => Problems.Where(problem => problem.IsAdvice);

    /// <param name="content">The whole file, in UTF-8.</param>
    /// <param name="today">The day by clocks in London: an award lies in the past.</param>
    public static GrantFile Read(ReadOnlySpan<byte> content, DateOnly today)
    {
        string text;
        try
        {
            text = Strict.GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return new([GrantProblem.Of("", "not-utf8")]);
        }

        if (text.Contains('\0', StringComparison.Ordinal) || text.Contains("\\u0000", StringComparison.OrdinalIgnoreCase))
        {
            return new([GrantProblem.Of("", "not-utf8")]);
        }

        return text.TrimStart() is ['{' or '[', ..] ? OfJson(text, today) : OfTable(text, today);
    }

    private static GrantFile OfJson(string text, DateOnly today)
    {
        try
        {
            var package = JsonNode.Parse(text, documentOptions: new() { MaxDepth = 32, AllowDuplicateProperties = false });
            return Of(package, GrantCheck.Of(package, today));
        }
        catch (JsonException problem)
        {
            return new([GrantProblem.Of("", "not-json", (problem.LineNumber ?? 0) + 1, (problem.BytePositionInLine ?? 0) + 1)]);
        }
        catch (InvalidOperationException)
        {
            return new([GrantProblem.Of("", "not-utf8")]); // half a letter, escaped
        }
    }

    private static GrantFile OfTable(string text, DateOnly today)
    {
        var table = GrantTable.Read(text);
        if (table.Problems.Any(problem => !problem.IsAdvice))
        {
            return new(table.Problems);
        }

        var package = table.Package;
        return Of(package, [.. table.Problems, .. GrantCheck.Of(package, today).Select(problem => InTable(problem, table.Lines))]);
    }

    private static GrantFile Of(JsonNode? package, IReadOnlyList<GrantProblem> problems)
    {
        if (problems.Any(problem => !problem.IsAdvice))
        {
            return new(problems);
        }

        var kept = GrantJson.Kept(package!.AsObject());
        return new(problems) { Package = kept.Deserialize<GrantPackage>(GrantJson.Options), Json = kept.ToJsonString(GrantJson.Options) };
    }

    /// <summary>Where a person finds it in a table: the line and the heading.</summary>
    private static GrantProblem InTable(GrantProblem problem, IReadOnlyList<int> lines)
    {
        var path = problem.Path.Split('/');
        return path is ["", "grants", var index, .. var rest] && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < lines.Count
            ? problem with { Line = lines[at], Path = Titles(rest) }
            : problem;
    }

    private static string Titles(string[] names)
    {
        var (group, titles) = (GrantSchema.Grant, new List<string>());
        foreach (var name in names)
        {
            if (group.Parts.FirstOrDefault(field => field.Name == name) is { } field)
            {
                titles.Add(field.Title);
                group = field;
            }
        }

        return string.Join(':', titles);
    }
}
