using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace CommunityAction.Participation.Web.Security;

/// <summary>Officers sign in on a page, which leaves a cookie, or send the key with each call of the API.</summary>
public static class OfficerAuthentication
{
    public const string Cookie = "officer-cookie";
    private const string Either = "officer";
    private const string Bearer = "officer-key";

    public static void Add(IServiceCollection services)
    {
        services.AddAuthentication(Either)
            .AddPolicyScheme(Either, null, options => options.ForwardDefaultSelector = http =>
                http.Request.Headers.ContainsKey("Authorization") || http.Request.Path.StartsWithSegments("/api") ? Bearer : Cookie)
            .AddScheme<AuthenticationSchemeOptions, KeyHandler>(Bearer, null)
            .AddCookie(Cookie, options =>
            {
                options.Cookie.Name = "officer";
                options.Cookie.HttpOnly = true;
                options.Cookie.SameSite = SameSiteMode.Strict;
                options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                options.ExpireTimeSpan = TimeSpan.FromHours(12);
                options.LoginPath = "/officer/sign-in";
                options.AccessDeniedPath = "/error/403";
            });
    }

    public static ClaimsPrincipal Desk(string scheme) =>
        new(new ClaimsIdentity([new(ClaimTypes.Name, "desk"), new(ClaimTypes.Role, Policies.OfficerRole)], scheme));

    private sealed class KeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, OfficerKey key)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            var offered = Request.Headers.Authorization.ToString();
            return Task.FromResult(
                offered.StartsWith("Bearer ", StringComparison.Ordinal) && key.Matches(offered["Bearer ".Length..].Trim())
                    ? AuthenticateResult.Success(new AuthenticationTicket(Desk(Bearer), Bearer))
                    : AuthenticateResult.Fail("The officer's key is not right."));
        }
    }
}
