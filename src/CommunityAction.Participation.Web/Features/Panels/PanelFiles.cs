using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Security;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Features.Panels;

/// <summary>Gives what is attached to an application to members who said that nothing ties them to it. Whoever stood back finds nothing there, and nobody finds what is hidden from them.</summary>
public static class PanelFiles
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/panel/{id:guid}/applications/{application:guid}/files/{hash}", ServeAsync).RequireAuthorization(Policies.PanelRoom);

    private static async Task<IResult> ServeAsync(Guid id, Guid application, string hash, PanelRooms rooms, ApplicationDesk desk, AttachmentStore files, HttpContext http)
    {
        if (rooms.Find(new PanelId(id)) is not { } panel || PanelViewer.Of(panel, http.User) is not { } viewer
            || !panel.Applications.TryGetValue(new ApplicationId(application), out var before) || !viewer.MayFetchFiles(before)
            || await desk.ReadAsync(new(application), http.RequestAborted) is not { } file)
        {
            return Results.NotFound();
        }

        var sent = new SentToPanel(file, panel, before, viewer);
        return file.Form.Questions.SelectMany(sent.FilesOf).FirstOrDefault(found => found.File.Hash == hash) is { File: { } attachment } found
            ? await AttachmentEndpoints.ServeAsync(file.Application.Id, attachment, found.Name, files, http)
            : Results.NotFound();
    }
}
