using System.Runtime.Versioning;

namespace CommunityAction.Participation.Adapters.EmbeddedPostgres;

/// <summary>PostgreSQL refuses to run as root, so root runs it as somebody else.</summary>
internal static class UnprivilegedUser
{
    public static bool IsNeeded => !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;

    /// <summary>Null when the present user will do.</summary>
    public static string? Name { get; } = IsNeeded ? Choose() : null;

    public static void CreateFolder(string folder)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        if (Path.GetDirectoryName(folder) is { } parent)
        {
            CreateFolder(parent);
        }

        Directory.CreateDirectory(folder);
        if (IsNeeded && !OperatingSystem.IsWindows())
        {
            Open(folder);
        }
    }

    public static async Task GiveAsync(string path, CancellationToken cancel)
    {
        if (Name is { } user)
        {
            var (code, output) = await Command.RunAsync("chown", ["-R", user, path], null, cancel);
            if (code != 0)
            {
                throw new StartUpException($"{path} could not be given to the user {user}, who is to run PostgreSQL: {output}");
            }
        }
    }

    // A strict umask would shut the other user out of the way to its own data.
    [UnsupportedOSPlatform("windows")]
    private static void Open(string folder) => File.SetUnixFileMode(
        folder,
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);

    private static string Choose() =>
        File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";
}
