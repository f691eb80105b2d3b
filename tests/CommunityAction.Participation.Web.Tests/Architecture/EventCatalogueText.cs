using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CommunityAction.Participation.Adapters.Postgres.Log;
using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Web.Tests.Architecture;

/// <summary>The event catalogue as a page, made from the code: events by stored name, then the shapes that stand in them.</summary>
internal sealed class EventCatalogueText
{
    private const string Opening = """
        # Event catalogue

        Everything that the log can hold. Made from the code by the test `Documenting_events`: do not edit it by hand, run
        `UPDATE_DOCS=1 dotnet test tests/CommunityAction.Participation.Web.Tests --filter Documenting_events`.

        A stored name is for ever: an event with another shape gets another version. Payloads are JSON: names in camelCase, enums as camelCase
        strings, moments in UTC (ISO 8601), money in whole pence; a field without a value is left out. A `?` marks a field that may be left out.

        """;

    private static readonly Assembly Domain = typeof(EventCatalogue).Assembly;
    private readonly Docstrings _docs = Docstrings.Of(Domain);
    private readonly NullabilityInfoContext _nullability = new();
    private readonly List<Type> _shapes = [];
    private readonly StringBuilder _page = new(Opening.ReplaceLineEndings("\n"));

    public static string Make()
    {
        var text = new EventCatalogueText();
        text.Write();
        return text._page.ToString();
    }

    private void Write()
    {
        foreach (var (name, type) in EventCatalogue.All)
        {
            Line($"\n## {name}\n");
            Line($"Record `{type.Name}`, in `{type.Namespace}`.{Sentence(_docs.Summary(type))}\n");
            Fields(type);
            Line($"\n```json\n{Encoding.UTF8.GetString(EventJson.Write(FactSamples.Of(type)))}\n```");
        }

        Line("\n# Shapes\n\nWhat stands in the fields above.");
        for (var i = 0; i < _shapes.Count; i++)
        {
            Shape(_shapes[i]);
        }
    }

    private void Shape(Type type)
    {
        Line($"\n## {type.Name}\n");
        if (_docs.Summary(type) is { Length: > 0 } summary)
        {
            Line(summary + (HasFields(type) ? "\n" : ""));
        }

        if (type.IsEnum)
        {
            foreach (var value in Enum.GetNames(type))
            {
                Line($"* `{JsonNamingPolicy.CamelCase.ConvertName(value)}`{(_docs.Value(type, value) is { Length: > 0 } meaning ? ": " + meaning : "")}");
            }
        }
        else if (HasFields(type))
        {
            Fields(type);
        }
    }

    // A type with a converter of its own says in its summary how it is written.
    private static bool HasFields(Type type) => type.GetCustomAttribute<JsonConverterAttribute>() is null;

    private void Fields(Type type)
    {
        Line("| Field | Type | Meaning |");
        Line("|---|---|---|");
        var constructor = type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length)!;
        foreach (var field in constructor.GetParameters())
        {
            var optional = _nullability.Create(field).ReadState == NullabilityState.Nullable;
            Line($"| `{JsonNamingPolicy.CamelCase.ConvertName(field.Name!)}` | {NameOf(field.ParameterType)}{(optional ? "?" : "")} | {_docs.Parameter(type, field.Name!).Replace("|", "\\|", StringComparison.Ordinal)} |");
        }
    }

    private string NameOf(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return NameOf(underlying);
        }

        if (type.IsGenericType && type.GetGenericArguments() is [var item])
        {
            return $"list of {NameOf(item)}";
        }

        if (type.Assembly != Domain)
        {
            return type == typeof(DateTimeOffset) ? "moment" : type == typeof(string) ? "text" : type == typeof(bool) ? "yes or no" : type.IsPrimitive ? "whole number" : type.Name;
        }

        if (!_shapes.Contains(type))
        {
            _shapes.Add(type);
        }

        return $"[{type.Name}](#{type.Name.ToLowerInvariant()})";
    }

    private static string Sentence(string summary) => summary.Length == 0 ? "" : " " + summary;

    private void Line(string text) => _page.Append(text).Append('\n');
}
