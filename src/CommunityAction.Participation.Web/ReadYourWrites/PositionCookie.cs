using System.Globalization;
using CommunityAction.Participation.Adapters.Postgres.Projections;
using CommunityAction.Participation.Web.Live;

namespace CommunityAction.Participation.Web.ReadYourWrites;

/// <summary>
/// People read what they wrote: a command leaves the log's position in a cookie, and the next page or form waits, two seconds at most, until this node's boards, its
/// memory and the projections it shows have passed it. Never set for a ballot: a position would tell which ballot is whose.
/// </summary>
public sealed class PositionCookie(BoardFeed boards, LogMemory memory, IEnumerable<ProjectionRunner> projections)
{
    private const string CookieName = "position";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static void Set(HttpContext http, long position) => http.Response.Cookies.Append(
        CookieName,
        position.ToString(CultureInfo.InvariantCulture),
        new() { HttpOnly = true, IsEssential = true, MaxAge = TimeSpan.FromMinutes(1), SameSite = SameSiteMode.Lax, Path = "/", Secure = http.Request.IsHttps });

    public async Task WaitAsync(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint() is { } endpoint
            && long.TryParse(http.Request.Cookies[CookieName], NumberStyles.None, CultureInfo.InvariantCulture, out var position))
        {
            var shown = endpoint.Metadata.GetMetadata<ShowsAttribute>()?.Projections ?? [];
            var waits = projections.Where(p => shown.Contains(p.Projection.GetType()))
                .Select(p => p.CaughtUpAsync(position, Patience, http.RequestAborted))
                .Append(boards.CaughtUpAsync(position, Patience, http.RequestAborted))
                .Append(memory.CaughtUpAsync(position, Patience, http.RequestAborted));
            await Task.WhenAll(waits);
        }

        await next(http);
    }
}
