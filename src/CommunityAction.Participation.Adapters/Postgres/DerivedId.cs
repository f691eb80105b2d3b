namespace CommunityAction.Participation.Adapters.Postgres;

/// <summary>An id made from a hash, marked as version 8 (RFC 9562): it holds no time.</summary>
internal static class DerivedId
{
    public static Guid From(ReadOnlySpan<byte> hash)
    {
        Span<byte> bytes = stackalloc byte[16];
        hash[..16].CopyTo(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new(bytes, bigEndian: true);
    }
}
