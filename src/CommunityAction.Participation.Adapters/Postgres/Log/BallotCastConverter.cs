using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Polls;

namespace CommunityAction.Participation.Adapters.Postgres.Log;

/// <summary>Writes a ballot exactly as the serialiser would, several times quicker: nearly every event in the log is one.</summary>
internal sealed class BallotCastConverter : JsonConverter<BallotCast>
{
    private static readonly JsonEncodedText Poll = Name("poll");
    private static readonly JsonEncodedText Revision = Name("revision");
    private static readonly JsonEncodedText Choices = Name("choices");
    private static readonly JsonEncodedText Replaces = Name("replaces");
    private static readonly JsonEncodedText Withdrawn = Name("withdrawn");
    private static readonly JsonEncodedText Ward = Name("ward");
    private static readonly JsonEncodedText ReplacedWard = Name("replacedWard");

    private readonly ChoicesConverter _choices = new();

    public override BallotCast Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A ballot is an object.");
        }

        var (poll, revision) = (default(PollId), 0);
        Choices? choices = null, replaces = null;
        bool? withdrawn = null;
        WardId? ward = null, replacedWard = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals(Poll.EncodedUtf8Bytes))
            {
                reader.Read();
                poll = new(reader.GetGuid());
            }
            else if (reader.ValueTextEquals(Choices.EncodedUtf8Bytes))
            {
                choices = ReadChoices(ref reader, options);
            }
            else if (reader.ValueTextEquals(Revision.EncodedUtf8Bytes))
            {
                reader.Read();
                revision = reader.GetInt32();
            }
            else if (reader.ValueTextEquals(Replaces.EncodedUtf8Bytes))
            {
                replaces = ReadChoices(ref reader, options);
            }
            else if (reader.ValueTextEquals(Withdrawn.EncodedUtf8Bytes))
            {
                reader.Read();
                withdrawn = reader.GetBoolean();
            }
            else if (reader.ValueTextEquals(Ward.EncodedUtf8Bytes))
            {
                ward = ReadWard(ref reader);
            }
            else if (reader.ValueTextEquals(ReplacedWard.EncodedUtf8Bytes))
            {
                replacedWard = ReadWard(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return new(poll, revision, choices ?? throw new JsonException("A ballot has choices."), replaces, withdrawn, ward, replacedWard);
    }

    public override void Write(Utf8JsonWriter writer, BallotCast value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString(Poll, value.Poll.Value);
        writer.WriteNumber(Revision, value.Revision);
        writer.WritePropertyName(Choices);
        _choices.Write(writer, value.Choices, options);
        if (value.Replaces is { } replaced)
        {
            writer.WritePropertyName(Replaces);
            _choices.Write(writer, replaced, options);
        }

        if (value.Withdrawn is { } withdrawn)
        {
            writer.WriteBoolean(Withdrawn, withdrawn);
        }

        if (value.Ward is { } ward)
        {
            writer.WriteString(Ward, ward.Value);
        }

        if (value.ReplacedWard is { } replacedWard)
        {
            writer.WriteString(ReplacedWard, replacedWard.Value);
        }

        writer.WriteEndObject();
    }

    private Choices? ReadChoices(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.Null ? null : _choices.Read(ref reader, typeof(Choices), options);
    }

    private static WardId? ReadWard(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetString() is { } ward ? new(ward) : null;
    }

    private static JsonEncodedText Name(string name) => JsonEncodedText.Encode(name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
}
