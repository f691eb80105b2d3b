using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityAction.Participation.Domain;

/// <summary>Writes an id as a plain UUID.</summary>
public abstract class GuidIdConverter<TId>(Func<Guid, TId> of, Func<TId, Guid> valueOf) : JsonConverter<TId>
{
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => of(reader.GetGuid());

    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(valueOf(value));
}
