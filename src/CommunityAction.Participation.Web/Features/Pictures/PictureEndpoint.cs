using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Security;

namespace CommunityAction.Participation.Web.Features.Pictures;

/// <summary>Serves what people uploaded, apart from everything else: whatever a file might hold, a browser does nothing with it but show it.</summary>
public static class PictureEndpoint
{
    public const string Folder = "/pictures/uploaded/";
    private const string ContentPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";

    public static void MapPictures(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Folder + "{file}", ServeAsync).RequireAuthorization(Policies.Read);

    /// <summary>Of a path below the folder; null for any other.</summary>
    public static Guid? IdOf(string path) =>
        path.StartsWith(Folder, StringComparison.Ordinal) && Guid.TryParseExact(Path.GetFileNameWithoutExtension(path), "D", out var id) ? id : null;

    private static async Task<IResult> ServeAsync(string file, IFileStore files, HttpContext http)
    {
        if (IdOf(Folder + file) is not { } id || await files.ReadAsync(id, http.RequestAborted) is not { } stored)
        {
            return Results.NotFound();
        }

        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.CacheControl = "public, max-age=86400"; // a day: a picture that is taken off is gone tomorrow everywhere
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return Results.Bytes(stored.Content, stored.MediaType);
    }
}
