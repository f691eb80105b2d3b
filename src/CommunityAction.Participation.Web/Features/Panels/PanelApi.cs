using System.Text.Json;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Domain.Grants.Pots;
using CommunityAction.Participation.Domain.Groups;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.Officer;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Features.Panels;

/// <summary>Pots and panels for an officer's programs. A header <c>Command-Id</c> makes a repeated call harmless.</summary>
public static class PanelApi
{
    public static void Map(WebApplication web)
    {
        web.MapPost("/api/pots/{pot:guid}/budget", AllocateAsync).RequireAuthorization(Policies.Officer);
        web.MapPost("/api/panels", OpenAsync).RequireAuthorization(Policies.Officer);
        web.MapPost("/api/panels/{panel:guid}/assessors", async (Guid panel, HttpContext http, PanelDesk desk, LogMemory memory) =>
            await ReadAsync<Load>(http) is { } load ? await SendAsync(http, desk, memory, new AssignAssessors(new(panel), load.Each)) : Unreadable(http)).RequireAuthorization(Policies.Officer);
    }

    private static async Task<IResult> AllocateAsync(Guid pot, HttpContext http, CommandRunner runner, FundBook funds, LogMemory memory)
    {
        if (await ReadAsync<Budget>(http) is not { Source: not null } budget)
        {
            return Unreadable(http);
        }

        var fund = funds.Find(new FundId(budget.Fund));
        var reply = await runner.RunAsync<Pot, PotFact>(
            new AllocateBudget(new(pot), new(budget.Fund), budget.Pence, budget.Source, fund?.Find(new PotId(pot))?.Restriction ?? PotRestriction.None),
            CallerOf(http), http.RequestAborted);
        return await AnswerAsync(http, memory, reply, Results.NoContent());
    }

    private static async Task<IResult> OpenAsync(HttpContext http, PanelDesk desk, LogMemory memory)
    {
        if (await ReadAsync<NewPanel>(http) is not { Title: not null, Members: not null, Delegate: { Post: not null, Power: not null }, Applications: not null, Criteria: not null } asked
            || asked.Applications.Any(application => application?.Title is null) || asked.Criteria.Any(criterion => criterion is not { Key: not null, Name: not null }))
        {
            return Unreadable(http);
        }

        var panel = new PanelId(Guid.CreateVersion7());
        var items = new List<PanelItem>();
        foreach (var application in asked.Applications)
        {
            items.Add(new(
                new ApplicationId(application.Application), await desk.KeepAsync(panel, application.Title, http.RequestAborted),
                string.IsNullOrWhiteSpace(application.Summary) ? null : await desk.KeepAsync(panel, application.Summary, http.RequestAborted),
                application.Group is { } group ? new GroupId(group) : null, application.RequestedPence, application.LeastPence, new PotId(application.Pot), application.HidesTitle, application.HidesGroup));
        }

        var rules = new PanelRules(
            new(asked.Round), asked.Title.Trim(), [.. asked.Members.Select(member => new PersonId(member))], new(asked.Chair), asked.Deputy is { } deputy ? new PersonId(deputy) : null,
            asked.Quorum, asked.Delegate, items, asked.Reveal, asked.Line, asked.LeastScore, asked.IsPublic);
        var criteria = asked.Criteria.Select(criterion => criterion with { Parts = criterion.Parts ?? [] }).ToList();
        var reply = await desk.SendAsync(new OpenPanel(panel, rules, criteria), CallerOf(http), http.RequestAborted);
        return await AnswerAsync(http, memory, reply, Results.Created($"/panel/{panel}", new { panel }));
    }

    private static async Task<IResult> SendAsync(HttpContext http, PanelDesk desk, LogMemory memory, IPanelCommand command) =>
        await AnswerAsync(http, memory, await desk.SendAsync(command, CallerOf(http), http.RequestAborted), Results.NoContent());

    private static async Task<IResult> AnswerAsync(HttpContext http, LogMemory memory, CommandReply reply, IResult done)
    {
        if (reply.Refusal is { } refusal)
        {
            return refusal.ToProblem(http);
        }

        await memory.CaughtUpAsync(reply.Position, TimeSpan.FromSeconds(2), http.RequestAborted);
        return done;
    }

    private static Caller CallerOf(HttpContext http) => new(
        OfficerDesk.ActorOf(http.User), Guid.TryParse(http.Request.Headers["Command-Id"], out var command) ? command : Guid.CreateVersion7());

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

    private sealed record Load(int Each);

    private sealed record Budget(Guid Fund, long Pence, string? Source);

    private sealed record NewPanel(
        Guid Round, string? Title, IReadOnlyList<Guid>? Members, Guid Chair, Guid? Deputy, int Quorum, PanelDelegate? Delegate, IReadOnlyList<NewItem>? Applications, IReadOnlyList<PanelCriterion>? Criteria,
        RevealRule Reveal, LineRule Line, int LeastScore, bool IsPublic);

    private sealed record NewItem(Guid Application, string Title, string? Summary, Guid? Group, long RequestedPence, long? LeastPence, Guid Pot, bool HidesTitle = false, bool HidesGroup = false);
}
