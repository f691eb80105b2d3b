using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web.Live;
using CommunityAction.Participation.Web.Security;

namespace CommunityAction.Participation.Web.Features.Polls;

/// <summary>The addresses of polls for programs; people have the pages beside them.</summary>
public static class PollEndpoints
{
    public static void MapPolls(this WebApplication web)
    {
        web.MapGet("/p/{code}/board", Board).RequireAuthorization(Policies.Watch);
        web.MapGet("/p/{code}/manifest.json", ManifestOf).RequireAuthorization(Policies.Read);
        ResultDownloads.Map(web);
        OfficerApi.Map(web);
    }

    /// <summary>The snapshot that the live connection sends, for those without one.</summary>
    private static IResult Board(string code, PollBoards boards, HttpContext http)
    {
        if (boards.Find(code) is not { } board)
        {
            return Refusal.Of("poll-unknown").ToProblem(http);
        }

        var snapshot = BoardSnapshot.Of(board.View());
        var tag = $"\"{snapshot.Sequence}\"";
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = "no-cache";
        return http.Request.Headers.IfNoneMatch == tag ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.Json(snapshot);
    }

    private static IResult ManifestOf(string code, PollBoards boards, HttpContext http) =>
        boards.Find(code)?.Current.Poll is not { } poll ? Refusal.Of("poll-unknown").ToProblem(http)
        : poll.ManifestHash.Length == 0 ? Refusal.Of("poll-not-open-yet", "", poll.Rules.OpensAt).ToProblem(http)
        : Results.Bytes(Manifest.Of(poll).Json, "application/json");
}
