using System.Security.Claims;
using CommunityAction.Participation.Domain.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace CommunityAction.Participation.Web.Features.People;

/// <summary>Somebody whose address is proven and who has not said yet which of its people they are. Half an hour, in a cookie that only this server can make.</summary>
/// <param name="Address">Theirs.</param>
/// <param name="Newcomer">The id that they get if they are new: fixed here, so that a form that is sent twice registers one person.</param>
public sealed record PendingSignIn(ProvenAddress Address, PersonId Newcomer)
{
    public const string Scheme = "pending-sign-in";
    private const string Key = "key";
    private const string Return = "return";

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "sign-in";
        options.Cookie.HttpOnly = true;
        options.Cookie.IsEssential = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromMinutes(30);
    }

    public static async Task<PendingSignIn?> OfAsync(HttpContext http)
    {
        var ticket = await http.AuthenticateAsync(Scheme);
        return ticket.Principal is { } who
            ? new(new(who.FindFirstValue(ClaimTypes.Email)!, who.FindFirstValue(Key)!, who.FindFirstValue(Return)!), new(Guid.Parse(who.FindFirstValue(ClaimTypes.NameIdentifier)!)))
            : null;
    }

    public static Task StartAsync(HttpContext http, ProvenAddress address) => http.SignInAsync(
        Scheme,
        new ClaimsPrincipal(new ClaimsIdentity(
            [
                new(ClaimTypes.Email, address.Email), new(Key, address.Key), new(Return, address.ReturnUrl),
                new(ClaimTypes.NameIdentifier, Guid.CreateVersion7().ToString()),
            ],
            Scheme)));

    public static Task EndAsync(HttpContext http) => http.SignOutAsync(Scheme);
}
