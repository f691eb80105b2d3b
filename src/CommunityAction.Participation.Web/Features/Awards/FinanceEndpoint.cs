using System.Globalization;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Officer;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.Wording;

namespace CommunityAction.Participation.Web.Features.Awards;

public static class FinanceEndpoint
{
    /// <summary>Taking the file is a deed, on record, and so no link: a browser that looks ahead must not do it.</summary>
    public static void MapFinanceFile(this WebApplication web) => web.MapPost("/officer/grants/payments.csv", async (FinanceFile finance, IDatabaseClock clock, HttpContext http) =>
    {
        var today = DateOnly.FromDateTime(Moments.ToLondon(clock.Now));
        var dueBy = DateOnly.TryParseExact((await http.Request.ReadFormAsync()).Text("until"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var typed) ? typed : today;
        var (content, reply) = await finance.TakeAsync(dueBy, OfficerDesk.CallerOf(http), http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        return reply.Refusal is { } refusal ? refusal.ToProblem(http) : Results.File(content, Csv.MediaType, $"payments-{today:yyyy-MM-dd}.csv");
    }).RequireAuthorization(Policies.Officer);
}
