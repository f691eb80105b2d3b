using System.Text.Json;

namespace CommunityAction.Participation.Adapters.EmbeddedPostgres;

/// <summary>
/// The npm package's programs, copied beside the data: node_modules may be closed to the user that runs PostgreSQL,
/// and npm may replace it while the server runs.
/// </summary>
internal static class BinariesCopy
{
    private const string Native = "native";

    public static async Task<string> MakeAsync(string package, string baseFolder, CancellationToken cancel)
    {
        var target = Path.Combine(baseFolder, "bin-" + await VersionAsync(package, cancel));
        if (!Directory.Exists(target))
        {
            var unfinished = target + ".new";
            Folder.Delete(unfinished);
            CopyTree(Path.Combine(package, Native), unfinished);
            await LinkAsync(package, unfinished, cancel);
            await UnprivilegedUser.GiveAsync(unfinished, cancel);
            Directory.Move(unfinished, target);
        }

        return Path.Combine(target, "bin");
    }

    private static async Task<string> VersionAsync(string package, CancellationToken cancel)
    {
        using var description = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(package, "package.json"), cancel));
        return description.RootElement.GetProperty("version").GetString()!;
    }

    private static void CopyTree(string from, string to)
    {
        UnprivilegedUser.CreateFolder(to);
        foreach (var file in Directory.GetFiles(from).Where(IsNeeded))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        foreach (var folder in Directory.GetDirectories(from))
        {
            CopyTree(folder, Path.Combine(to, Path.GetFileName(folder)));
        }
    }

    // Archives are for compiling against; links are made from the list, whether npm's scripts have run or not.
    private static bool IsNeeded(string file) => !file.EndsWith(".a", StringComparison.Ordinal) && new FileInfo(file).LinkTarget is null;

    private static async Task LinkAsync(string package, string target, CancellationToken cancel)
    {
        var list = Path.Combine(package, Native, "pg-symlinks.json");
        if (!File.Exists(list))
        {
            return;
        }

        using var links = JsonDocument.Parse(await File.ReadAllTextAsync(list, cancel));
        foreach (var link in links.RootElement.EnumerateArray())
        {
            var source = Inside(target, link.GetProperty("source").GetString()!);
            var path = Inside(target, link.GetProperty("target").GetString()!);
            if (File.Exists(source) && !File.Exists(path))
            {
                File.CreateSymbolicLink(path, Path.GetRelativePath(Path.GetDirectoryName(path)!, source));
            }
        }
    }

    private static string Inside(string target, string listed) => Path.Combine(target, Path.GetRelativePath(Native, listed));
}
