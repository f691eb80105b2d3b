using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace CommunityAction.Participation.Web.Tests.Survival;

/// <summary>The line between an application and its database, for tests to slow down, cut or silence.</summary>
internal sealed class DatabaseLine : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Call, Task> _calls = new();
    private readonly int _databasePort;
    private readonly Task _accepting;
    private volatile Disturbance _now = Disturbance.None;

    private DatabaseLine(int databasePort)
    {
        _databasePort = databasePort;
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync();
    }

    public int Port { get; }

    /// <summary>A line that leads to the server of a connection string.</summary>
    public static DatabaseLine To(string connectionString) => new(new NpgsqlConnectionStringBuilder(connectionString).Port);

    /// <summary>Every piece of data arrives that much later.</summary>
    public void SlowDown(TimeSpan delay) => _now = new(delay, Cut: false, Silence: null);

    /// <summary>Resets every connection (RST), and each that comes, until mended.</summary>
    public void Cut()
    {
        _now = new(TimeSpan.Zero, Cut: true, Silence: null);
        HangUp();
    }

    /// <summary>Accepts, and forwards nothing, until mended.</summary>
    public void Silence() => _now = new(TimeSpan.Zero, Cut: false, new(TaskCreationOptions.RunContinuationsAsynchronously));

    /// <param name="hangUp">Whether connections of the time before are reset; otherwise what they were sent arrives now.</param>
    public void Mend(bool hangUp = false)
    {
        var before = _now;
        _now = Disturbance.None;
        if (hangUp)
        {
            HangUp();
        }

        before.Silence?.TrySetResult();
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _accepting;
        Mend(hangUp: true);
        await Task.WhenAll(_calls.Values);
    }

    private void HangUp()
    {
        foreach (var call in _calls.Keys)
        {
            call.Reset();
        }
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            Call call;
            try
            {
                call = new(await _listener.AcceptSocketAsync());
            }
            catch (SocketException)
            {
                return; // stopped
            }

            _calls[call] = ForwardAsync(call);
        }
    }

    private async Task ForwardAsync(Call call)
    {
        await Task.Yield();
        try
        {
            if (!_now.Cut)
            {
                await call.Database.ConnectAsync(IPAddress.Loopback, _databasePort);
                await Task.WhenAny(PumpAsync(call.Application, call.Database), PumpAsync(call.Database, call.Application));
            }
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
        {
            // the database is down, or the line was cut
        }

        call.Reset();
        _calls.TryRemove(call, out _);
    }

    private async Task PumpAsync(Socket from, Socket to)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer) is > 0 and var count)
            {
                var now = _now;
                if (now.Delay > TimeSpan.Zero)
                {
                    await Task.Delay(now.Delay);
                }

                await (now.Silence?.Task ?? Task.CompletedTask);
                for (var sent = 0; sent < count;)
                {
                    sent += await to.SendAsync(buffer.AsMemory(sent, count - sent));
                }
            }
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
        {
            // one side has gone, and so the other will
        }
    }

    /// <param name="Delay">For every piece of data.</param>
    /// <param name="Cut">Nobody gets through.</param>
    /// <param name="Silence">Completed when data may flow again.</param>
    private sealed record Disturbance(TimeSpan Delay, bool Cut, TaskCompletionSource? Silence)
    {
        public static Disturbance None { get; } = new(TimeSpan.Zero, Cut: false, Silence: null);
    }

    private sealed class Call(Socket application)
    {
        public Socket Application { get; } = Abrupt(application);

        public Socket Database { get; } = Abrupt(new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp));

        public void Reset()
        {
            Application.Close();
            Database.Close();
        }

        /// <summary>Closing it sends a reset.</summary>
        private static Socket Abrupt(Socket socket)
        {
            socket.NoDelay = true;
            socket.LingerState = new(enable: true, seconds: 0);
            return socket;
        }
    }
}
