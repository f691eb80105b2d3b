using System.Collections.Concurrent;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CommunityAction.Participation.Benchmarks.Floors;

/// <summary>The least that can be done for a panel's screens: a score is committed and not looked at, and ten times a second as many bytes as a room has go to every WebSocket.</summary>
internal static class PanelFloor
{
    /// <summary><c>serve panel-floor DATABASE BYTES</c></summary>
    public static async Task RunAsync(string owner, int bytes)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var web = builder.Build();
        web.Urls.Add("http://127.0.0.1:0");
        await using var writer = await FloorWriter.StartAsync(owner);
        var (viewers, scores) = (new ConcurrentDictionary<WebSocket, (Task Sending, long Told)>(), 0L);
        web.UseWebSockets();
        web.MapPost("/seal", async http =>
        {
            await writer.AppendAsync(Guid.Empty, "{}"u8.ToArray());
            await http.Response.WriteAsync(Interlocked.Increment(ref scores).ToString(CultureInfo.InvariantCulture));
        });
        web.Map("/ws", async http =>
        {
            using var socket = await http.WebSockets.AcceptWebSocketAsync();
            viewers[socket] = (Task.CompletedTask, 0);
            try
            {
                await socket.ReceiveAsync(new byte[16].AsMemory(), default);
            }
            catch (WebSocketException)
            {
                // the viewer has left
            }

            viewers.TryRemove(socket, out _);
        });
        await web.StartAsync();
        using var timer = new Timer(
            _ =>
            {
                var now = Interlocked.Read(ref scores);
                var board = Encoding.ASCII.GetBytes($"{now} ".PadRight(bytes, 'x'));
                foreach (var (socket, (sending, told)) in viewers)
                {
                    if (told != now && sending.IsCompleted)
                    {
                        viewers[socket] = (socket.SendAsync(board, WebSocketMessageType.Text, endOfMessage: true, default), now);
                    }
                }
            },
            null,
            0,
            100);
        Console.WriteLine($"ready {web.Urls.First()} -");
        await Console.In.ReadToEndAsync();
    }
}
