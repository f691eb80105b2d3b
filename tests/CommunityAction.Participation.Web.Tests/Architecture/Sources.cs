using CommunityAction.Participation.Tests;
namespace CommunityAction.Participation.Web.Tests.Architecture;

/// <summary>The files that people write, without what the build makes of them.</summary>
internal static class Sources
{
    private static readonly string[] Made = ["bin", "obj", "node_modules", "lib", "artifacts", "TestResults"];

    /// <param name="folder">Below the root of the checkout, such as <c>src</c>.</param>
    /// <param name="extensions">With their dots; none for all files.</param>
    public static IReadOnlyList<SourceFile> In(string folder, params string[] extensions) =>
        [.. Walk(new DirectoryInfo(Path.Combine(Checkout.Root, folder)))
            .Where(file => extensions.Length == 0 || extensions.Contains(file.Extension, StringComparer.Ordinal))
            .Select(file => new SourceFile(Path.GetRelativePath(Checkout.Root, file.FullName).Replace('\\', '/'), File.ReadAllText(file.FullName)))
            .OrderBy(file => file.Path, StringComparer.Ordinal)];

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder) => Made.Contains(folder.Name)
        ? []
        : folder.EnumerateFiles().Concat(folder.EnumerateDirectories().SelectMany(Walk));
}

/// <param name="Path">From the root of the checkout, with slashes.</param>
/// <param name="Text">All of it.</param>
internal sealed record SourceFile(string Path, string Text)
{
    public int Lines { get; } = Text.Count(c => c == '\n') + (Text.Length > 0 && Text[^1] != '\n' ? 1 : 0);

    public string Name => System.IO.Path.GetFileName(Path);
}
