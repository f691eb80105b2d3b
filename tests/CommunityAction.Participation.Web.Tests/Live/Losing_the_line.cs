using System.Net.WebSockets;
using CommunityAction.Participation.Web.Live;
using Microsoft.AspNetCore.Connections;

namespace CommunityAction.Participation.Web.Tests.Live;

/// <summary>A viewer whose network goes away is a viewer who left, not an error.</summary>
public sealed class Losing_the_line
{
    [Fact]
    public async Task A_line_that_breaks_between_two_messages_reads_as_a_goodbye()
    {
        using var socket = Over([0x81, 0x81, 0, 0, 0, 0, (byte)'a']);
        var room = new byte[100];

        (await socket.ReceiveAsync(room.AsMemory(), default)).MessageType.ShouldBe(WebSocketMessageType.Text);
        (await socket.ReceiveAsync(Memory<byte>.Empty, default)).MessageType.ShouldBe(WebSocketMessageType.Close); // so the hub waits, without room

        socket.CloseStatus.ShouldBe(WebSocketCloseStatus.EndpointUnavailable);
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, default); // answered to nobody
    }

    [Fact]
    public async Task A_line_that_breaks_within_a_message_is_an_error()
    {
        using var socket = Over([0x81, 0xC0, 0, 0, 0, 0, (byte)'a']);

        await Should.ThrowAsync<WebSocketException>(async () =>
        {
            while ((await socket.ReceiveAsync(new byte[100].AsMemory(), default)).MessageType != WebSocketMessageType.Close)
            {
            }
        });
    }

    private static WebSocket Over(byte[] said) => WebSocket.CreateFromStream(new ViewerStream(new BreakingStream(said)), new() { IsServer = true });

    /// <summary>Reads what was said, and then resets; takes nothing.</summary>
    private sealed class BreakingStream(byte[] said) : MemoryStream(said)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position < Length ? await base.ReadAsync(buffer, cancellationToken) : throw new ConnectionResetException("reset");

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => throw new ConnectionResetException("reset");
    }
}
