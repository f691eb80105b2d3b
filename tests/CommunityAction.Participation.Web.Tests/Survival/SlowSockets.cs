using System.Net.Sockets;
using System.Text;

namespace CommunityAction.Participation.Web.Tests.Survival;

/// <summary>Sockets that take up room: some say nothing, some say half a request and drip the rest, some ask for much and never read it.</summary>
internal sealed class SlowSockets(Uri address) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Socket> _sockets = [];
    private readonly List<Task> _dripping = [];

    public Task AddSilentAsync() => ConnectAsync();

    /// <summary>A request whose header never ends.</summary>
    public async Task AddHalfHeaderAsync() => _dripping.Add(DripAsync(await ConnectAsync(), $"GET / HTTP/1.1\r\nHost: {address.Authority}\r\nX-Slow: "));

    /// <summary>A form whose body never ends.</summary>
    public async Task AddHalfBodyAsync() => _dripping.Add(DripAsync(
        await ConnectAsync(), $"POST /join HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\ncode="));

    /// <param name="path">What is asked for, again and again.</param>
    public async Task AddDeafAsync(string path)
    {
        var request = Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\n\r\n");
        _dripping.Add(ShoutAsync(await ConnectAsync(), request));
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _sockets.ForEach(socket => socket.Dispose());
        await Task.WhenAll(_dripping);
        _stop.Dispose();
    }

    private async Task<Socket> ConnectAsync()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 2048 };
        _sockets.Add(socket);
        await socket.ConnectAsync(address.Host, address.Port);
        return socket;
    }

    private async Task DripAsync(Socket socket, string beginning)
    {
        await UntilClosedAsync(async () =>
        {
            await socket.SendAsync(Encoding.ASCII.GetBytes(beginning), _stop.Token);
            while (true)
            {
                await Task.Delay(500, _stop.Token);
                await socket.SendAsync("x"u8.ToArray(), _stop.Token);
            }
        });
    }

    private async Task ShoutAsync(Socket socket, byte[] request)
    {
        await UntilClosedAsync(async () =>
        {
            for (var times = 0; times < 5_000; times++)
            {
                await socket.SendAsync(request, _stop.Token);
            }
        });
    }

    private static async Task UntilClosedAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception closed) when (closed is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // the server has had enough of it, or the test has
        }
    }
}
