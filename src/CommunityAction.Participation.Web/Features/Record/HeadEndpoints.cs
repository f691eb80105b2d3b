using CommunityAction.Participation.Adapters.Postgres.Chain;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.VerifyLog;

namespace CommunityAction.Participation.Web.Features.Record;

/// <summary>Heads as files for programs, and a form on their page.</summary>
public static class HeadEndpoints
{
    /// <summary>Eleven years of hours.</summary>
    private const int Most = 100_000;

    public static void MapHeads(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/record/heads.txt", AsTextAsync).RequireAuthorization(Policies.Read);
        routes.MapGet("/record/heads.json", AsJsonAsync).RequireAuthorization(Policies.Read);
        routes.MapPost("/record/heads/letters", SubscribeAsync).RequireAuthorization(Policies.SignedIn);
    }

    /// <summary>Oldest first, so that a copy that somebody keeps only grows.</summary>
    private static async Task<IResult> AsTextAsync(LogChain chain, CancellationToken cancel) =>
        Results.Text(string.Concat((await AllAsync(chain, cancel)).Select(head => HeadsFile.Line(head) + "\n")), "text/plain; charset=utf-8");

    private static async Task<IResult> AsJsonAsync(LogChain chain, CancellationToken cancel) => Results.Json(new { Format = 1, Heads = await AllAsync(chain, cancel) });

    private static async Task<IEnumerable<ChainHead>> AllAsync(LogChain chain, CancellationToken cancel) => (await chain.HeadsAsync(DateTimeOffset.MaxValue.AddDays(-1), Most, cancel)).Reverse();

    private static async Task<IResult> SubscribeAsync(HttpContext http, MailChoices choices)
    {
        await choices.ChooseAsync(http.User.Person()!.Value, MailTopic.Heads, http.Request.Form["wanted"] == "true", http.RequestAborted);
        http.Response.Headers.Location = "/record/heads?saved=true#letters";
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }
}
