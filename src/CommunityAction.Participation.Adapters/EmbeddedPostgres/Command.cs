using System.ComponentModel;
using System.Diagnostics;

namespace CommunityAction.Participation.Adapters.EmbeddedPostgres;

/// <summary>A program that runs for a moment and says how it went.</summary>
internal static class Command
{
    public static async Task<(int Code, string Output)> RunAsync(string file, IEnumerable<string> arguments, string? user, CancellationToken cancel)
    {
        var start = Describe(file, arguments, user);
        start.RedirectStandardError = true;
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var errors = process.StandardError.ReadToEndAsync(cancel);
            var output = await process.StandardOutput.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel);
            return (process.ExitCode, (output + await errors).Trim());
        }
        catch (Win32Exception cause)
        {
            return (-1, cause.Message);
        }
    }

    public static ProcessStartInfo Describe(string file, IEnumerable<string> arguments, string? user)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        if (user is not null)
        {
            start.UserName = user;
        }

        start.Environment["LC_ALL"] = "C";
        start.Environment["TZ"] = "UTC";
        // PGDATA, PGPORT and the like belong to some other server.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        return start;
    }
}
