using System.Security.Cryptography;

namespace CommunityAction.Participation.Web.Security;

/// <summary>The key by which officers sign in until people have accounts. From configuration; the zero-setup default makes one per checkout.</summary>
public sealed class OfficerKey(string? key) : SecretKey(key, "Officer__Key")
{
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
}
