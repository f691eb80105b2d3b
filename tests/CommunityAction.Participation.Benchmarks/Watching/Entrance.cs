using System.Net;
using System.Text;

namespace CommunityAction.Participation.Benchmarks.Watching;

/// <summary>How a viewer comes in: what it asks for, and what it says once it is there, each word after an answer to the last.</summary>
internal sealed class Entrance
{
    private const string End = "\u001e";

    private Entrance(Uri server, string path, params string[] words)
    {
        Server = new(IPAddress.Parse(server.Host), server.Port);
        Upgrade = Encoding.ASCII.GetBytes(
            $"GET {path} HTTP/1.1\r\nHost: {server.Authority}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
        Words = [.. words.Select(Frame)];
    }

    /// <summary>SignalR's word for "I am still here".</summary>
    public static byte[] Ping { get; } = Frame("""{"type":6}""");

    public IPEndPoint Server { get; }

    public byte[] Upgrade { get; }

    public IReadOnlyList<byte[]> Words { get; }

    /// <summary>A bare WebSocket: who is connected is shown the board. With a code, the product's hub, and what to ask it for.</summary>
    public static Entrance To(Uri server, string code, string method) => code == "-" ? new(server, "/ws") : new(
        server,
        "/live",
        """{"protocol":"json","version":1}""",
        $$"""{"type":1,"invocationId":"1","target":"{{method}}","arguments":["{{code}}"]}""");

    /// <summary>One text frame, masked with noughts, as a browser would send it.</summary>
    private static byte[] Frame(string message)
    {
        var payload = Encoding.ASCII.GetBytes(message + End);
        return [0x81, (byte)(0x80 | payload.Length), 0, 0, 0, 0, .. payload];
    }
}
