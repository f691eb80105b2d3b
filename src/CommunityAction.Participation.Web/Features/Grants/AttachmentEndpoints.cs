using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Web.Features.Decisions;
using CommunityAction.Participation.Web.Features.Grants.Desk;
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
            new(id), hash, desk, files, http, file => CasePage.IsForOfficer(http, file))).RequireAuthorization(Policies.Officer);
        routes.MapGet("/councillor/grants/applications/{id:guid}/files/{hash}", (Guid id, string hash, ApplicationDesk desk, AttachmentStore files, HttpContext http) => ServeAsync(
            new(id), hash, desk, files, http, file => CasePage.IsForOfficer(http, file) && Advisers.MayDecide(http, file))).RequireAuthorization(Policies.DecideGrants);
    }

    private static async Task<IResult> ServeAsync(ApplicationId id, string hash, ApplicationDesk desk, AttachmentStore files, HttpContext http, Func<ApplicationFile, bool> isEntitled)
    {
        return await desk.ReadAsync(id, http.RequestAborted) is { } file && isEntitled(file) && file.Application.Attachments.FirstOrDefault(one => one.Hash == hash) is { } attachment
            ? await ServeAsync(id, attachment, file.Say(attachment.Name), files, http)
            : Results.NotFound();
    }

    /// <summary>A file to somebody who may have it.</summary>
    /// <param name="id">Whose file.</param>
    /// <param name="attachment">Which one.</param>
    /// <param name="name">What to save it as; null for a name that says nothing.</param>
    /// <param name="files">Where it is kept.</param>
    /// <param name="http">Who asks.</param>
    public static async Task<IResult> ServeAsync(ApplicationId id, Attachment attachment, string? name, AttachmentStore files, HttpContext http)
    {
        if (await files.ReadAsync(id, attachment.Hash, http.RequestAborted) is not { } content)
        {
            return Results.NotFound();
        }

        http.Response.Headers.ContentSecurityPolicy = ContentPolicy;
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.File(content, attachment.MediaType, $"{Path.GetFileNameWithoutExtension(name ?? "file")}.{AttachmentStore.ExtensionOf(attachment.MediaType)}");
    }
}
