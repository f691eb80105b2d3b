using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using CommunityAction.Participation.Adapters;
using CommunityAction.Participation.Domain.Polls;
using Microsoft.Extensions.Primitives;

namespace CommunityAction.Participation.Web.Security;

/// <summary>
/// One seat at one device: a random id in a cookie, signed so that only this server can make it. It says nothing about the person, and is checked in
/// memory, for a hall that votes at once checks ten thousand of them in a second.
/// </summary>
public sealed class VoterSeat(SeatKey key)
{
    private const string CookieName = "seat";
    private const int IdLength = 16;
    private const int SignatureLength = 16;

    private readonly KeyedHash _signatures = new(key.Value);

    /// <summary>The seat that came with the request, or null.</summary>
    public VoterId? Of(HttpContext http)
    {
        if (http.Items.TryGetValue(CookieName, out var issued) && issued is VoterId seat)
        {
            return seat;
        }

        Span<byte> bytes = stackalloc byte[IdLength + SignatureLength];
        var cookie = CookieIn(http.Request.Headers.Cookie);
        return cookie.Length == Base64Url.GetEncodedLength(bytes.Length)
            && Base64Url.DecodeFromChars(cookie, bytes, out _, out var length) == OperationStatus.Done && length == bytes.Length && IsOurs(bytes)
            ? new VoterId(new Guid(bytes[..IdLength]))
            : null;
    }

    /// <summary>The seat that came with the request, or a new one that goes out with the answer.</summary>
    public VoterId OfOrNew(HttpContext http)
    {
        if (Of(http) is { } seat)
        {
            return seat;
        }

        var issued = new VoterId(Guid.NewGuid());
        http.Items[CookieName] = issued;
        http.Response.Cookies.Append(CookieName, Signed(issued), new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(90),
            Path = "/",
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
        });
        return issued;
    }

    /// <summary>Read from the header itself: to list every cookie first would be most of the work.</summary>
    private static ReadOnlySpan<char> CookieIn(StringValues headers)
    {
        foreach (var header in headers)
        {
            foreach (var part in header.AsSpan().Split(';'))
            {
                var cookie = header.AsSpan(part).Trim();
                if (cookie.StartsWith(CookieName + "=", StringComparison.Ordinal))
                {
                    return cookie[(CookieName.Length + 1)..];
                }
            }
        }

        return [];
    }

    private string Signed(VoterId seat)
    {
        Span<byte> bytes = stackalloc byte[IdLength + SignatureLength];
        seat.Value.TryWriteBytes(bytes);
        Sign(bytes[..IdLength], bytes[IdLength..]);
        return Base64Url.EncodeToString(bytes);
    }

    private bool IsOurs(ReadOnlySpan<byte> bytes)
    {
        Span<byte> signature = stackalloc byte[SignatureLength];
        Sign(bytes[..IdLength], signature);
        return CryptographicOperations.FixedTimeEquals(signature, bytes[IdLength..]);
    }

    private void Sign(ReadOnlySpan<byte> id, Span<byte> signature)
    {
        Span<byte> whole = stackalloc byte[KeyedHash.Length];
        _signatures.Write(id, whole);
        whole[..SignatureLength].CopyTo(signature);
    }
}
