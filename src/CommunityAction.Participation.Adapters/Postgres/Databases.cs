using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace CommunityAction.Participation.Adapters.Postgres;

/// <summary>One database, entered by two roles.</summary>
/// <param name="Owner">Connection string of the role that owns the tables and runs migrations.</param>
/// <param name="Runtime">Connection string of the role that the program works with: it may add to the log, and not change it.</param>
public sealed record Databases(string Owner, string Runtime)
{
    internal const string OwnerSetting = "ConnectionStrings__Participation";
    internal const string RuntimeSetting = "ConnectionStrings__ParticipationRuntime";

    /// <param name="runtime">Null or empty to derive one from the owner's.</param>
    public static Databases From(string owner, string? runtime)
    {
        var parsed = Read(owner, OwnerSetting);
        if (!string.IsNullOrWhiteSpace(runtime))
        {
            Read(runtime, RuntimeSetting);
            return new Databases(owner, runtime);
        }

        if (string.IsNullOrEmpty(parsed.Password))
        {
            throw new StartUpException(
                $"{OwnerSetting} has no password to derive the runtime role's from. Set {RuntimeSetting} to a connection string of a role that is a member of {RuntimeLogin.Role}.");
        }

        parsed.Username = RuntimeLogin.Name;
        parsed.Password = Derive(parsed.Password);
        return new Databases(owner, parsed.ConnectionString);
    }

    // The text keeps this use of the password apart from any other; who knows the result cannot find the password.
    private static string Derive(string password) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(password), "community-action-participation/runtime-role/v1"u8));

    // The reader's own message may quote a piece of the password.
    private static NpgsqlConnectionStringBuilder Read(string text, string setting)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(text) is { Host.Length: > 0 } parsed
                ? parsed
                : throw new StartUpException($"{setting} names no host. It should read like Host=db.example;Database=participation;Username=…;Password=….");
        }
        catch (Exception cause) when (cause is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new StartUpException($"{setting} is not a connection string that can be read. It should read like Host=db.example;Database=participation;Username=…;Password=….");
        }
    }
}
