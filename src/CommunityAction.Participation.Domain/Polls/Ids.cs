using System.Text.Json.Serialization;

namespace CommunityAction.Participation.Domain.Polls;

/// <summary>A poll, and the stream that holds its rules and its life. UUIDv7.</summary>
[JsonConverter(typeof(PollIdConverter))]
public readonly record struct PollId(Guid Value)
{
    public override string ToString() => Value.ToString();
}

/// <summary>A plain UUID.</summary>
public sealed class PollIdConverter() : GuidIdConverter<PollId>(value => new(value), id => id.Value);

/// <summary>One seat at one device. Random, held by the voter's browser, never written to an event.</summary>
public readonly record struct VoterId(Guid Value);

/// <summary>Says that a ballot is in the count, never what it says. Twelve characters, shown in fours.</summary>
public readonly record struct Receipt(string Code)
{
    // Crockford's base 32: no I, L, O or U, so that a code read aloud is written down right.
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>The first 60 bits of the id of the event that recorded the ballot.</summary>
    public static Receipt Of(Guid ballotEvent)
    {
        Span<byte> bytes = stackalloc byte[16];
        ballotEvent.TryWriteBytes(bytes, bigEndian: true, out _);
        Span<char> code = stackalloc char[14];
        for (int i = 0, at = 0; i < 12; i++)
        {
            if (i is 4 or 8)
            {
                code[at++] = ' ';
            }

            var bit = i * 5;
            var window = ((bytes[bit / 8] << 8) | bytes[(bit / 8) + 1]) >> (11 - (bit % 8));
            code[at++] = Alphabet[window & 31];
        }

        return new(new string(code));
    }

    public override string ToString() => Code;
}
