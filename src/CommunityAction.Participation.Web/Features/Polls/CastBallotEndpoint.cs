using System.Buffers;
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
/// The busiest address there is: nothing here reads the database, reflects or copies more than once.
/// </summary>
public sealed class CastBallotEndpoint(PollBoards boards, BallotDesk desk, VoterSeat seats)
{
    public const int LargestBallot = 32 * 1024;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var endpoint = new Lazy<CastBallotEndpoint>(() => ActivatorUtilities.CreateInstance<CastBallotEndpoint>(routes.ServiceProvider));
        routes.MapPost("/p/{code}/ballot", http => endpoint.Value.CastAsync(http))
            .RequireAuthorization(Policies.TakePart).WithMetadata(new RequestSizeLimitAttribute(LargestBallot));
    }

    /// <summary>Whether a request is for this address, before it is routed.</summary>
    public static bool IsFor(HttpContext http) =>
        HttpMethods.IsPost(http.Request.Method) && http.Request.Path.Value is { } path
        && path.StartsWith("/p/", StringComparison.Ordinal) && path.EndsWith("/ballot", StringComparison.Ordinal);

    private async Task CastAsync(HttpContext http)
    {
        if (boards.Find((string?)http.Request.RouteValues["code"]) is not { } board)
        {
            await RefuseAsync(http, Refusal.Of("poll-unknown"));
        }
        else if (seats.Of(http) is not { } voter)
        {
            await RefuseAsync(http, Refusal.Of("no-seat"));
        }
        else if (await ReadAsync(http) is not { Choices: { } choices } ballot)
        {
            await RefuseAsync(http, Refusal.Of("ballot-unreadable"));
        }
        else
        {
            var reply = await desk.CastAsync(board.Current.Poll.Id, voter, new(ballot.Revision, choices), http.RequestAborted);
            await (reply.Refusal is { } refusal ? RefuseAsync(http, refusal) : AnswerAsync(http, new(reply.Receipt!.Value.Code, ballot.Revision)));
        }
    }

    private static async ValueTask<BallotRequest?> ReadAsync(HttpContext http)
    {
        if (!http.Request.HasJsonContentType())
        {
            return null;
        }

        var body = http.Request.BodyReader;
        while (true)
        {
            var read = await body.ReadAsync(http.RequestAborted);
            if (read.IsCompleted)
            {
                var ballot = Parse(read.Buffer);
                body.AdvanceTo(read.Buffer.End);
                return ballot;
            }

            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static BallotRequest? Parse(in ReadOnlySequence<byte> body)
    {
        try
        {
            var json = new Utf8JsonReader(body);
            return JsonSerializer.Deserialize(ref json, BallotJson.Default.BallotRequest) is { } ballot && !json.Read() ? ballot : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task AnswerAsync(HttpContext http, BallotAnswer answer)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(answer, BallotJson.Default.BallotAnswer);
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = json.Length;
        await http.Response.BodyWriter.WriteAsync(json, http.RequestAborted);
    }

    private static Task RefuseAsync(HttpContext http, Refusal refusal) => refusal.ToProblem(http).ExecuteAsync(http);
}

internal sealed class BallotRequest
{
    public int Revision { get; init; }

    public Choices? Choices { get; init; }
}

internal sealed record BallotAnswer(string Receipt, int Revision);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(BallotRequest))]
[JsonSerializable(typeof(BallotAnswer))]
internal sealed partial class BallotJson : JsonSerializerContext;
