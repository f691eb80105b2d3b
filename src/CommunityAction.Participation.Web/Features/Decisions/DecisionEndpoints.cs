using CommunityAction.Participation.Domain.Grants.Decisions;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.Net.Http.Headers;

namespace CommunityAction.Participation.Web.Features.Decisions;

/// <summary>Decisions about grants as files, as the page of decisions is narrowed. Scripts on any site may read them: they are the same for everybody.</summary>
public static class DecisionEndpoints
{
    private static readonly string[] Heading =
        ["id", "number", "outcome", "requested", "amount", "currency", "decided_at", "decided_by", "reason", "fund", "round", "ward", "group", "title", "appeal_until", "appeal", "page"];

    public static void MapDecisions(this IEndpointRouteBuilder routes)
    {
        var shows = new ShowsAttribute(typeof(DecisionsProjection), typeof(ApplicationsProjection));
        routes.MapGet(DecisionFilter.Path + ".csv", async (HttpContext http, DecisionList decisions, FundBook funds, SiteAddress site) =>
            Results.File(Csv.Of(Heading, (await ReadAsync(http, decisions, funds, site)).Select(Cells)), Csv.MediaType, "decisions.csv")).RequireAuthorization(Policies.Read).WithMetadata(shows);
        routes.MapGet(DecisionFilter.Path + ".json", async (HttpContext http, DecisionList decisions, FundBook funds, SiteAddress site) =>
            Results.Json(new DecisionsAsData(await ReadAsync(http, decisions, funds, site)))).RequireAuthorization(Policies.Read).WithMetadata(shows);
        routes.MapGet(DecisionFilter.Path + "/{id:guid}.json", async (Guid id, HttpContext http, DecisionList decisions, FundBook funds, SiteAddress site) =>
        {
            http.Response.Headers[HeaderNames.AccessControlAllowOrigin] = "*";
            return await decisions.FindAsync(new(id), http.RequestAborted) is { } one ? Results.Json(Of(one, funds, site)) : Results.NotFound();
        }).RequireAuthorization(Policies.Read).WithMetadata(shows);
    }

    private static async Task<IReadOnlyList<DecisionAsData>> ReadAsync(HttpContext http, DecisionList decisions, FundBook funds, SiteAddress site)
    {
        http.Response.Headers[HeaderNames.AccessControlAllowOrigin] = "*";
        var found = await decisions.AllAsync(DecisionFilter.Read(http.Request.Query) with { Page = 1 }, http.RequestAborted);
        return [.. found.Select(one => Of(one, funds, site))];
    }

    private static DecisionAsData Of(ListedDecision one, FundBook funds, SiteAddress site)
    {
        var fund = funds.Find(one.Fund);
        return new(
            one.Application.Value, one.Number, one.Outcome, one.Requested / 100m, one.Pence / 100m, fund?.Currency ?? Domain.Money.Sterling, one.DecidedAt, one.Decider, one.Reason,
            fund?.Outline.Name, fund?.Find(one.Round)?.Plan.Name, one.Ward?.Value, one.GroupName, one.Title, one.AppealUntil, one.Appeal, site.To($"{DecisionFilter.Path[1..]}/{one.Application}").AbsoluteUri);
    }

    private static IEnumerable<object?> Cells(DecisionAsData one) =>
    [
        one.Id.ToString(), one.Number, one.Outcome, one.Requested, one.Amount, one.Currency, one.DecidedAt, one.DecidedBy, one.Reason, one.Fund, one.Round, one.Ward, one.Group, one.Title, one.AppealUntil,
        one.Appeal, one.Page,
    ];
}

/// <summary>What was decided about one application; amounts in whole units of the currency.</summary>
public sealed record DecisionAsData(
    Guid Id, int Number, GrantOutcome Outcome, decimal Requested, decimal Amount, string Currency, DateTimeOffset DecidedAt, string DecidedBy, string? Reason, string? Fund, string? Round, string? Ward,
    string? Group, string? Title, DateTimeOffset AppealUntil, AppealState? Appeal, string Page);

/// <param name="Decisions">The newest first.</param>
public sealed record DecisionsAsData(IReadOnlyList<DecisionAsData> Decisions);
