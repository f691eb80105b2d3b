using System.Diagnostics;
using System.Net.Sockets;

namespace CommunityAction.Participation.Benchmarks.Measuring;

/// <summary>Keep-alive connections that each send one request after the other for a while. As thin as it can be: it shares the processors with the server.</summary>
public sealed class HttpLoad(Uri address, Func<byte[]?> nextRequest)
{
    private static readonly byte[] Success = "HTTP/1.1 2"u8.ToArray();

    /// <summary>Fails when an answer is no success: what is refused quickly is no speed.</summary>
    public async Task<Load> RunAsync(int connections, TimeSpan length)
    {
        var until = Stopwatch.GetTimestamp() + (long)(length.TotalSeconds * Stopwatch.Frequency);
        var started = Stopwatch.GetTimestamp();
        var runs = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(() => OneAsync(until))));
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        if (runs.Sum(run => run.Failed) is > 0 and var failed)
        {
            throw new InvalidOperationException($"{failed} requests were refused.");
        }

        var all = new Latencies();
        foreach (var (latencies, _) in runs)
        {
            all.Add(latencies);
        }

        return new(all.Count / seconds, all);
    }

    private async Task<(Latencies Latencies, int Failed)> OneAsync(long until)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(address.Host, address.Port);
        var latencies = new Latencies();
        var failed = 0;
        var buffer = new byte[8192];
        while (Stopwatch.GetTimestamp() < until && nextRequest() is { } request)
        {
            var sent = Stopwatch.GetTimestamp();
            await socket.SendAsync(request);
            if (!await AnswerAsync(socket, buffer))
            {
                failed++;
            }

            latencies.Add(sent);
        }

        return (latencies, failed);
    }

    /// <summary>Reads one whole answer; both servers say how long theirs is, or end it with the last chunk.</summary>
    internal static async Task<bool> AnswerAsync(Socket socket, byte[] buffer)
    {
        for (var length = 0; ;)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(length));
            if (read == 0)
            {
                throw new IOException("The server closed the connection.");
            }

            length += read;
            if (IsWhole(buffer.AsSpan(0, length)))
            {
                return buffer.AsSpan(0, length).StartsWith(Success);
            }
        }
    }

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return false;
        }

        var head = answer[..end];
        var at = head.IndexOf("Content-Length: "u8);
        if (at < 0)
        {
            return answer.EndsWith("0\r\n\r\n"u8);
        }

        var digits = head[(at + 16)..];
        var length = 0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                break;
            }

            length = (length * 10) + digit - '0';
        }

        return answer.Length >= end + 4 + length;
    }
}

/// <param name="Rate">Answers a second.</param>
/// <param name="Latencies">Of each request.</param>
public sealed record Load(double Rate, Latencies Latencies)
{
    public double P50 => Latencies.At(0.5);

    public double P99 => Latencies.At(0.99);
}
