using System.Security.Claims;
using System.Text.Encodings.Web;
using CommunityAction.Participation.Web.Features.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace CommunityAction.Participation.Web.Security;

/// <summary>
/// Who sends a request: a person by the cookie of their session, the holder of the officer's key by another cookie, or a program that sends the key with
/// each call of the API. Signing in one way ends the other, so that one request is one actor.
/// </summary>
public static class OfficerAuthentication
{
    public const string Cookie = "officer-cookie";
    private const string CookieName = "officer";
    private const string Either = "either";
    private const string Bearer = "officer-key";

    public static void Add(IServiceCollection services)
    {
        services.AddAuthentication(Either)
            .AddPolicyScheme(Either, null, options => options.ForwardDefaultSelector = http =>
                http.Request.Headers.ContainsKey("Authorization") || http.Request.Path.StartsWithSegments("/api") ? Bearer
                : http.Request.Cookies.ContainsKey(CookieName) ? Cookie
                : PersonSession.Scheme)
            .AddCookie(PersonSession.Scheme, PersonSession.Configure)
            .AddCookie(PendingSignIn.Scheme, PendingSignIn.Configure)
            .AddScheme<AuthenticationSchemeOptions, KeyHandler>(Bearer, null)
            .AddCookie(Cookie, options =>
            {
                options.Cookie.Name = CookieName;
                options.Cookie.HttpOnly = true;
                options.Cookie.SameSite = SameSiteMode.Strict;
                options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                options.ExpireTimeSpan = TimeSpan.FromHours(12);
                options.Events.OnRedirectToLogin = SignInPath.RedirectAsync;
                options.AccessDeniedPath = "/error/403";
            });
    }

    public static ClaimsPrincipal Desk(string scheme) =>
        new(new ClaimsIdentity([new(ClaimTypes.Name, "desk"), new(ClaimTypes.Role, Roles.Officer), new(ClaimTypes.Role, Roles.Administrator)], scheme));

    private sealed class KeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, OfficerKey key)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(
            key.Matches(SecretKey.OfferedBy(Request))
                ? AuthenticateResult.Success(new AuthenticationTicket(Desk(Bearer), Bearer))
                : AuthenticateResult.Fail("The officer's key is not right."));
    }
}
