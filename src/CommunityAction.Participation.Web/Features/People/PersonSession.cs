using CommunityAction.Participation.Domain.Groups;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace CommunityAction.Participation.Web.Features.People;

/// <summary>
/// The session of a person: a cookie with an id. What they may do is looked up at every request, so that a role that is taken away, and a person who is
/// erased, are gone at once and everywhere.
/// </summary>
public static class PersonSession
{
    public const string Scheme = "Identity.Application";
    public const string Cookie = "person";
    private const string ActingFor = "acting-for";

    /// <summary>A resident's phone stays signed in; a desk does not.</summary>
    private static readonly TimeSpan AtHome = TimeSpan.FromDays(30);
    private static readonly TimeSpan AtADesk = TimeSpan.FromHours(12);

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = Cookie;
        options.Cookie.HttpOnly = true;
        options.Cookie.IsEssential = true;
        options.Cookie.SameSite = SameSiteMode.Lax; // a link in a letter must find it
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.SlidingExpiration = false;
        options.ExpireTimeSpan = AtHome;
        options.AccessDeniedPath = "/error/403";
        options.Events.OnRedirectToLogin = SignInPath.RedirectAsync;
        options.Events.OnValidatePrincipal = CheckAsync;
    }

    public static Account? Account(this HttpContext http) => http.Items[typeof(Account)] as Account;

    /// <summary>Starts a session of its own, whatever the request came with.</summary>
    public static async Task SignInPersonAsync(this HttpContext http, Account account, GroupId? actingFor = null)
    {
        await http.SignOutAsync(OfficerAuthentication.Cookie);
        var desk = account.Roles.ContainsKey(Role.Officer) || account.Roles.ContainsKey(Role.Administrator);
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var properties = new AuthenticationProperties { IsPersistent = true, IssuedUtc = now, ExpiresUtc = now + (desk ? AtADesk : AtHome) };
        if (actingFor is { } group)
        {
            properties.Items[ActingFor] = group.ToString();
        }

        await http.SignInAsync(Scheme, await http.RequestServices.GetRequiredService<IUserClaimsPrincipalFactory<Account>>().CreateAsync(account), properties);
    }

    private static async Task CheckAsync(CookieValidatePrincipalContext session)
    {
        var http = session.HttpContext;
        var account = session.Principal?.FindFirst(System.Security.Claims.ClaimTypes.NameIdentifier) is { } id
            ? await http.RequestServices.GetRequiredService<AccountStore>().FindByIdAsync(id.Value, http.RequestAborted)
            : null;
        if (account is null || account.SecurityStamp != session.Principal!.FindFirst(AccountClaims.Stamp)?.Value)
        {
            session.RejectPrincipal();
            await http.SignOutAsync(Scheme);
            return;
        }

        http.Items[typeof(Account)] = account;
        session.ReplacePrincipal(AccountClaims.Now(account, GroupOf(session.Properties)));
    }

    private static GroupId? GroupOf(AuthenticationProperties properties) =>
        properties.Items.TryGetValue(ActingFor, out var group) && Guid.TryParse(group, out var id) ? new GroupId(id) : null;
}
