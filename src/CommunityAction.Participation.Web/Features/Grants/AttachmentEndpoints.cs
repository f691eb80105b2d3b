using CommunityAction.Participation.Web.Security;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Features.Grants;

/// <summary>Gives attached files to those who work on an application, and to officers. A browser saves them and opens nothing.</summary>
public static class AttachmentEndpoints
{
    private const string ContentPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";

    public static void MapGrants(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/grants/applications/{id:guid}/files/{hash}", (Guid id, string hash, ApplicationDesk desk, AttachmentStore files, HttpContext http) => ServeAsync(
            new(id), hash, desk, files, http, file => file.Application.CheckApplicant(ApplicationDesk.ApplicantOf(http)) is null)).RequireAuthorization(Policies.SignedIn);
        routes.MapGet("/officer/grants/applications/{id:guid}/files/{hash}", (Guid id, string hash, ApplicationDesk desk, AttachmentStore files, HttpContext http) => ServeAsync(
            new(id), hash, desk, files, http, file => file.Application.SnapshotHash.Length > 0)).RequireAuthorization(Policies.Officer);
    }

    private static async Task<IResult> ServeAsync(ApplicationId id, string hash, ApplicationDesk desk, AttachmentStore files, HttpContext http, Func<ApplicationFile, bool> isEntitled)
    {
        if (await desk.ReadAsync(id, http.RequestAborted) is not { } file || !isEntitled(file)
            || file.Application.Attachments.FirstOrDefault(one => one.Hash == hash) is not { } attachment
            || await files.ReadAsync(id, hash, http.RequestAborted) is not { } content)
        {
            return Results.NotFound();
        }

        http.Response.Headers.ContentSecurityPolicy = ContentPolicy;
        http.Response.Headers.CacheControl = "private, no-store";
        var name = Path.GetFileNameWithoutExtension(file.Say(attachment.Name) ?? "file");
        return Results.File(content, attachment.MediaType, $"{name}.{AttachmentStore.ExtensionOf(attachment.MediaType)}");
    }
}
