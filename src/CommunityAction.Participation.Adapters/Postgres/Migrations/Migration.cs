using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CommunityAction.Participation.Adapters.Postgres.Migrations;

/// <param name="Name">The file's, such as <c>0001-log.sql</c>.</param>
internal sealed record Migration(int Number, string Name, string Sql)
{
    private const string Folder = ".Postgres.Migrations.";

    /// <summary>In the order in which they are applied.</summary>
    public static IReadOnlyList<Migration> All { get; } = ReadAll();

    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));

    private static List<Migration> ReadAll()
    {
        var assembly = typeof(Migration).Assembly;
        var all = assembly.GetManifestResourceNames().Where(name => name.Contains(Folder, StringComparison.Ordinal)).Select(Read).OrderBy(m => m.Number).ToList();
        return all.DistinctBy(migration => migration.Number).Count() == all.Count
            ? all
            : throw new InvalidOperationException("Two migrations have the same number.");
    }

    private static Migration Read(string resource)
    {
        using var reader = new StreamReader(typeof(Migration).Assembly.GetManifestResourceStream(resource)!);
        var name = resource[(resource.IndexOf(Folder, StringComparison.Ordinal) + Folder.Length)..];
        // A checkout on Windows may have other line endings, and is the same migration.
        return new Migration(int.Parse(name.Split('-')[0], CultureInfo.InvariantCulture), name, reader.ReadToEnd().ReplaceLineEndings("\n"));
    }
}
