using System.Diagnostics;

namespace CommunityAction.Participation.Benchmarks.Measuring;

/// <summary>A server in a process of its own, as in production; it ends when its standard input does.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, Uri address, string code) => (_process, Address, Code) = (process, address, code);

    public Uri Address { get; }

    /// <summary>Of the poll that is open, where the server is the product.</summary>
    public string Code { get; }

    /// <summary>What it has had of the processors so far.</summary>
    public TimeSpan Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static async Task<ServerProcess> StartAsync(params string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(ServerProcess).Assembly.Location, "serve", .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Split(' ') is ["ready", var address, var code])
            {
                return new(process, new Uri(address), code);
            }
        }

        throw new InvalidOperationException("The server did not start.");
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
