using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CommunityAction.Participation.Tests;

/// <summary>A mail server in this process, on a real socket: keeps what it is sent, and refuses or goes away when told to.</summary>
public sealed class SmtpSink : IAsyncDisposable
{
    private readonly ConcurrentQueue<CaughtMail> _mails = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly int _port;
    private TcpListener? _listener;
    private int _connections;

    private SmtpSink()
    {
        _listener = Listen(0);
        _port = ((IPEndPoint)_listener.LocalEndpoint).Port;
    }

    public static SmtpSink Open() => new();

    public int Port => _port;

    /// <summary>What to say to a receiver, such as <c>550 5.1.1 no such user</c>; null to take the mail.</summary>
    public Func<string, string?> Answer { get; set; } = _ => null;

    /// <summary>In the order in which they came.</summary>
    public IReadOnlyList<CaughtMail> Mails => [.. _mails];

    public int Connections => Volatile.Read(ref _connections);

    /// <summary>As configuration of a program that sends its mail here.</summary>
    public string[] Settings => ["Mail:Host=127.0.0.1", $"Mail:Port={_port}", "Mail:StartTls=false", "Mail:From=no-reply@hathermere.test"];

    /// <summary>Nothing listens any more, as when the machine is off.</summary>
    public void GoDown()
    {
        _listener?.Dispose();
        _listener = null;
    }

    public void ComeBack() => _listener ??= Listen(_port);

    public async ValueTask DisposeAsync()
    {
        GoDown();
        await _stopping.CancelAsync();
        _stopping.Dispose();
    }

    private TcpListener Listen(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        _ = AcceptAsync(listener);
        return listener;
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(_stopping.Token);
                Interlocked.Increment(ref _connections);
                _ = Task.Run(() => ServeAsync(client));
            }
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // went down
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var connection = client;
        connection.NoDelay = true;
        using var lines = new StreamReader(connection.GetStream(), Encoding.Latin1);
        await using var answers = new StreamWriter(connection.GetStream(), Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
        var to = "";
        try
        {
            await answers.WriteLineAsync("220 sink");
            while (await lines.ReadLineAsync(_stopping.Token) is { } line && !line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase))
            {
                if (line.StartsWith("RCPT", StringComparison.OrdinalIgnoreCase))
                {
                    to = line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
                    await answers.WriteLineAsync(Answer(to) ?? "250 ok");
                }
                else if (line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase))
                {
                    await answers.WriteLineAsync("354 go on");
                    _mails.Enqueue(CaughtMail.Parse(to, await ReadDataAsync(lines)));
                    await answers.WriteLineAsync("250 queued");
                }
                else
                {
                    await answers.WriteLineAsync("250 ok");
                }
            }
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            // hung up
        }
    }

    private async Task<string> ReadDataAsync(StreamReader lines)
    {
        var raw = new StringBuilder();
        while (await lines.ReadLineAsync(_stopping.Token) is { } line && line != ".")
        {
            raw.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        return raw.ToString();
    }
}
