using System.Globalization;
using System.Text.Json.Nodes;

namespace CommunityAction.Participation.Domain.Grants.OpenData;

/// <summary>
/// A table of grants as a package. A row whose id was there before and which has no title adds to the grant of that id. A cell that is empty says nothing.
/// Problems: table-empty, column-twice, row-too-long, row-contradicts (the column). Advice: column-left-out.
/// </summary>
public sealed class GrantTable
{
    private readonly List<GrantProblem> _problems = [];
    private readonly JsonArray _grants = [];
    private readonly List<int> _lines = [];
    private readonly Dictionary<string, JsonObject> _byId = new(StringComparer.Ordinal);
    private IReadOnlyList<(string Heading, GrantColumn? Column)> _columns = [];

    private GrantTable()
    {
    }

    public JsonObject Package => new() { ["grants"] = _grants };

    public IReadOnlyList<GrantProblem> Problems => _problems;

    /// <summary>The line of each grant.</summary>
    public IReadOnlyList<int> Lines => _lines;

    public static GrantTable Read(string text)
    {
        var table = new GrantTable();
        foreach (var (line, cells) in CsvCells.Read(text))
        {
            if (table._columns.Count == 0)
            {
                table.Head(cells);
            }
            else
            {
                table.Row(line, cells);
            }
        }

        if (table._columns.Count == 0)
        {
            table._problems.Add(GrantProblem.Of("", "table-empty"));
        }

        return table;
    }

    private void Head(IReadOnlyList<string> cells)
    {
        _columns = [.. cells.Select(cell => (cell.Trim(), GrantColumn.Find(cell)))];
        foreach (var (heading, _) in _columns.Where(column => column is { Column: null, Heading.Length: > 0 }))
        {
            _problems.Add(GrantProblem.Of(heading, "column-left-out", heading) with { IsAdvice = true, Line = 1 });
        }

        foreach (var twice in _columns.Where(column => column.Column is not null).GroupBy(column => column.Column!.Path).Where(group => group.Count() > 1))
        {
            _problems.Add(GrantProblem.Of(twice.First().Heading, "column-twice", twice.First().Heading) with { Line = 1 });
        }
    }

    private void Row(int line, IReadOnlyList<string> cells)
    {
        if (cells.Skip(_columns.Count).Any(cell => cell.Length > 0))
        {
            _problems.Add(GrantProblem.Of("", "row-too-long", _columns.Count, cells.Count) with { Line = line });
            return;
        }

        var grant = new JsonObject();
        foreach (var (cell, (_, column)) in cells.Zip(_columns))
        {
            if (column is not null && cell.Trim() is { Length: > 0 } said)
            {
                Put(grant, column, Unmarked(said));
            }
        }

        WithoutGaps(grant);
        if (grant.TextOf("id") is { } id && grant["title"] is null && _byId.TryGetValue(id, out var first))
        {
            Add(first, grant, line);
            return;
        }

        _byId.TryAdd(grant.TextOf("id") ?? "", grant);
        _grants.Add(grant);
        _lines.Add(line);
    }

    /// <summary>What our own tables mark so that no spreadsheet runs it as a formula comes back as it was.</summary>
    private static string Unmarked(string cell) => cell is ['\'', '=' or '+' or '-' or '@', ..] ? cell[1..] : cell;

    private static void Put(JsonObject grant, GrantColumn column, string said)
    {
        var node = grant;
        foreach (var (field, at) in column.Steps.SkipLast(1))
        {
            if (field.Kind == GrantFieldKind.Group)
            {
                node[field.Name] ??= new JsonObject();
                node = node[field.Name]!.AsObject();
                continue;
            }

            node[field.Name] ??= new JsonArray();
            var list = node[field.Name]!.AsArray();
            while (list.Count <= at)
            {
                list.Add(new JsonObject());
            }

            node = list[at]!.AsObject();
        }

        node[column.Field.Name] = column.Field.Kind switch
        {
            GrantFieldKind.Number when decimal.TryParse(said, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
            GrantFieldKind.Texts => new JsonArray([.. said.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(text => JsonValue.Create(text))]),
            _ => JsonValue.Create(said),
        };
    }

    /// <summary>Items that no cell filled are none.</summary>
    private static void WithoutGaps(JsonObject node)
    {
        foreach (var (_, value) in node.ToList())
        {
            if (value is JsonArray list)
            {
                foreach (var one in list.OfType<JsonObject>())
                {
                    WithoutGaps(one);
                }

                list.RemoveAll(one => one is JsonObject { Count: 0 });
            }
        }
    }

    private void Add(JsonObject first, JsonObject more, int line)
    {
        foreach (var (name, value) in more.Where(part => part.Key != "id").ToList())
        {
            if (value is JsonArray items && first[name] is JsonArray list)
            {
                foreach (var item in items.Where(item => !list.Any(one => JsonNode.DeepEquals(one, item))))
                {
                    list.Add(item!.DeepClone());
                }
            }
            else if (first[name] is null)
            {
                first[name] = value!.DeepClone();
            }
            else if (!JsonNode.DeepEquals(first[name], value))
            {
                var heading = _columns.First(column => column.Column?.Steps[0].Field.Name == name).Heading;
                _problems.Add(GrantProblem.Of(heading, "row-contradicts", heading) with { Line = line, Grant = first.TextOf("id") });
            }
        }
    }
}
