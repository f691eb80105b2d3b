using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using CommunityAction.Participation.Domain.Polls;

namespace CommunityAction.Participation.Adapters.Postgres.Ballots;

/// <summary>
/// Ids of one poll's ballots: nothing in them tells who or when. A ballot's stream begins with four bytes of its poll, so that one poll's ballots lie
/// together in the index, and goes on with the voter's pseudonym, an HMAC under the poll's key.
/// </summary>
internal sealed class BallotIds(PollId poll, byte[] pollKey)
{
    private const int PrefixLength = 4;
    private readonly byte[] _prefix = Prefix(poll);
    private readonly KeyedHash _pseudonyms = new(pollKey);

    public Guid Stream(VoterId voter)
    {
        Span<byte> input = stackalloc byte[32];
        poll.Value.TryWriteBytes(input);
        voter.Value.TryWriteBytes(input[16..]);
        Span<byte> id = stackalloc byte[PrefixLength + KeyedHash.Length];
        _prefix.CopyTo(id);
        _pseudonyms.Write(input, id[PrefixLength..]);
        return DerivedId.From(id);
    }

    /// <summary>The same ballot, sent again, is the same event.</summary>
    public static Guid Event(Guid stream, BallotCast ballot)
    {
        Span<byte> text = stackalloc byte[512], hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Utf8.TryWrite(text, $"{stream:N}|{ballot.Revision}|{ballot.Choices}", out var length)
            ? text[..length] : Encoding.UTF8.GetBytes($"{stream:N}|{ballot.Revision}|{ballot.Choices}"), hash);
        return DerivedId.From(hash);
    }

    /// <summary>The lowest and the highest stream id that a ballot of a poll can have.</summary>
    public static (Guid Low, Guid High) Range(PollId poll)
    {
        Span<byte> low = stackalloc byte[16], high = stackalloc byte[16];
        high.Fill(0xff);
        var prefix = Prefix(poll);
        prefix.CopyTo(low);
        prefix.CopyTo(high);
        return (new(low, bigEndian: true), new(high, bigEndian: true));
    }

    private static byte[] Prefix(PollId poll) => SHA256.HashData(poll.Value.ToByteArray())[..PrefixLength];
}
