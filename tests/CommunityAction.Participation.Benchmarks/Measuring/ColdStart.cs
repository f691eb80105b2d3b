using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CommunityAction.Participation.Benchmarks.Measuring;

/// <summary>Starts a program again and again, and measures how long it takes until its first answer.</summary>
public sealed class ColdStart(string[] command, Func<HttpRequestMessage> request)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Seconds from the start of the process to a success, the median of so many starts. <c>ADDRESS</c> in the command is the address to listen at.</summary>
    public async Task<double> SecondsAsync(int times)
    {
        var seconds = new List<double>();
        for (var i = 0; i < times; i++)
        {
            seconds.Add(await OnceAsync());
        }

        seconds.Sort();
        return seconds[times / 2];
    }

    private async Task<double> OnceAsync()
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        using var http = new HttpClient { BaseAddress = address };
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("dotnet", command.Select(part => part.Replace("ADDRESS", address.AbsoluteUri, StringComparison.Ordinal)))
        {
            RedirectStandardOutput = true,
        })!;
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        try
        {
            while (!await ListensAsync(address))
            {
                if (process.HasExited || Stopwatch.GetElapsedTime(started) > Patience)
                {
                    throw new InvalidOperationException("The program does not answer.");
                }

                await Task.Delay(1);
            }

            using var message = request();
            using var answer = await http.SendAsync(message);
            answer.EnsureSuccessStatusCode();
            return Stopwatch.GetElapsedTime(started).TotalSeconds;
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    private static async Task<bool> ListensAsync(Uri address)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(address.Host, address.Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
