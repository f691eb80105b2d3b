using System.Security.Cryptography;
using CommunityAction.Participation.Domain.Polls;
using Microsoft.AspNetCore.DataProtection;
using Npgsql;

namespace CommunityAction.Participation.Web.Security;

/// <summary>One seat at one device: a random id in a cookie that only this server can make. It says nothing about the person.</summary>
public sealed class VoterSeat(IDataProtectionProvider protection)
{
    private const string CookieName = "seat";
    private readonly IDataProtector _protector = protection.CreateProtector("voter-seat.v1");

    /// <summary>The seat that came with the request, or null.</summary>
    public VoterId? Of(HttpContext http)
    {
        if (http.Items[CookieName] is VoterId issued)
        {
            return issued;
        }

        if (http.Request.Cookies[CookieName] is not { Length: < 500 } cookie)
        {
            return null;
        }

        try
        {
            return new VoterId(new Guid(_protector.Unprotect(Convert.FromBase64String(cookie.Replace('-', '+').Replace('_', '/')))));
        }
        catch (Exception problem) when (problem is CryptographicException { InnerException: not NpgsqlException } or FormatException or ArgumentException)
        {
            return null; // not ours, or too old: a new seat is given; but not when the keys are out of reach, for that would be a second vote
        }
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
        var cookie = Convert.ToBase64String(_protector.Protect(issued.Value.ToByteArray())).Replace('+', '-').Replace('/', '_');
        http.Response.Cookies.Append(CookieName, cookie, new CookieOptions
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
}
