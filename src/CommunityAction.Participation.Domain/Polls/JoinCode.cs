using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Domain.Polls;

/// <summary>Six digits on the big screen. It admits to a poll; it does not authorise anything.</summary>
[JsonConverter(typeof(JoinCodeConverter))]
public readonly record struct JoinCode
{
    private JoinCode(string digits) => Digits = digits;

    public string Digits { get; }

    /// <summary>As people read it out: <c>742 816</c>.</summary>
    public string Spaced => $"{Digits[..3]} {Digits[3..]}";

    /// <summary>Each code is a stream of its own, so that two polls drafted at once can never share one.</summary>
    public Guid Stream => new(SHA256.HashData(Encoding.ASCII.GetBytes("join-code:" + Digits)).AsSpan(0, 16), bigEndian: true);

    /// <param name="number">Anything; only its last six digits count, so that chance can be drawn outside the domain.</param>
    public static JoinCode FromNumber(int number) => new((Math.Abs((long)number) % 1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Reads what a person typed: blanks, hyphens and full stops do not matter.</summary>
    public static JoinCode? Parse(string? typed)
    {
        var digits = string.Concat((typed ?? "").Where(c => c is not (' ' or '-' or '.' or '\u00a0')));
        return digits.Length == 6 && digits.All(char.IsAsciiDigit) ? new JoinCode(digits) : null;
    }

    public override string ToString() => Digits;
}

/// <summary>The six digits.</summary>
public sealed class JoinCodeConverter : JsonConverter<JoinCode>
{
    public override JoinCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JoinCode.Parse(reader.GetString()) ?? throw new JsonException("A join code has six digits.");

    public override void Write(Utf8JsonWriter writer, JoinCode value, JsonSerializerOptions options) => writer.WriteStringValue(value.Digits);
}

/// <summary>The first and only fact on a code's stream.</summary>
[StoredAs("polls.join-code-issued.v1")]
public sealed record JoinCodeIssued(JoinCode Code, PollId Poll);
