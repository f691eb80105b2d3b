namespace CommunityAction.Participation.Web.Security;

/// <summary>
/// Refuses what another site's page makes a browser send: posts, and the opening of a live connection. Browsers say where a request comes from in headers
/// that a page cannot set; a program that is not a browser sends neither header and carries no cookie of a person.
/// </summary>
public static class SameOrigin
{
    public static Task CheckAsync(HttpContext http, RequestDelegate next)
    {
        var request = http.Request;
        var matters = !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method))
            || request.Path.StartsWithSegments(Live.BoardHub.Path);
        if (!matters || IsOurs(request))
        {
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static bool IsOurs(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
        {
            return site is "same-origin" or "none";
        }

        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
