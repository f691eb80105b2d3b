using System.Security.Cryptography;
using System.Text;
using CommunityAction.Participation.Adapters;

namespace CommunityAction.Participation.Web.Security;

/// <summary>A key that programs and people send. Without one nobody is let in.</summary>
/// <param name="key">As the council set it; null or empty when it did not.</param>
/// <param name="setting">Where it is set, for a message about it.</param>
public abstract class SecretKey(string? key, string setting)
{
    private const int Shortest = 16;
    private readonly byte[]? _hash = string.IsNullOrEmpty(key) ? null
        : key.Length >= Shortest ? Hash(key)
        : throw new StartUpException($"The key in {setting} is too short: it needs {Shortest} characters or more.");

    public bool Matches(string? offered) =>
        _hash is not null && offered is { Length: > 0 and < 500 } && CryptographicOperations.FixedTimeEquals(_hash, Hash(offered));

    /// <summary>What a request offers as <c>Authorization: Bearer</c>, or null.</summary>
    public static string? OfferedBy(HttpRequest request) =>
        request.Headers.Authorization.ToString() is ['B', 'e', 'a', 'r', 'e', 'r', ' ', .. var offered] ? offered.Trim() : null;

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}

/// <summary>By which the council's mail server hands in letters that come back.</summary>
public sealed class ReturnKey(string? key) : SecretKey(key, "Mail__ReturnKey");
