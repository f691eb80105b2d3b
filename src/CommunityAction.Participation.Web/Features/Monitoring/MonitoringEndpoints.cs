using CommunityAction.Participation.Web.Features.Awards;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;

namespace CommunityAction.Participation.Web.Features.Monitoring;

/// <summary>The list of running grants as a table, and the pictures of reports: for the group, for officers, and those that everybody may see.</summary>
public static class MonitoringEndpoints
{
    private const string ContentPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";

    public static void MapMonitoring(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(MonitoringFilter.Path + ".csv", TableAsync).RequireAuthorization(Policies.Officer).WithMetadata(new ShowsAttribute(typeof(ReportsProjection), typeof(AwardsProjection)));
        routes.MapGet("/grants/applications/{id:guid}/reports/pictures/{hash}", (Guid id, string hash, ApplicationDesk desk, MonitoringDesk monitoring, HttpContext http) => PictureAsync(
            id, hash, desk, monitoring, http, file => file.Application.CheckApplicant(ApplicationDesk.ApplicantOf(http)) is null)).RequireAuthorization(Policies.SignedIn);
        routes.MapGet("/officer/grants/applications/{id:guid}/reports/pictures/{hash}", (Guid id, string hash, ApplicationDesk desk, MonitoringDesk monitoring, HttpContext http) => PictureAsync(
            id, hash, desk, monitoring, http, _ => true)).RequireAuthorization(Policies.Officer);
        routes.MapGet("/grants/outcomes/pictures/{award:guid}/{hash}", PublicPictureAsync).RequireAuthorization(Policies.Read).WithMetadata(new ShowsAttribute(typeof(ReportsProjection)));
    }

    private static async Task<IResult> TableAsync(HttpContext http, MonitoringList list, FundBook funds)
    {
        var grants = await list.ReadAsync(MonitoringFilter.Read(http.Request.Query), http.RequestAborted);
        return Results.File(
            Csv.Of(
                ["reference", "application", "fund", "group", "title", "closed", "given_gbp", "paid_gbp", "spent_as_reported_gbp", "returned_gbp", "people_reached", "targets_reached", "targets", "reports_accepted", "reports", "next_report_due", "next_report_status", "change_asked_for"],
                grants.Select(grant => new object?[]
                {
                    AwardFile.ReferenceOf(grant.Award), grant.Application.Value.ToString(), funds.Find(grant.Fund)?.Outline.Name, grant.Group, grant.Title, grant.IsClosed, grant.Given / 100m, grant.Paid / 100m, grant.Spent / 100m,
                    grant.Returned / 100m, grant.People, grant.Targets.Reached, grant.Targets.All, grant.Reports.Accepted, grant.Reports.All, grant.Next?.DueOn.ToString("yyyy-MM-dd", null), grant.Next?.Status, grant.HasVariation,
                })),
            Csv.MediaType, "grants-that-run.csv");
    }

    private static async Task<IResult> PictureAsync(Guid id, string hash, ApplicationDesk desk, MonitoringDesk monitoring, HttpContext http, Func<ApplicationFile, bool> isEntitled) =>
        await desk.ReadAsync(new(id), http.RequestAborted) is { } file && isEntitled(file)
        && await monitoring.OfAsync(file, http.RequestAborted) is { } monitor
        && monitor.Award.Reports.SelectMany(report => report.Photos).FirstOrDefault(photo => photo.Hash == hash) is { } photo
        && await monitoring.PhotoAsync(file.Application.Id, hash, http.RequestAborted) is { } content
            ? Answer(http, content, photo.MediaType, "private, no-store")
            : Results.NotFound();

    private static async Task<IResult> PublicPictureAsync(Guid award, string hash, OutcomeList outcomes, MonitoringDesk monitoring, HttpContext http) =>
        await outcomes.FindPictureAsync(new(award), hash, http.RequestAborted) is var (application, mediaType)
        && await monitoring.PhotoAsync(application, hash, http.RequestAborted) is { } content
            ? Answer(http, content, mediaType, "public, max-age=3600") // an hour: what a group takes back is gone soon
            : Results.NotFound();

    private static IResult Answer(HttpContext http, byte[] content, string mediaType, string cache)
    {
        http.Response.Headers.ContentSecurityPolicy = ContentPolicy;
        http.Response.Headers.CacheControl = cache;
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return Results.Bytes(content, mediaType);
    }
}
