namespace CommunityAction.Participation.Web.Security;

/// <summary>What every answer says about itself: only our own scripts and styles, none inline, in nobody else's frame.</summary>
public static class SecurityHeaders
{
    private const string Ours = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; ";
    private const string ContentPolicy = Ours + "form-action 'self'; frame-ancestors 'none'";

    /// <summary>For the one kind of page that other sites may show in a frame: it has no forms, so nobody can be led to send one unawares.</summary>
    private const string EmbeddedPolicy = Ours + "form-action 'none'; frame-ancestors *";

    /// <summary>For answers to programs, which no browser shows: the two that matter even there.</summary>
    public static Task SetForProgramsAsync(HttpContext http, RequestDelegate next)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        return next(http);
    }

    public static void AllowFrames(HttpContext http) => http.Response.Headers.ContentSecurityPolicy = EmbeddedPolicy;

    public static Task SetAsync(HttpContext http, RequestDelegate next)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return next(http);
    }
}
