using CommunityAction.Participation.Adapters.Postgres.Moments;
using CommunityAction.Participation.Adapters.Postgres.Projections;
using CommunityAction.Participation.Web.Live;
using CommunityAction.Participation.Web.Security;
using Npgsql;

namespace CommunityAction.Participation.Web.StartUp;

/// <summary>Whether this node lives, and whether it is ready: database, boards and projections, with how far behind each is.</summary>
public static class Health
{
    private const long MostLag = 100_000;

    public static void MapHealth(this WebApplication web)
    {
        web.MapGet("/health/live", () => Results.Json(new { status = "live" })).RequireAuthorization(Policies.Read);
        web.MapGet("/health/ready", ReadyAsync).RequireAuthorization(Policies.Read);
    }

    private static async Task<IResult> ReadyAsync(NpgsqlDataSource database, BoardFeed boards, IEnumerable<ProjectionRunner> runners, CountKeeper counts, CancellationToken cancel)
    {
        var answers = await AnswersAsync(database, cancel);
        var projections = runners.Select(runner => new
        {
            name = runner.Projection.Name,
            position = runner.Position,
            lag = runner.Lag,
            stopped = runner.Stopped,
        }).ToList();
        var ready = answers && boards.Problem is null && boards.Unreadable is null && projections.All(p => p.stopped is null && p.lag < MostLag);
        return Results.Json(
            new
            {
                status = ready ? "ready" : "not ready",
                database = answers ? "answers" : "does not answer",
                boards = new { position = boards.Position, problem = boards.Problem is null ? null : "stands still", unreadable = boards.Unreadable },
                projections,
                counts = new { position = counts.Position, stopped = counts.Stopped }, // past moments are exact without them, only slower
            },
            statusCode: ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<bool> AnswersAsync(NpgsqlDataSource database, CancellationToken cancel)
    {
        try
        {
            await using var command = database.CreateCommand("select 1");
            command.CommandTimeout = 2;
            return await command.ExecuteScalarAsync(cancel) is 1;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
