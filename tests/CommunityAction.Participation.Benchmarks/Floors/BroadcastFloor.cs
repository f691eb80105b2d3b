using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using CommunityAction.Participation.Benchmarks.Watching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommunityAction.Participation.Benchmarks.Floors;

/// <summary>
/// The least that can be done for viewers, on the same web server: one board as bytes, ten times a second, to every WebSocket, without waiting for one that is busy.
/// Votes come by POST, are committed in groups and counted, and nothing is checked.
/// </summary>
internal sealed class BroadcastFloor : IAsyncDisposable
{
    private static readonly string Rows = string.Join(',', Enumerable.Range(1, 14).Select(n => $$"""{"key":"p{{n:00}}","rank":{{n}},"votes":1000,"points":1000,"funded":false}"""));
    private readonly ConcurrentDictionary<Viewer, bool> _viewers = new();
    private readonly WebApplication _web;
    private readonly FloorWriter _writer;
    private readonly Ticks _ticks;
    private readonly CancellationTokenSource _over = new();
    private long _ballots;
    private long _shown;

    private BroadcastFloor(WebApplication web, FloorWriter writer, Ticks ticks) => (_web, _writer, _ticks) = (web, writer, ticks);

    public string Address => _web.Urls.First();

    public static async Task<BroadcastFloor> StartAsync(string owner, Ticks ticks)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.Configure<SocketTransportOptions>(options => options.Backlog = 4096);
        var web = builder.Build();
        web.Urls.Add("http://127.0.0.1:0");
        var floor = new BroadcastFloor(web, await FloorWriter.StartAsync(owner), ticks);
        web.UseWebSockets();
        web.Map("/ws", floor.WatchAsync);
        web.MapPost("/vote", floor.VoteAsync);
        await web.StartAsync();
        _ = floor.TickAsync();
        return floor;
    }

    public void Move() => Interlocked.Increment(ref _ballots);

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _web.StopAsync();
        await _web.DisposeAsync();
        await _writer.DisposeAsync();
        _over.Dispose();
    }

    private async Task VoteAsync(HttpContext http)
    {
        var body = new byte[http.Request.ContentLength ?? 0];
        await http.Request.Body.ReadExactlyAsync(body);
        await _writer.AppendAsync(Guid.Empty, body);
        Move();
        http.Response.ContentLength = 0;
    }

    private async Task WatchAsync(HttpContext http)
    {
        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        var viewer = new Viewer(socket);
        viewer.Show(Board(Interlocked.Read(ref _shown)));
        _viewers[viewer] = true;
        var heard = new byte[16];
        try
        {
            while ((await socket.ReceiveAsync(Memory<byte>.Empty, _over.Token), await socket.ReceiveAsync(heard.AsMemory(), _over.Token)).Item2.MessageType
                != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // the viewer or the server has left
        }

        _viewers.TryRemove(viewer, out _);
    }

    private async Task TickAsync()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (await timer.WaitForNextTickAsync(_over.Token))
        {
            var ballots = Interlocked.Read(ref _ballots);
            if (ballots != _shown)
            {
                _shown = ballots;
                _ticks.Add(SequenceOf(ballots));
                var board = Board(ballots);
                foreach (var (viewer, _) in _viewers)
                {
                    viewer.Show(board);
                }
            }
        }
    }

    private static long SequenceOf(long ballots) => ballots + 1;

    private static byte[] Board(long ballots) => Encoding.UTF8.GetBytes(
        $$$"""{"type":1,"target":"board","arguments":[{"sequence":{{{SequenceOf(ballots)}}},"status":"open","ballots":{{{ballots}}},"rows":[{{{Rows}}}]}]}""" + "\u001e");

    private sealed class Viewer(WebSocket socket)
    {
        private Task _sending = Task.CompletedTask;

        public void Show(byte[] board)
        {
            if (_sending.IsCompleted)
            {
                var sending = socket.SendAsync(board.AsMemory(), WebSocketMessageType.Text, endOfMessage: true, default);
                _sending = sending.IsCompletedSuccessfully ? Task.CompletedTask : sending.AsTask();
            }
        }
    }
}
