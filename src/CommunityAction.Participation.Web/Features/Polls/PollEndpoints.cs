using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web.Features.Papers;
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
        PaperDownload.Map(web);
        OfficerApi.Map(web);
    }

    /// <summary>The snapshot that the live connection sends, for those without one.</summary>
    private static IResult Board(string code, PollBoards boards, HttpContext http) =>
        boards.Find(code) is { } board ? SnapshotAnswer.Of(BoardSnapshot.Of(board.View()), http) : Refusal.Of("poll-unknown").ToProblem(http);

    private static IResult ManifestOf(string code, PollBoards boards, HttpContext http) =>
        boards.Find(code)?.Current.Poll is not { } poll ? Refusal.Of("poll-unknown").ToProblem(http)
        : poll.ManifestHash.Length == 0 ? Refusal.Of("poll-not-open-yet", "", poll.Rules.OpensAt).ToProblem(http)
        : Results.Bytes(Manifest.Of(poll).Json, "application/json");
}
