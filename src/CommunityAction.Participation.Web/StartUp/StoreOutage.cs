using System.Security.Cryptography;
using CommunityAction.Participation.Domain.Ports;
using Npgsql;

namespace CommunityAction.Participation.Web.StartUp;

/// <summary>While the database is away a page says so, with 503, and that nothing was lost: sending the same again is safe.</summary>
public static class StoreOutage
{
    public static async Task CatchAsync(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (Exception problem) when (IsOutage(problem) && !http.Response.HasStarted)
        {
            http.Response.Clear();
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            http.Response.Headers.RetryAfter = "2";
        }
    }

    private static bool IsOutage(Exception problem) =>
        problem is EventStoreUnavailableException or NpgsqlException { IsTransient: true } or PostgresException { SqlState: ['5', '7', ..] }
            or CryptographicException { InnerException: NpgsqlException }; // the keys that sign cookies are in the database too
}
