using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace CommunityAction.Participation.Tests;

/// <summary>A viewer of live boards that speaks SignalR's JSON protocol on a bare WebSocket.</summary>
public sealed class LiveClient : IAsyncDisposable
{
    private const char End = '\u001e';

    private readonly ClientWebSocket _socket;
    private readonly Channel<JsonElement> _messages = Channel.CreateUnbounded<JsonElement>();
    private readonly Task _reading;

    private LiveClient(ClientWebSocket socket)
    {
        _socket = socket;
        _reading = ReadAsync();
    }

    /// <summary>Every frame as it came, joined.</summary>
    public StringBuilder Raw { get; } = new();

    public static async Task<LiveClient> ConnectAsync(Uri address, string? origin = null)
    {
        var socket = new ClientWebSocket();
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        await socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws", Path = "/live" }.Uri, default);
        var client = new LiveClient(socket);
        await client.SendAsync("""{"protocol":"json","version":1}""");
        return client;
    }

    /// <summary>Asks to watch a board; the answer has a <c>result</c> or an <c>error</c>.</summary>
    public async Task<JsonElement> WatchAsync(string code, string method = "Watch")
    {
        await SendAsync(JsonSerializer.Serialize(new { type = 1, invocationId = "1", target = method, arguments = new[] { code } }));
        return await NextAsync(message => message.TryGetProperty("invocationId", out _));
    }

    /// <summary>The next board that is shown.</summary>
    public async Task<JsonElement> BoardAsync() =>
        (await NextAsync(message => message.TryGetProperty("target", out var target) && target.GetString() == "board")).GetProperty("arguments")[0];

    /// <summary>Boards until one fits.</summary>
    public async Task<JsonElement> BoardAsync(Func<JsonElement, bool> fits)
    {
        while (true)
        {
            if (await BoardAsync() is var board && fits(board))
            {
                return board;
            }
        }
    }

    public Task SendAsync(string message) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(message + End), WebSocketMessageType.Text, endOfMessage: true, default);

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _reading;
        _socket.Dispose();
    }

    private async Task<JsonElement> NextAsync(Func<JsonElement, bool> fits)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        await foreach (var message in _messages.Reader.ReadAllAsync(patience.Token))
        {
            if (fits(message))
            {
                return message;
            }
        }

        throw new IOException("The connection was closed.");
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[64 * 1024];
        var text = new StringBuilder();
        try
        {
            while (await _socket.ReceiveAsync(buffer.AsMemory(), default) is { MessageType: not WebSocketMessageType.Close } part)
            {
                text.Append(Encoding.UTF8.GetString(buffer, 0, part.Count));
                if (part.EndOfMessage)
                {
                    Raw.Append(text);
                    foreach (var message in text.ToString().Split(End, StringSplitOptions.RemoveEmptyEntries))
                    {
                        _messages.Writer.TryWrite(JsonDocument.Parse(message).RootElement.Clone());
                    }

                    text.Clear();
                }
            }
        }
        catch (Exception closed) when (closed is WebSocketException or OperationCanceledException)
        {
            // closed from one side or the other
        }

        _messages.Writer.TryComplete();
    }
}
