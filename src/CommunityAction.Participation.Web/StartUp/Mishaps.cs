using System.Security.Cryptography;
using CommunityAction.Participation.Domain.Ports;
using Npgsql;

namespace CommunityAction.Participation.Web.StartUp;

/// <summary>What can go wrong without anybody's bug gets its right status, and so its own page.</summary>
public static class Mishaps
{
    public static async Task CatchAsync(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (Exception problem) when (StatusOf(problem) is { } status && !http.Response.HasStarted)
        {
            http.Response.Clear();
            await AnswerAsync(http, status);
        }
    }

    /// <summary>503 while the database is away: nothing was lost, and sending the same again is safe. 4xx for a request that cannot be read.</summary>
    private static int? StatusOf(Exception problem) => problem switch
    {
        EventStoreUnavailableException or NpgsqlException { IsTransient: true } or PostgresException { SqlState: ['5', '7', ..] }
            or CryptographicException { InnerException: NpgsqlException } => StatusCodes.Status503ServiceUnavailable, // the keys of cookies are in the database too
        BadHttpRequestException bad => bad.StatusCode,
        InvalidDataException => StatusCodes.Status400BadRequest,
        _ => null,
    };

    private static Task AnswerAsync(HttpContext http, int status) => Security.SecurityHeaders.SetAsync(http, answered =>
    {
        answered.Response.StatusCode = status;
        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            answered.Response.Headers.RetryAfter = "2";
        }

        return Task.CompletedTask;
    });
}
