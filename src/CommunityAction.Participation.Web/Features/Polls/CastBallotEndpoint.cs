using System.Text.Json;
using System.Text.Json.Serialization;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web.Live;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Polls;

/// <summary>
/// <c>POST /p/{code}/ballot</c> with <c>{"revision":1,"choices":{"p01":1}}</c> and the seat's cookie: the ballot for programs; the voting page posts a form.
/// </summary>
public static class CastBallotEndpoint
{
    public const int LargestBallot = 32 * 1024;

    public static void Map(WebApplication web) =>
        web.MapPost("/p/{code}/ballot", CastAsync).RequireAuthorization(Policies.TakePart).WithMetadata(new RequestSizeLimitAttribute(LargestBallot));

    private static async Task<IResult> CastAsync(string code, HttpContext http, PollBoards boards, BallotDesk desk, VoterSeat seats)
    {
        if (boards.Find(code) is not { } board)
        {
            return Refusal.Of("poll-unknown").ToProblem(http);
        }

        if (seats.Of(http) is not { } voter)
        {
            return Refusal.Of("no-seat").ToProblem(http);
        }

        if (await ReadAsync(http) is not { Choices: not null } ballot)
        {
            return Refusal.Of("ballot-unreadable").ToProblem(http);
        }

        var reply = await desk.CastAsync(board.Current.Poll.Id, voter, new(ballot.Revision, ballot.Choices), http.RequestAborted);
        return reply.Refusal is { } refusal ? refusal.ToProblem(http) : Answer(new(reply.Receipt!.Value.Code, ballot.Revision));
    }

    private static async Task<BallotRequest?> ReadAsync(HttpContext http)
    {
        try
        {
            return http.Request.HasJsonContentType() ? await http.Request.ReadFromJsonAsync(BallotJson.Default.BallotRequest, http.RequestAborted) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IResult Answer(BallotAnswer answer) =>
        Results.Bytes(JsonSerializer.SerializeToUtf8Bytes(answer, BallotJson.Default.BallotAnswer), "application/json; charset=utf-8");
}

internal sealed record BallotRequest(int Revision, Choices Choices);

internal sealed record BallotAnswer(string Receipt, int Revision);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(BallotRequest))]
[JsonSerializable(typeof(BallotAnswer))]
internal sealed partial class BallotJson : JsonSerializerContext;
