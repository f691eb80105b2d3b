using System.Security.Cryptography;

namespace CommunityAction.Participation.Domain;

/// <summary>The id of a stream that belongs to something else, made from what it belongs to: the same on every node.</summary>
internal static class DerivedStream
{
    public static Guid Of(ReadOnlySpan<byte> kind, params ReadOnlySpan<Guid> owners)
    {
        Span<byte> ids = stackalloc byte[16 * owners.Length];
        for (var at = 0; at < owners.Length; at++)
        {
            owners[at].TryWriteBytes(ids[(16 * at)..], bigEndian: true, out _);
        }

        return new(SHA256.HashData([.. kind, .. ids]).AsSpan(0, 16), bigEndian: true);
    }
}
