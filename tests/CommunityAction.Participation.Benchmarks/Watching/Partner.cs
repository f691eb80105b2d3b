using System.Diagnostics;

namespace CommunityAction.Participation.Benchmarks.Watching;

/// <summary>A process of its own that takes orders line by line, answers each, and ends when its standard input does.</summary>
internal sealed class Partner : IAsyncDisposable
{
    private readonly Process _process;

    private Partner(Process process) => _process = process;

    /// <summary>What it said when it was ready.</summary>
    public string[] Greeting { get; private set; } = [];

    /// <summary>Processor time that it has used so far.</summary>
    public TimeSpan Work
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Bytes that it holds in memory now.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>The server's side: a broadcast server, or the product.</summary>
    public static Task<Partner> ServerAsync(params string[] arguments) => StartAsync("serve-boards", arguments);

    /// <summary>The viewers' side of a server.</summary>
    public static Task<Partner> CrowdAsync(Partner server, string method = "Watch") => StartAsync("crowd", [.. server.Greeting[1..3], method]);

    public async Task<string[]> AskAsync(string order)
    {
        await _process.StandardInput.WriteLineAsync(order);
        return await HearAsync("done");
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<Partner> StartAsync(string role, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Partner).Assembly.Location, role, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        var partner = new Partner(Process.Start(start)!);
        partner.Greeting = await partner.HearAsync("ready");
        return partner;
    }

    private async Task<string[]> HearAsync(string word)
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Split(' ') is var words && words[0] == word)
            {
                return words;
            }
        }

        throw new InvalidOperationException($"The other process ended before it said {word}.");
    }
}
