using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityAction.Participation.Domain.Council;

/// <summary>A ward, by its short name: <c>millrace</c>.</summary>
[JsonConverter(typeof(WardIdConverter))]
public sealed record WardId(string Value);

/// <summary>The short name.</summary>
public sealed class WardIdConverter() : SlugConverter<WardId>(value => new(value), id => id.Value);

/// <summary>A theme, by its short name: <c>getting-about</c>.</summary>
[JsonConverter(typeof(ThemeIdConverter))]
public sealed record ThemeId(string Value);

/// <summary>The short name.</summary>
public sealed class ThemeIdConverter() : SlugConverter<ThemeId>(value => new(value), id => id.Value);

/// <summary>A target population, by its short name: <c>older-people</c>.</summary>
[JsonConverter(typeof(PopulationIdConverter))]
public sealed record PopulationId(string Value);

/// <summary>The short name.</summary>
public sealed class PopulationIdConverter() : SlugConverter<PopulationId>(value => new(value), id => id.Value);

/// <summary>Writes an id as its plain short name.</summary>
public abstract class SlugConverter<TId>(Func<string, TId> of, Func<TId, string> valueOf) : JsonConverter<TId>
{
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => of(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(valueOf(value));
}
