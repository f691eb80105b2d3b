using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace CommunityAction.Participation.Web.Security;

/// <summary>Where somebody is sent who must sign in first: everybody by e-mail, and the desk by its own page, where the key is an answer too.</summary>
public static class SignInPath
{
    public const string People = "/sign-in";
    public const string Desk = "/officer/sign-in";

    public static Task RedirectAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        var page = request.Path.StartsWithSegments("/officer") ? Desk : People;
        var back = HttpMethods.IsGet(request.Method) ? $"{request.PathBase}{request.Path}{request.QueryString}" : "";
        context.Response.Redirect(back.Length > 0 ? $"{page}?returnUrl={Uri.EscapeDataString(back)}" : page);
        return Task.CompletedTask;
    }
}
