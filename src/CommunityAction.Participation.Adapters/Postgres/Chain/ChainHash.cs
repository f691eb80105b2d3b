using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CommunityAction.Participation.Adapters.Postgres.Chain;

/// <summary>
/// The arithmetic of the chain. <c>docs/log-chain.md</c> describes it byte by byte, so that a verifier can be written in any language: change nothing here
/// without a new version of the format.
/// </summary>
public static class ChainHash
{
    public const int Length = SHA256.HashSizeInBytes;

    /// <summary>So many bytes of an event's own hash are kept, to say which event was changed.</summary>
    public const int PrintLength = sizeof(ulong);

    private const int Fixed = 16 + 16 + sizeof(long) + sizeof(long) + (3 * sizeof(int));

    /// <summary>The chain before the first event.</summary>
    public static ReadOnlyMemory<byte> Start { get; } = SHA256.HashData("community-action-participation log chain v1"u8);

    /// <summary>An event's own hash: of everything in its row but the position, so that an event that was moved is known again.</summary>
    public static byte[] OfEvent(in StoredEvent stored)
    {
        var type = Encoding.UTF8.GetByteCount(stored.Type);
        var length = Fixed + type + stored.Data.Length + (stored.Headers?.Length ?? 0);
        var entry = length <= 4096 ? stackalloc byte[length] : new byte[length];
        stored.Id.TryWriteBytes(entry, bigEndian: true, out _);
        stored.Stream.TryWriteBytes(entry[16..], bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(entry[32..], stored.Version);
        BinaryPrimitives.WriteInt64BigEndian(entry[40..], (stored.At.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond);
        BinaryPrimitives.WriteInt32BigEndian(entry[48..], type);
        Encoding.UTF8.GetBytes(stored.Type, entry[52..]);
        var rest = Write(entry[(52 + type)..], stored.Data);
        Write(rest, stored.Headers);
        return SHA256.HashData(entry);
    }

    /// <summary>The chain with one more event: of the chain before it, the event's position and its own hash.</summary>
    public static byte[] Next(ReadOnlySpan<byte> before, long position, ReadOnlySpan<byte> ofEvent)
    {
        Span<byte> link = stackalloc byte[Length + sizeof(long) + Length];
        before.CopyTo(link);
        BinaryPrimitives.WriteInt64BigEndian(link[Length..], position);
        ofEvent.CopyTo(link[(Length + sizeof(long))..]);
        return SHA256.HashData(link);
    }

    /// <summary>What is kept of an event's own hash.</summary>
    public static ulong PrintOf(ReadOnlySpan<byte> ofEvent) => BinaryPrimitives.ReadUInt64BigEndian(ofEvent);

    // The length and the bytes; -1 and nothing where there are none.
    private static Span<byte> Write(Span<byte> target, ReadOnlyMemory<byte>? text)
    {
        BinaryPrimitives.WriteInt32BigEndian(target, text?.Length ?? -1);
        text?.Span.CopyTo(target[sizeof(int)..]);
        return target[(sizeof(int) + (text?.Length ?? 0))..];
    }
}
