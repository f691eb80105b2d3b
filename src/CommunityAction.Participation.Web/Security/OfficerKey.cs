using System.Security.Cryptography;
using System.Text;
using CommunityAction.Participation.Adapters;

namespace CommunityAction.Participation.Web.Security;

/// <summary>The key by which officers sign in until people have accounts. From configuration; the zero-setup default makes one per checkout.</summary>
public sealed class OfficerKey(string? key)
{
    private const int Shortest = 16;
    private readonly byte[]? _hash = string.IsNullOrEmpty(key) ? null
        : key.Length >= Shortest ? Hash(key)
        : throw new StartUpException($"The officer's key in Officer__Key is too short: it needs {Shortest} characters or more.");

    public bool Matches(string? offered) =>
        _hash is not null && offered is { Length: > 0 and < 500 } && CryptographicOperations.FixedTimeEquals(_hash, Hash(offered));

    /// <summary>The key in a folder that only this user can read; made when there is none.</summary>
    public static string InFolder(string folder)
    {
        var file = Path.Combine(folder, "officer.key");
        if (!File.Exists(file))
        {
            Directory.CreateDirectory(folder);
            var fresh = file + "." + Environment.ProcessId;
            File.Create(fresh).Dispose();
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(fresh, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }

            File.WriteAllText(fresh, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));
            File.Move(fresh, file, overwrite: true);
        }

        return File.ReadAllText(file).Trim();
    }

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
