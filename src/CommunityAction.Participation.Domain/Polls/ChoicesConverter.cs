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

        var (choices, count) = (new Choice[4], 0);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (count == choices.Length)
            {
                Array.Resize(ref choices, 2 * count);
            }

            var option = OptionKeys.Read(ref reader);
            reader.Read();
            choices[count++] = new(option, reader.GetInt32());
        }

        Array.Resize(ref choices, count);
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
