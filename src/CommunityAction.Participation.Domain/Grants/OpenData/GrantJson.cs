using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CommunityAction.Participation.Domain.Grants.OpenData;

/// <summary>Grants as JSON: numbers keep every digit, and what is absent is left out.</summary>
public static class GrantJson
{
    private const int LongestShown = 80;

    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    /// <summary>The text of a field; null when it is absent, empty or not a text.</summary>
    public static string? TextOf(this JsonObject node, string field) =>
        node[field] is JsonValue value && value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    /// <summary>A number with all its digits; null when it is none, or longer than 28 digits.</summary>
    internal static decimal? NumberOf(this JsonValue value) =>
        value.GetValueKind() == JsonValueKind.Number && decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A value for a sentence: not too long.</summary>
    internal static string Shown(this JsonNode? value)
    {
        var text = value is null ? "" : value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
        return text.Length > LongestShown ? text[..LongestShown] + "…" : text;
    }

    /// <summary>Only what the standard names and may be given out, without what is empty. The package has been checked.</summary>
    public static JsonObject Kept(JsonObject package)
    {
        var kept = KeptParts(GrantSchema.Package, package);
        kept["grants"] = new JsonArray([.. package["grants"]!.AsArray().Select(grant => Anonymous(KeptParts(GrantSchema.Grant, grant!.AsObject())))]);
        return kept;
    }

    private static JsonObject Anonymous(JsonObject grant)
    {
        if (grant["recipientIndividual"] is JsonObject individual)
        {
            individual["name"] = Grant.NameOfAnIndividual;
        }

        return grant;
    }

    private static JsonObject KeptParts(GrantField group, JsonObject node)
    {
        var kept = new JsonObject();
        foreach (var field in group.Parts.Where(field => !field.IsContact))
        {
            if (Kept(field, node[field.Name]) is { } value)
            {
                kept[field.Name] = value;
            }
        }

        return kept;
    }

    private static JsonNode? Kept(GrantField field, JsonNode? value) => (field.Kind, value) switch
    {
        (GrantFieldKind.Group, JsonObject group) => KeptParts(field, group) is { Count: > 0 } kept ? kept : null,
        (GrantFieldKind.Groups, JsonArray list) => list.Select(one => KeptParts(field, one!.AsObject())).Where(one => one.Count > 0).ToArray() is { Length: > 0 } kept ? new JsonArray([.. kept]) : null,
        (GrantFieldKind.Texts, JsonArray { Count: > 0 } texts) => texts.DeepClone(),
        (GrantFieldKind.Text, JsonValue text) when string.IsNullOrWhiteSpace(text.GetValue<string>()) => null,
        (_, null) or (_, JsonArray) => null,
        _ => value!.DeepClone(),
    };
}
