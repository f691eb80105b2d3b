using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.RegularExpressions;

namespace CommunityAction.Participation.Benchmarks.Watching;

/// <summary>A page of a panel room as room.js keeps it: told over the live connection that something moved, it asks for what it shows, and rests a little in between.</summary>
internal sealed partial class PanelScreen : IAsyncDisposable
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(250);
    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _moved = new(0);
    private readonly CancellationTokenSource _over = new();
    private readonly List<(long Sequence, long At)> _shown = [];
    private readonly HttpClient _http;
    private readonly string _address;
    private readonly string? _cookie;
    private long _wanted;
    private Task _work = Task.CompletedTask;

    /// <param name="http">Shared by all screens.</param>
    /// <param name="address">Of the part of the page that moves.</param>
    /// <param name="cookie">Of whoever looks; null for the screen of the hall.</param>
    public PanelScreen(HttpClient http, string address, string? cookie) => (_http, _address, _cookie) = (http, address, cookie);

    /// <summary>How many bytes it was shown last.</summary>
    public int Bytes { get; private set; }

    /// <summary>When it first showed what stands at a position or after it; null when it has not.</summary>
    public long? FirstShown(long sequence) => _shown.Where(one => one.Sequence >= sequence).Select(one => (long?)one.At).FirstOrDefault();

    public async Task WatchAsync(Uri address, string panel)
    {
        await _socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws", Path = "/live" }.Uri, default);
        await SayAsync("""{"protocol":"json","version":1}""");
        await SayAsync($$"""{"type":1,"invocationId":"1","target":"WatchPanel","arguments":["{{panel}}"]}""");
        _work = Task.WhenAll(HearAsync(), ShowAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        _socket.Abort();
        await _work;
        _socket.Dispose();
        _over.Dispose();
        _moved.Dispose();
    }

    private Task SayAsync(string message) => _socket.SendAsync(Encoding.UTF8.GetBytes(message + "\u001e"), WebSocketMessageType.Text, endOfMessage: true, default);

    private async Task HearAsync()
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await _socket.ReceiveAsync(buffer.AsMemory(), _over.Token) is { MessageType: not WebSocketMessageType.Close } part)
            {
                foreach (Match match in Sequence().Matches(Encoding.UTF8.GetString(buffer, 0, part.Count)))
                {
                    _wanted = Math.Max(_wanted, long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
                    _moved.Release();
                }
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // it is over
        }
    }

    private async Task ShowAsync()
    {
        var seen = 0L;
        try
        {
            while (true)
            {
                await _moved.WaitAsync(_over.Token);
                if (Volatile.Read(ref _wanted) is var asked && asked > seen)
                {
                    using var request = new HttpRequestMessage(HttpMethod.Get, _address);
                    if (_cookie is not null)
                    {
                        request.Headers.Add("Cookie", _cookie);
                    }

                    using var answer = await _http.SendAsync(request, _over.Token);
                    answer.EnsureSuccessStatusCode();
                    Bytes = (await answer.Content.ReadAsByteArrayAsync(_over.Token)).Length;
                    seen = asked;
                    _shown.Add((asked, Stopwatch.GetTimestamp()));
                    await Task.Delay(Rest, _over.Token);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // it is over
        }
    }

    [GeneratedRegex("\"sequence\":([0-9]+)")]
    private static partial Regex Sequence();
}
