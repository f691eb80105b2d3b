using CommunityAction.Participation.Web.Live;

namespace CommunityAction.Participation.Web.Features.Polls;

/// <summary>A snapshot for those without a live connection: who has it already is told so, and gets nothing.</summary>
public static class SnapshotAnswer
{
    public static IResult Of<TSnapshot>(TSnapshot snapshot, HttpContext http)
        where TSnapshot : IBroadcast
    {
        var tag = $"\"{snapshot.Sequence}\"";
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = "no-cache";
        return http.Request.Headers.IfNoneMatch == tag ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.Json(snapshot);
    }
}
