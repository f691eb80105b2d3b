using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.Features.Council;

namespace CommunityAction.Participation.Web.Features.Shared;

/// <summary>The council's colour as a stylesheet of its own, because the content policy allows no style in a page.</summary>
public static class Theme
{
    public static void MapTheme(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/theme.css", (HttpContext http, CouncilSettings council) =>
        {
            http.Response.Headers.CacheControl = "public, max-age=3600";
            return Results.Text($":root {{ --accent: {council.Accent}; }}\n", "text/css");
        }).RequireAuthorization(Policies.Read);
}
