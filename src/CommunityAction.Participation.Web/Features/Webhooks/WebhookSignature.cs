using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CommunityAction.Participation.Web.Features.Webhooks;

/// <summary>
/// By which a receiver knows that a notice is ours and new (Standard Webhooks, standardwebhooks.com): HMAC-SHA256 over <c>id.time.body</c>, in Base64, with time in
/// whole seconds since 1970. A secret is written <c>whsec_</c> and 32 bytes in Base64.
/// </summary>
public static class WebhookSignature
{
    private const string Prefix = "whsec_";

    public static string NewSecret() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <summary>One signature for each secret, with blanks between them.</summary>
    public static string Of(IEnumerable<string> secrets, Guid id, DateTimeOffset at, string body)
    {
        var signed = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{at.ToUnixTimeSeconds()}.{body}"));
        return string.Join(' ', secrets.Select(secret => "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret[Prefix.Length..]), signed))));
    }
}
