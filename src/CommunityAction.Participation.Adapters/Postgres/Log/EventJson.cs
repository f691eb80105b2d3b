using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Adapters.Postgres.Log;

/// <summary>How facts and envelopes are written: camelCase, enums as camelCase strings, nothing for null. Marten must be told the same.</summary>
public static class EventJson
{
    private static readonly ConcurrentDictionary<Type, JsonTypeInfo> Shapes = new();

    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new BallotCastConverter(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = EventShapes.Default,
    };

    public static byte[] Write(object fact) => JsonSerializer.SerializeToUtf8Bytes(fact, Shape(fact.GetType()));

    /// <summary>The fact, or null when this program does not know the name or cannot read what stands there: a reader decides what that means for it.</summary>
    public static object? Read(string storedName, ReadOnlySpan<byte> data)
    {
        try
        {
            return EventCatalogue.TypeOf(storedName) is { } type ? JsonSerializer.Deserialize(data, Shape(type)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static Envelope? ReadEnvelope(ReadOnlySpan<byte> headers) =>
        headers.Length <= 2 ? null : (Envelope?)JsonSerializer.Deserialize(headers, Shape(typeof(Envelope)));

    private static JsonTypeInfo Shape(Type type) => Shapes.GetOrAdd(type, Options.GetTypeInfo);
}
