using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityAction.Participation.Domain.Polls;

/// <summary>An object of option and points, the shortest form that a person can still read: <c>{"p01":1,"p07":2}</c>. An option that stands twice cannot be read.</summary>
public sealed class ChoicesConverter : JsonConverter<Choices>
{
    public override Choices Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("Choices are an object of option and points.");
        }

        var choices = new List<Choice>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var option = reader.GetString()!;
            reader.Read();
            choices.Add(new(option, reader.GetInt32()));
        }

        return Choices.From(choices) ?? throw new JsonException("An option stands twice.");
    }

    public override void Write(Utf8JsonWriter writer, Choices value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var choice in value)
        {
            writer.WriteNumber(choice.Option, choice.Points);
        }

        writer.WriteEndObject();
    }
}
