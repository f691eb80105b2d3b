using System.Text.Json;

namespace CommunityAction.Participation.Domain.Polls;

/// <summary>Every ballot names some of the same few options: their keys are kept once, not once a ballot. Forgetful, and safe from any thread.</summary>
internal static class OptionKeys
{
    private const int Longest = 40;

    private static readonly string?[] Known = new string?[1024];

    /// <summary>The key at which the reader stands.</summary>
    public static string Read(ref Utf8JsonReader reader)
    {
        if (reader.HasValueSequence || reader.ValueIsEscaped || reader.ValueSpan.Length > Longest)
        {
            return reader.GetString()!;
        }

        ref var known = ref Known[Place(reader.ValueSpan)];
        return known is { } key && reader.ValueTextEquals(key) ? key : known = reader.GetString()!;
    }

    private static int Place(ReadOnlySpan<byte> key)
    {
        var hash = new HashCode();
        hash.AddBytes(key);
        return hash.ToHashCode() & (1024 - 1);
    }
}
