using System.Security.Cryptography;
using System.Text;

namespace CommunityAction.Participation.Adapters.EmbeddedPostgres;

/// <summary>Where the data of one checkout lives: outside of it, so that no clean-up of the sources takes the data along.</summary>
public static class DataFolder
{
    public const string Variable = "PARTICIPATION_DATA";
    private const string Product = "community-action-participation";

    public static string For(string checkoutPath)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } chosen)
        {
            return Path.GetFullPath(chosen);
        }

        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(checkoutPath));
        return Path.Combine(Share(), Product, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..12]);
    }

    // Root's own folders are closed to the unprivileged user that PostgreSQL then runs as.
    private static string Share() =>
        UnprivilegedUser.IsNeeded ? "/var/lib"
        : Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } folder ? folder
        : throw new StartUpException($"This account has no home folder to keep data in. Set {Variable} to a folder that it may write to.");
}
