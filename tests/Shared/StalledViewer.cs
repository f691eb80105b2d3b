using System.Net.Sockets;
using System.Text;

namespace CommunityAction.Participation.Tests;

/// <summary>A viewer that connects, asks to watch, and never reads again.</summary>
public sealed class StalledViewer : IAsyncDisposable
{
    private readonly TcpClient _socket = new() { ReceiveBufferSize = 1024 };

    public static async Task<StalledViewer> ConnectAsync(Uri address, string code)
    {
        var viewer = new StalledViewer();
        await viewer._socket.ConnectAsync(address.Host, address.Port);
        var stream = viewer._socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"GET /live HTTP/1.1\r\nHost: {address.Authority}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"));
        await stream.ReadExactlyAsync(new byte[12]);
        await stream.WriteAsync(Frame("""{"protocol":"json","version":1}"""));
        await stream.WriteAsync(Frame($$"""{"type":1,"invocationId":"1","target":"Watch","arguments":["{{code}}"]}"""));
        return viewer;
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>One text frame, masked with noughts, as a browser would send it.</summary>
    private static byte[] Frame(string message)
    {
        var payload = Encoding.UTF8.GetBytes(message + "\u001e");
        return [0x81, (byte)(0x80 | payload.Length), 0, 0, 0, 0, .. payload];
    }
}
