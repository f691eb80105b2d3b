using System.Buffers.Binary;
using System.Security.Cryptography;

namespace CommunityAction.Participation.Domain.Polls;

/// <summary>The order in which one voter meets the options: the same each time that voter looks.</summary>
public static class PaperOrder
{
    /// <summary>Withdrawn options keep their place: they are shown with the reason.</summary>
    public static IReadOnlyList<PollOption> For(Poll poll, VoterId voter) => poll.Rules.Order switch
    {
        OptionOrder.Fixed => poll.Rules.Options,
        OptionOrder.Rotated => Rotate(poll.Rules.Options, Draw(poll.Id, voter, 0)),
        OptionOrder.Drawn => Shuffle(poll, voter),
        _ => throw new ArgumentOutOfRangeException(nameof(poll)),
    };

    private static List<PollOption> Rotate(IReadOnlyList<PollOption> options, uint draw)
    {
        var first = (int)(draw % (uint)options.Count);
        return [.. options.Skip(first), .. options.Take(first)];
    }

    /// <summary>Fisher and Yates, with draws from a hash of poll, voter and step.</summary>
    internal static PollOption[] Shuffle(Poll poll, VoterId voter)
    {
        var options = poll.Rules.Options.ToArray();
        for (var i = options.Length - 1; i > 0; i--)
        {
            var j = (int)(Draw(poll.Id, voter, i) % (uint)(i + 1));
            (options[i], options[j]) = (options[j], options[i]);
        }

        return options;
    }

    private static uint Draw(PollId poll, VoterId voter, int step)
    {
        Span<byte> seed = stackalloc byte[36];
        poll.Value.TryWriteBytes(seed);
        voter.Value.TryWriteBytes(seed[16..]);
        BinaryPrimitives.WriteInt32LittleEndian(seed[32..], step);
        return BinaryPrimitives.ReadUInt32LittleEndian(SHA256.HashData(seed));
    }
}
