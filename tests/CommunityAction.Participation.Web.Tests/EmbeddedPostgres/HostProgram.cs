using System.Diagnostics;

namespace CommunityAction.Participation.Tests.EmbeddedPostgres;

/// <summary>Another program that runs an embedded server, so that a test can kill it.</summary>
internal sealed class HostProgram : IDisposable
{
    private readonly Process _process;

    private HostProgram(Process process, string role, string connectionString)
    {
        _process = process;
        IsOwner = role == "owner";
        ConnectionString = connectionString;
    }

    public bool IsOwner { get; }

    public string ConnectionString { get; }

    public static async Task<HostProgram> StartAsync(string baseFolder)
    {
        var assembly = Checkout.AssemblyOf("CommunityAction.Participation.EmbeddedHost");
        var process = Process.Start(new ProcessStartInfo("dotnet", [assembly, baseFolder, Checkout.PostgresPackages])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var first = await process.StandardOutput.ReadLineAsync();
        var second = await process.StandardOutput.ReadLineAsync();
        return second is null ? throw new InvalidOperationException(first) : new HostProgram(process, first!, second);
    }

    /// <summary>SIGKILL: the program gets no chance to tidy up.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }
}
