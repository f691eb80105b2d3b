using System.Diagnostics;

namespace CommunityAction.Participation.Adapters.EmbeddedPostgres;

/// <summary>
/// A shell that starts the server and stops it when the pipe from this process closes: on a tidy end, a crash and SIGKILL alike.
/// </summary>
internal sealed class Supervisor : IDisposable
{
    // It stops only the server that it started: the file may meanwhile name the next one.
    // A killed server that nobody has buried yet (containers often have no init for that) still counts as running to PostgreSQL,
    // unless it bears the number of this very shell. All else that the file guards against is still checked.
    private const string Script = """
        trap '' INT TERM HUP QUIT
        exec 2>/dev/null
        pid() { head -n 1 "$2/postmaster.pid"; }
        case $(cat "/proc/$(pid "$@")/stat") in
          *') Z '*) { echo $$; tail -n +2 "$2/postmaster.pid"; } >"$2/postmaster.new" && mv "$2/postmaster.new" "$2/postmaster.pid" ;;
        esac
        "$1" start -s -w -t 60 -D "$2" -l "$3" -o "$4" </dev/null >/dev/null 2>&1 || { echo failed; exit 1; }
        mine=$(pid "$@")
        echo ready
        exec >/dev/null
        read -r gone && exit 0
        [ "$(pid "$@")" = "$mine" ] && "$1" stop -s -m fast -w -D "$2"
        """;

    // Its own session keeps it alive when a whole process group is killed.
    private const string Setsid = "/usr/bin/setsid";

    private readonly Process _shell;

    private Supervisor(Process shell) => _shell = shell;

    /// <summary>Null when the server did not start; its log says why.</summary>
    public static async Task<Supervisor?> StartAsync(Cluster cluster, int port, string settings, CancellationToken cancel)
    {
        var shell = Process.Start(Describe(cluster, $"-c port={port} {settings}"))!;
        var supervisor = new Supervisor(shell);
        try
        {
            if (await shell.StandardOutput.ReadLineAsync(cancel) == "ready")
            {
                return supervisor;
            }
        }
        catch (OperationCanceledException)
        {
            supervisor.Dispose();
            throw;
        }

        supervisor.Dispose();
        return null;
    }

    public async Task StopAsync()
    {
        _shell.StandardInput.Close();
        await _shell.WaitForExitAsync();
    }

    /// <summary>For a server that is known to be dead.</summary>
    public async Task DismissAsync()
    {
        try
        {
            await _shell.StandardInput.WriteLineAsync("gone");
            await StopAsync();
        }
        catch (IOException)
        {
            // the shell was killed as well
        }
    }

    public void Dispose() => _shell.Dispose();

    private static ProcessStartInfo Describe(Cluster cluster, string settings)
    {
        var pgCtl = cluster.Binaries.Program("pg_ctl");
        if (OperatingSystem.IsWindows())
        {
            return DescribeForWindows(pgCtl, cluster, settings);
        }

        string[] shell = ["/bin/sh", "-c", Script, "participation-postgres", pgCtl, cluster.Data, cluster.LogFile, settings];
        return File.Exists(Setsid) ? Command.Describe(Setsid, shell, UnprivilegedUser.Name) : Command.Describe(shell[0], shell[1..], UnprivilegedUser.Name);
    }

    private static ProcessStartInfo DescribeForWindows(string pgCtl, Cluster cluster, string settings)
    {
        var start = Command.Describe("cmd.exe", [], null);
        start.Arguments =
            $"/d /s /c \"(\"{pgCtl}\" start -s -w -t 60 -D \"{cluster.Data}\" -l \"{cluster.LogFile}\" -o \"{settings}\" >nul 2>&1 <nul && (echo ready) || (echo failed))"
            + $" & findstr x >nul & \"{pgCtl}\" stop -s -m fast -w -D \"{cluster.Data}\"\"";
        return start;
    }
}
