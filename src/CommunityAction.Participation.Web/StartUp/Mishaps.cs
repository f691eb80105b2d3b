using System.Security.Cryptography;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Wording;
using Npgsql;

namespace CommunityAction.Participation.Web.StartUp;

/// <summary>What can go wrong without anybody's bug gets its right status, and so its own page, or for a program its own problem.</summary>
public static class Mishaps
{
    /// <summary>For people: the status alone; the error page says the rest.</summary>
    public static async Task CatchAsync(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (Exception problem) when (StatusOf(problem) is { } status && !http.Response.HasStarted)
        {
            await AnswerAsync(http, status);
        }
    }

    /// <summary>For programs: the status and what the error page would have said.</summary>
    public static async Task TellAsync(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (Exception problem) when (StatusOf(problem) is { } status && !http.Response.HasStarted)
        {
            await AnswerAsync(http, status);
            var (title, what, todo) = http.RequestServices.GetRequiredService<MishapWording>().Of(status);
            await Results.Problem(title: title, detail: $"{what} {todo}", statusCode: status).ExecuteAsync(http);
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

    private static Task AnswerAsync(HttpContext http, int status)
    {
        http.Response.Clear();
        return Security.SecurityHeaders.SetAsync(http, answered =>
        {
            answered.Response.StatusCode = status;
            if (status == StatusCodes.Status503ServiceUnavailable)
            {
                answered.Response.Headers.RetryAfter = "2";
            }

            return Task.CompletedTask;
        });
    }
}
