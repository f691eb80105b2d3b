using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CommunityAction.Participation.Benchmarks.Floors;

/// <summary>
/// Bare endpoints on the same web server: <c>/floor</c> commits one row in a group and answers; the others are what peers do: <c>/one-row</c> keeps a list of
/// voters in one row; <c>/counted</c> counts up a chosen option's counter and writes the vote beside it, in one transaction; <c>/counter</c> counts up and keeps no vote.
/// </summary>
public static class FloorServer
{
    private const string CountUp = "update floor.counter set votes = votes + 1 where poll = $1";
    private static readonly Guid Poll = Guid.CreateVersion7();

    public static async Task<(WebApplication Web, FloorWriter Writer)> StartAsync(string owner)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var web = builder.Build();
        web.Urls.Add("http://127.0.0.1:0");
        var writer = await FloorWriter.StartAsync(owner);
        var database = NpgsqlDataSource.Create(owner);
        await using (var create = database.CreateCommand(
            "create table floor.one_row (poll uuid primary key, voters jsonb not null); create table floor.counter (poll uuid primary key, votes bigint not null); "
            + "create table floor.cast_vote (id bigint generated always as identity primary key, poll uuid not null, voter uuid not null)"))
        {
            await create.ExecuteNonQueryAsync();
        }

        await ExecuteAsync(database, "insert into floor.one_row values ($1, '[]')", Poll);
        await ExecuteAsync(database, "insert into floor.counter values ($1, 0)", Poll);
        web.MapPost("/floor", async (HttpContext http) =>
        {
            await writer.AppendAsync(Poll, await BodyAsync(http));
            return Results.Ok();
        });
        web.MapPost("/one-row", async () =>
        {
            await ExecuteAsync(database, "update floor.one_row set voters = voters || to_jsonb($2::text) where poll = $1", Poll, Guid.NewGuid().ToString());
            return Results.Ok();
        });
        web.MapPost("/counter", async () =>
        {
            await ExecuteAsync(database, CountUp, Poll);
            return Results.Ok();
        });
        web.MapPost("/counted", async () =>
        {
            await using var connection = await database.OpenConnectionAsync();
            await using var transaction = await connection.BeginTransactionAsync();
            await ExecuteAsync(connection, CountUp, Poll);
            await ExecuteAsync(connection, "insert into floor.cast_vote (poll, voter) values ($1, $2)", Poll, Guid.NewGuid());
            await transaction.CommitAsync();
            return Results.Ok();
        });
        await web.StartAsync();
        return (web, writer);
    }

    private static async Task<byte[]> BodyAsync(HttpContext http)
    {
        var body = new byte[http.Request.ContentLength ?? 0];
        await http.Request.Body.ReadExactlyAsync(body);
        return body;
    }

    private static async Task ExecuteAsync(NpgsqlDataSource database, string sql, params object[] values)
    {
        await using var connection = await database.OpenConnectionAsync();
        await ExecuteAsync(connection, sql, values);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        await command.ExecuteNonQueryAsync();
    }
}
