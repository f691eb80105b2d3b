using System.Buffers.Binary;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace CommunityAction.Participation.Web.Live;

/// <summary>One board as all its viewers get it: as a message of the hub, and as the bytes of the WebSocket frame that carries it.</summary>
public sealed class BoardFrame
{
    private const byte WholeText = 0x81;

    public BoardFrame(IBroadcast snapshot, IHubProtocol protocol)
    {
        Sequence = snapshot.Sequence;
        Message = new(new InvocationMessage("board", [snapshot]));
        Bytes = Frame(Message.GetSerializedMessage(protocol).Span);
    }

    public long Sequence { get; }

    public SerializedHubMessage Message { get; }

    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>RFC 6455, section 5.2: a final text frame, not masked, its length in the fewest bytes.</summary>
    private static byte[] Frame(ReadOnlySpan<byte> message)
    {
        var head = message.Length switch { < 126 => 2, <= ushort.MaxValue => 4, _ => 10 };
        var frame = new byte[head + message.Length];
        frame[0] = WholeText;
        frame[1] = head switch { 2 => (byte)message.Length, 4 => 126, _ => 127 };
        if (head == 4)
        {
            BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(2), (ushort)message.Length);
        }
        else if (head == 10)
        {
            BinaryPrimitives.WriteUInt64BigEndian(frame.AsSpan(2), (ulong)message.Length);
        }

        message.CopyTo(frame.AsSpan(head));
        return frame;
    }
}
