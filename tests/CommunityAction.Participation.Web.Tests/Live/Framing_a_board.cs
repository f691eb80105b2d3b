using System.Net.WebSockets;
using CommunityAction.Participation.Web.Live;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace CommunityAction.Participation.Web.Tests.Live;

public sealed class Framing_a_board
{
    /// <summary>Lengths of one, three and nine bytes.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(2_000)]
    public async Task A_WebSocket_reads_the_message_that_the_hub_would_send(int rows)
    {
        var board = FakeViewer.Board(1, rows);
        using var socket = WebSocket.CreateFromStream(new MemoryStream(board.Bytes.ToArray()), new WebSocketCreationOptions());
        var buffer = new byte[board.Bytes.Length];
        var length = 0;
        ValueWebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer.AsMemory(length), default);
            length += part.Count;
        }
        while (!part.EndOfMessage);

        part.MessageType.ShouldBe(WebSocketMessageType.Text);
        buffer.AsSpan(0, length).SequenceEqual(board.Message.GetSerializedMessage(new JsonHubProtocol()).Span).ShouldBeTrue();
    }

    /// <summary>A board is one frame, and so is what the hub says: neither may come inside the other.</summary>
    [Fact]
    public async Task A_board_is_never_written_into_a_frame_of_the_hub()
    {
        var network = new SlowStream();
        using var stream = new ViewerStream(network);
        var hub = stream.WriteAsync(new byte[] { 1 });

        stream.TryWrite(new byte[] { 2 }).ShouldBeFalse();
        network.Done.SetResult();
        await hub;
        stream.TryWrite(new byte[] { 2 }).ShouldBeTrue();

        network.ToArray().ShouldBe([1, 2]);
    }

    [Fact]
    public void A_viewer_that_has_left_is_written_nothing()
    {
        var network = new MemoryStream();
        var stream = new ViewerStream(network);
        stream.Dispose();

        stream.TryWrite(new byte[] { 1 }).ShouldBeFalse();
    }

    private sealed class SlowStream : MemoryStream
    {
        public TaskCompletionSource Done { get; } = new();

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Write(buffer.Span);
            await Done.Task;
        }
    }
}
