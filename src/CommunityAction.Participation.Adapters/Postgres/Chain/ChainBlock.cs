using System.Buffers.Binary;
using Npgsql;

namespace CommunityAction.Participation.Adapters.Postgres.Chain;

/// <summary>A thousand events of the chain, or fewer while it is the last block.</summary>
/// <param name="Number">From 0.</param>
/// <param name="Through">The last position in it.</param>
/// <param name="Hash">Of the chain there.</param>
/// <param name="Prints">What is kept of each event's own hash, in order.</param>
internal sealed record ChainBlock(long Number, long Through, byte[] Hash, byte[] Prints)
{
    public const int Size = 1_000;

    internal const string Columns = "block, through, hash, prints";

    /// <summary>Before the first event.</summary>
    public static ChainBlock Nothing { get; } = new(-1, 0, ChainHash.Start.ToArray(), []);

    public static ChainBlock Read(NpgsqlDataReader row) => new(row.GetInt64(0), row.GetInt64(1), row.GetFieldValue<byte[]>(2), row.GetFieldValue<byte[]>(3));

    public static long NumberOf(long position) => (position - 1) / Size;

    public static long FirstOf(long block) => (block * Size) + 1;

    /// <summary>What is kept of an event; null when it is not in this block.</summary>
    public ulong? PrintAt(long position)
    {
        var at = (position - FirstOf(Number)) * ChainHash.PrintLength;
        return at >= 0 && at + ChainHash.PrintLength <= Prints.Length ? BinaryPrimitives.ReadUInt64BigEndian(Prints.AsSpan((int)at)) : null;
    }
}
