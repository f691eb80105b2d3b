using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Live;

namespace CommunityAction.Participation.Web.Tests.Survival;

/// <summary>Remembers every board that was shown for a poll: to a live viewer, who comes back whenever the line breaks, and to one who keeps asking.</summary>
internal sealed class Witness : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentQueue<BoardSnapshot> _shown = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Uri _url;
    private readonly string _code;
    private readonly HttpClient _http;
    private readonly Task _watching;

    public Witness(Uri url, string code)
    {
        (_url, _code) = (url, code);
        _http = new() { BaseAddress = url, Timeout = TimeSpan.FromSeconds(5) };
        _watching = Task.WhenAll(Task.Run(() => KeepAsync(WatchAsync)), Task.Run(() => KeepAsync(AskAsync)));
    }

    public IReadOnlyCollection<BoardSnapshot> Shown => _shown;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _watching;
        _http.Dispose();
        _stop.Dispose();
    }

    private async Task KeepAsync(Func<Task> look)
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await look();
            }
            catch (Exception away) when (away is HttpRequestException or IOException or WebSocketException or OperationCanceledException)
            {
                await Task.Delay(Pause);
            }
        }
    }

    private async Task WatchAsync()
    {
        await using var viewer = await LiveClient.ConnectAsync(_url);
        await using var hangUp = _stop.Token.Register(() => _ = viewer.DisposeAsync().AsTask());
        if (!(await viewer.WatchAsync(_code)).TryGetProperty("result", out var first))
        {
            return;
        }

        for (var board = first; ; board = await viewer.BoardAsync())
        {
            _shown.Enqueue(board.Deserialize<BoardSnapshot>(JsonSerializerOptions.Web)!);
        }
    }

    private async Task AskAsync()
    {
        if (await _http.GetFromJsonAsync<BoardSnapshot>($"p/{_code}/board", _stop.Token) is { } board)
        {
            _shown.Enqueue(board);
        }

        await Task.Delay(Pause, _stop.Token);
    }
}
