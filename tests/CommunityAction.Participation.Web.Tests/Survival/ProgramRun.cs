using System.Collections.Concurrent;
using System.Diagnostics;
using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Web.Tests.Survival;

/// <summary>One run of the published program, in a process of its own that never outlives the tests; what it says goes to a file.</summary>
internal sealed class ProgramRun : IDisposable
{
    private const string Program = "CommunityAction.Participation.Web";
    private static readonly ConcurrentDictionary<Process, string> Alive = new();
    private static readonly string Assembly = Environment.GetEnvironmentVariable("PARTICIPATION_APP") is { Length: > 0 } published
        ? Path.Combine(published, Program + ".dll")
        : Checkout.AssemblyOf(Program, "src");

    private readonly Process _process;
    private readonly string _log;

    static ProgramRun() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        foreach (var process in Alive.Keys)
        {
            process.Kill();
        }
    };

    private ProgramRun(Process process, string log)
    {
        (_process, _log) = (process, log);
        Alive[process] = log;
    }

    public bool HasEnded => _process.HasExited;

    public int Number => _process.Id;

    public string Output => File.Exists(_log) ? File.ReadAllText(_log) : "";

    /// <summary>The shell gives its place to the program, so that its number is the program's and nothing stands between them.</summary>
    public static ProgramRun Start(string log, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >>\"$0\" 2>&1 </dev/null", log, "dotnet", Assembly, .. arguments]);
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("ConnectionStrings__", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return new(Process.Start(start)!, log);
    }

    public async Task<int> EndsAsync(TimeSpan patience)
    {
        using var enough = new CancellationTokenSource(patience);
        try
        {
            await _process.WaitForExitAsync(enough.Token);
            return _process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"The program has not ended after {patience.TotalSeconds} s. It said:\n{Tail()}");
        }
    }

    /// <summary>SIGKILL: the program gets no chance to tidy up.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>SIGTERM, as an operator would.</summary>
    public async Task StopAsync()
    {
        await Signals.SendAsync("TERM", _process.Id);
        await EndsAsync(TimeSpan.FromSeconds(30));
    }

    public string Tail(int lines = 25) => string.Join('\n', Output.Split('\n').TakeLast(lines));

    public void Dispose()
    {
        _process.Kill();
        Alive.TryRemove(_process, out _);
        _process.Dispose();
    }
}
