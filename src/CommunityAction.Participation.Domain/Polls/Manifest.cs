using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityAction.Participation.Domain.Polls;

/// <summary>The rules as published when a poll opens: one canonical JSON text, and its SHA-256, by which anyone can see that nothing was changed.</summary>
/// <param name="Json">UTF-8, properties in declaration order, no white space.</param>
/// <param name="Hash">SHA-256 of <paramref name="Json"/> in lower-case hex.</param>
public sealed record Manifest(byte[] Json, string Hash)
{
    private static readonly JsonSerializerOptions Canonical = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Manifest Of(Poll poll)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(new Content(poll.Id, poll.Code, poll.Round, poll.Corrects, poll.Rules), Canonical);
        return new(json, Convert.ToHexStringLower(SHA256.HashData(json)));
    }

    private sealed record Content(PollId Poll, JoinCode Code, int Round, PollId? Corrects, PollRules Rules);
}
