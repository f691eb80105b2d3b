using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommunityAction.Participation.Domain.Grants.OpenData;

/// <summary>Grants as one table, with the headings of the standard: a row for each, and columns for what any of them says.</summary>
/// <param name="Headings">What is required first, in the order of the standard.</param>
/// <param name="Rows">Texts and numbers; null where a grant says nothing.</param>
public sealed record GrantSheet(IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    public static GrantSheet Of(IEnumerable<Grant> grants)
    {
        var rows = new List<Dictionary<string, object>>();
        var (columns, several) = (new Dictionary<string, GrantColumn>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var grant in grants)
        {
            var row = new Dictionary<string, object>(StringComparer.Ordinal);
            Lay(GrantSchema.Grant, JsonSerializer.SerializeToNode(grant, GrantJson.Options)!.AsObject(), [], "");
            rows.Add(row);

            void Lay(GrantField group, JsonObject node, IReadOnlyList<(GrantField, int)> steps, string path)
            {
                foreach (var field in group.Parts)
                {
                    switch (node[field.Name])
                    {
                        case JsonObject inner:
                            Lay(field, inner, [.. steps, (field, 0)], $"{path}{field.Name}/");
                            break;
                        case JsonArray list when field.Kind == GrantFieldKind.Groups:
                            for (var at = 0; at < list.Count; at++)
                            {
                                Lay(field, list[at]!.AsObject(), [.. steps, (field, at)], string.Create(CultureInfo.InvariantCulture, $"{path}{field.Name}/{at}/"));
                            }

                            if (list.Count > 1)
                            {
                                several.Add(string.Join('/', steps.Select(step => step.Item1.Name).Append(field.Name)));
                            }

                            break;
                        case { } value:
                            var name = path + field.Name;
                            if (!columns.ContainsKey(name))
                            {
                                columns.Add(name, new([.. steps, (field, 0)]));
                            }

                            row[name] = value switch
                            {
                                JsonArray texts => string.Join("; ", texts.Select(text => text!.GetValue<string>())),
                                JsonValue number when number.NumberOf() is { } amount => amount,
                                _ => value.GetValue<string>(),
                            };
                            break;
                    }
                }
            }
        }

        var used = columns.OrderBy(column => column.Value, GrantColumn.InOrder).ToList();
        return new([.. used.Select(column => column.Value.Heading(several))], [.. rows.Select(row => (IReadOnlyList<object?>)[.. used.Select(column => row.GetValueOrDefault(column.Key))])]);
    }
}
