using System.Diagnostics;
using System.Net.Sockets;

namespace CommunityAction.Participation.Benchmarks.Measuring;

/// <summary>So many requests a second, each connection in its turn: far fewer than the server could take, as in a hall.</summary>
internal sealed class PacedLoad(Uri address, Func<byte[]> nextRequest, int perSecond)
{
    private const int Connections = 256; // so that a late answer holds up no request that is due
    private readonly List<long> _sent = [];

    /// <summary>When each request was sent, in order.</summary>
    public IReadOnlyList<long> Sent
    {
        get
        {
            _sent.Sort();
            return _sent;
        }
    }

    /// <summary>From a request to its whole answer, which must be a success; of what is sent after the first while.</summary>
    public async Task<Latencies> RunAsync(TimeSpan length, TimeSpan settle = default)
    {
        var start = Stopwatch.GetTimestamp();
        var runs = await Task.WhenAll(Enumerable.Range(0, Connections).Select(n => Task.Run(() => OneAsync(n, start, length, settle))));
        var all = new Latencies();
        foreach (var (sent, latencies) in runs)
        {
            _sent.AddRange(sent);
            all.Add(latencies);
        }

        return all;
    }

    private async Task<(List<long> Sent, Latencies Latencies)> OneAsync(int connection, long start, TimeSpan length, TimeSpan settle)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(address.Host, address.Port);
        var (sent, latencies, buffer) = (new List<long>(), new Latencies(), new byte[8192]);
        for (var due = TimeSpan.FromSeconds((double)connection / perSecond); due < length; due += TimeSpan.FromSeconds((double)Connections / perSecond))
        {
            if (due - Stopwatch.GetElapsedTime(start) is { Ticks: > 0 } pause)
            {
                await Task.Delay(pause);
            }

            var now = Stopwatch.GetTimestamp();
            await socket.SendAsync(nextRequest());
            if (!await HttpLoad.AnswerAsync(socket, buffer))
            {
                throw new InvalidOperationException("A vote was refused.");
            }

            sent.Add(now);
            if (Stopwatch.GetElapsedTime(start, now) > settle)
            {
                latencies.Add(now);
            }
        }

        return (sent, latencies);
    }
}
