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

    /// <param name="baseFolder">Where the server keeps its data.</param>
    /// <param name="programs">Folder of another PostgreSQL's programs; null for the one of the npm package.</param>
    public static async Task<HostProgram> StartAsync(string baseFolder, string? programs = null)
    {
        var assembly = Checkout.AssemblyOf("CommunityAction.Participation.EmbeddedHost");
        var start = new ProcessStartInfo("dotnet", [assembly, baseFolder, Checkout.PostgresPackages]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        if (programs is not null)
        {
            start.Environment["PG_BIN_DIR"] = programs;
        }

        var process = Process.Start(start)!;
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
