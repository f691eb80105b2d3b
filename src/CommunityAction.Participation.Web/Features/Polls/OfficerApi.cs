using System.Text.Json;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Programmes;
using CommunityAction.Participation.Web.Live;
using CommunityAction.Participation.Web.Security;

namespace CommunityAction.Participation.Web.Features.Polls;

/// <summary>Polls for an officer's programs. A header <c>Command-Id</c> makes a repeated call harmless.</summary>
public static class OfficerApi
{
    public static void Map(WebApplication web)
    {
        var polls = web.MapGroup("/api/polls").RequireAuthorization(Policies.RunPolls);
        polls.MapPost("", DraftAsync);
        polls.MapPost("{poll:guid}/open", (Guid poll, HttpContext http) => SendAsync(http, new OpenPoll(new(poll))));
        polls.MapPost("{poll:guid}/close", (Guid poll, HttpContext http) => SendAsync(http, new ClosePoll(new(poll), CloseCause.Officer)));
        polls.MapPost("{poll:guid}/void", async (Guid poll, HttpContext http) =>
            await ReadAsync<Reason>(http) is { } why ? await SendAsync(http, new VoidPoll(new(poll), why.Text ?? "")) : Unreadable(http));
        polls.MapPost("{poll:guid}/options/{option}/withdraw", async (Guid poll, string option, HttpContext http) =>
            await ReadAsync<Reason>(http) is { } why ? await SendAsync(http, new WithdrawOption(new(poll), option, why.Text ?? "")) : Unreadable(http));
    }

    private static async Task<IResult> DraftAsync(HttpContext http, PollDrafting drafting, BoardFeed boards, ProgrammeBook programmes)
    {
        if (await ReadAsync<PollRules>(http) is not { Options: not null, Method: not null } rules || rules.Options.Any(option => option?.Summary is null))
        {
            return Unreadable(http);
        }

        if (rules.Programme is { } programme && programmes.Find(programme) is null)
        {
            return Refusal.Of("programme-unknown", "programme").ToProblem(http);
        }

        var drafted = await drafting.DraftAsync(rules, CallerOf(http), http.RequestAborted);
        if (drafted.Refusal is { } refusal)
        {
            return refusal.ToProblem(http);
        }

        http.RequestServices.GetRequiredService<IBell>().Ring("officer");
        await boards.CaughtUpAsync(drafted.Reply.Position, TimeSpan.FromSeconds(2), http.RequestAborted);
        return Results.Created($"/p/{drafted.Code}", new { poll = drafted.Poll, code = drafted.Code });
    }

    private static async Task<IResult> SendAsync(HttpContext http, IPollCommand command)
    {
        var services = http.RequestServices;
        var reply = await services.GetRequiredService<PollDrafting>().SendAsync(command, CallerOf(http), http.RequestAborted);
        if (reply.Refusal is { } refusal)
        {
            return refusal.ToProblem(http);
        }

        await services.GetRequiredService<BoardFeed>().CaughtUpAsync(reply.Position, TimeSpan.FromSeconds(2), http.RequestAborted);
        services.GetRequiredService<IBell>().Ring("officer");
        return Results.NoContent();
    }

    private static Caller CallerOf(HttpContext http) => new(
        Officer.OfficerDesk.ActorOf(http.User),
        Guid.TryParse(http.Request.Headers["Command-Id"], out var command) ? command : Guid.CreateVersion7());

    private static IResult Unreadable(HttpContext http) => Refusal.Of("request-unreadable").ToProblem(http);

    private static async Task<T?> ReadAsync<T>(HttpContext http)
        where T : class
    {
        try
        {
            return http.Request.HasJsonContentType() ? await http.Request.ReadFromJsonAsync<T>(http.RequestAborted) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Reason(string? Text);
}
