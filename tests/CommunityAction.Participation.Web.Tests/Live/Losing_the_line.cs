using System.IO.Pipelines;
using System.Net.WebSockets;
using CommunityAction.Participation.Web.Live;
using Microsoft.AspNetCore.Connections;

namespace CommunityAction.Participation.Web.Tests.Live;

/// <summary>A viewer whose network goes away is a viewer who left, not an error.</summary>
public sealed class Losing_the_line : IDisposable
{
    private readonly Pipe _network = new();
    private readonly Doorkeeper _door = new();
    private readonly ViewerLine _line;

    public Losing_the_line() => _line = new(_network.Reader, _door);

    public void Dispose() => _door.Dispose();

    [Fact]
    public async Task A_line_that_breaks_between_two_messages_reads_as_a_goodbye()
    {
        using var socket = Viewer();
        var room = new byte[100];
        await SayAsync([0x81, 0x81, 0, 0, 0, 0, (byte)'a']);
        (await socket.ReceiveAsync(room.AsMemory(), default)).MessageType.ShouldBe(WebSocketMessageType.Text);

        var waiting = socket.ReceiveAsync(Memory<byte>.Empty, default); // so the hub waits, without room
        Break();
        (await waiting).MessageType.ShouldBe(WebSocketMessageType.Close);

        socket.CloseStatus.ShouldBe(WebSocketCloseStatus.EndpointUnavailable);
        _line.IsBroken.ShouldBeTrue();
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, default); // answered to nobody
    }

    [Fact]
    public async Task A_line_that_breaks_within_a_message_is_an_error()
    {
        using var socket = Viewer();
        await SayAsync([0x81, 0xC0, 0, 0, 0, 0, (byte)'a']);
        var waiting = socket.ReceiveAsync(new byte[100].AsMemory(), default).AsTask(); // for the whole message
        Break();

        await Should.ThrowAsync<WebSocketException>(waiting);
    }

    [Fact]
    public async Task Any_other_connection_that_breaks_is_an_error()
    {
        Break();

        await Should.ThrowAsync<ConnectionResetException>(async () => await _line.ReadAsync());
        _line.IsBroken.ShouldBeFalse();
    }

    private WebSocket Viewer()
    {
        _line.BecomeViewers();
        return WebSocket.CreateFromStream(new ViewerStream(new Wire(_line.AsStream()), _line), new() { IsServer = true });
    }

    private async Task SayAsync(byte[] said) => await _network.Writer.WriteAsync(said);

    private void Break() => _network.Writer.Complete(new ConnectionResetException("reset"));

    /// <summary>Reads the line; takes nothing.</summary>
    private sealed class Wire(Stream line) : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => line.ReadAsync(buffer, cancellationToken);

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => throw new ConnectionResetException("reset");
    }
}
