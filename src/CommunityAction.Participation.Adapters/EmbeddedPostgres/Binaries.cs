using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace CommunityAction.Participation.Adapters.EmbeddedPostgres;

/// <summary>The PostgreSQL programs in use: what PG_BIN_DIR names, else the npm package, else what the machine has installed.</summary>
internal sealed partial record Binaries(string Folder, int Major)
{
    private const string Installed = "/usr/lib/postgresql";

    /// <summary>As npm calls it, such as <c>linux-x64</c>.</summary>
    public static string Platform { get; } =
        OperatingSystem.IsWindows() ? "windows-x64"
        : (OperatingSystem.IsMacOS() ? "darwin-" : "linux-") + (RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64");

    public string Program(string name) => InFolder(Folder, name);

    public static async Task<Binaries> FindAsync(EmbeddedOptions options, CancellationToken cancel)
    {
        if (Environment.GetEnvironmentVariable("PG_BIN_DIR") is { Length: > 0 } chosen)
        {
            return await TryAsync(chosen, cancel)
                ?? throw new StartUpException($"PG_BIN_DIR is {chosen}, but no PostgreSQL can be run from there. Name the folder that holds initdb, pg_ctl and postgres.");
        }

        return await FromPackageAsync(options, cancel)
            ?? await FromMachineAsync(cancel)
            ?? throw new StartUpException(
                $"No PostgreSQL was found that runs here. Build the program with Node.js present (it brings PostgreSQL for {Platform}), "
                + "or set PG_BIN_DIR, or set ConnectionStrings__Participation to a database of your own.");
    }

    private static async Task<Binaries?> FromPackageAsync(EmbeddedOptions options, CancellationToken cancel)
    {
        var package = options.BinaryFolders.Select(folder => Path.Combine(folder, Platform)).FirstOrDefault(Directory.Exists);
        return package is null ? null : await TryAsync(await BinariesCopy.MakeAsync(package, options.BaseFolder, cancel), cancel);
    }

    private static async Task<Binaries?> FromMachineAsync(CancellationToken cancel)
    {
        var newestFirst = Directory.Exists(Installed)
            ? Directory.GetDirectories(Installed).OrderByDescending(folder => double.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0)
            : Enumerable.Empty<string>();
        foreach (var folder in newestFirst)
        {
            if (await TryAsync(Path.Combine(folder, "bin"), cancel) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static async Task<Binaries?> TryAsync(string folder, CancellationToken cancel)
    {
        if (!File.Exists(InFolder(folder, "initdb")))
        {
            return null;
        }

        var (_, output) = await Command.RunAsync(InFolder(folder, "postgres"), ["--version"], UnprivilegedUser.Name, cancel);
        return MajorVersion().Match(output) is { Success: true } match ? new Binaries(folder, int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)) : null;
    }

    private static string InFolder(string folder, string name) => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name);

    [GeneratedRegex(@"\(PostgreSQL\) (\d+)")]
    private static partial Regex MajorVersion();
}
