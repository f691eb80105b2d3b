using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;

namespace CommunityAction.Participation.Benchmarks.Watching;

/// <summary>Reads what the bare server broadcasts, each board to its last byte.</summary>
internal sealed class FloorScreen : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly List<(long Scores, long At)> _shown = [];
    private Task _work = Task.CompletedTask;

    public async Task WatchAsync(Uri address)
    {
        await _socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws", Path = "/ws" }.Uri, default);
        _work = HearAsync();
    }

    /// <summary>When it first showed so many scores; null when it has not.</summary>
    public long? FirstShown(long scores) => _shown.Where(one => one.Scores >= scores).Select(one => (long?)one.At).FirstOrDefault();

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _work;
        _socket.Dispose();
    }

    private async Task HearAsync()
    {
        var (buffer, scores, isFirst) = (new byte[64 * 1024], 0L, true);
        try
        {
            while (await _socket.ReceiveAsync(buffer.AsMemory(), default) is { MessageType: not WebSocketMessageType.Close } part)
            {
                scores = isFirst ? long.Parse(Encoding.ASCII.GetString(buffer, 0, part.Count).Split(' ')[0], CultureInfo.InvariantCulture) : scores;
                isFirst = part.EndOfMessage;
                if (part.EndOfMessage)
                {
                    _shown.Add((scores, Stopwatch.GetTimestamp()));
                }
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // it is over
        }
    }
}
