using CommunityAction.Participation.Web.Features.Awards;
using CommunityAction.Participation.Web.Features.Calendar;
using CommunityAction.Participation.Web.Features.Decisions;
using CommunityAction.Participation.Web.Features.Demo;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.Grants.OpenData;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Features.OpenData;
using CommunityAction.Participation.Web.Features.Monitoring;
using CommunityAction.Participation.Web.Features.Panels;
using CommunityAction.Participation.Web.Features.People;
using CommunityAction.Participation.Web.Features.Pictures;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.Features.Priorities;
using CommunityAction.Participation.Web.Features.Record;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Live;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;

namespace CommunityAction.Participation.Web.StartUp;

/// <summary>What a request passes through, in order.</summary>
public static class Pipeline
{
    // Known to the framework: it would ask for every vote who casts it, unless somebody says that this is taken care of.
    private const string AuthenticationIsSet = "__AuthenticationMiddlewareSet";
    private const string AuthorizationIsSet = "__AuthorizationMiddlewareSet";

    // Where the framework keeps the routes of the whole program.
    private const string RoutesOfAll = "__GlobalEndpointRouteBuilder";

    /// <summary>Votes are served at once; the rest, which is returned, when it has been put together.</summary>
    public static RestOfSite UseParticipation(this WebApplication web)
    {
        IApplicationBuilder front = web;
        front.Properties[AuthenticationIsSet] = front.Properties[AuthorizationIsSet] = true;
        front.MapWhen(CastBallotEndpoint.IsFor, UseBallots);
        var rest = new RestOfSite(async () =>
        {
            await web.Services.GetRequiredService<FirstReading>().Done;
            return Build(web);
        });
        front.Run(rest.EnterAsync);
        return rest;
    }

    private static RequestDelegate Build(WebApplication web)
    {
        web.MapAll();
        var site = ((IApplicationBuilder)web).New();
        site.MapWhen(OpenDataApi.IsFor, OpenDataApi.Use);
        site.Use(SecurityHeaders.SetAsync);
        site.MapWhen(BoardHub.IsFor, UseLive);
        site.UseExceptionHandler("/error/500");
        site.UseStatusCodePagesWithReExecute("/error/{0}");
        site.Use(Mishaps.CatchAsync);
        site.Use(SameOrigin.CheckAsync);
        site.UseAssets();
        site.Use(HeadRequests.AnswerAsGetAsync);
        site.UseRequestLocalization();
        site.UseRouting();
        site.UseAuthentication();
        site.UseAuthorization();
        site.Use(static (http, next) => http.RequestServices.GetRequiredService<PositionCookie>().WaitAsync(http, next));
        site.UseEndpoints(routes => ((IEndpointRouteBuilder)web).DataSources.ToList().ForEach(routes.DataSources.Add));
        return site.Build();
    }

    private static void MapAll(this WebApplication web)
    {
        web.MapRazorPages();
        web.MapTheme();
        web.MapMark();
        web.MapPictures();
        web.MapPolls();
        web.MapPriorities();
        web.MapPanels();
        web.MapCalendars();
        ResultFeed.Map(web);
        web.MapHealth();
        web.MapReturnedMail();
        web.MapHeldData();
        web.MapHeads();
        web.MapRecord();
        web.MapGrants();
        web.MapMonitoring();
        web.MapDecisions();
        web.MapFinanceFile();
        web.MapPublishedGrants();
        web.MapFallback("{*path}", NowhereAsync).RequireAuthorization(Policies.Read);
        Demo.Map(web);
    }

    private static Task NowhereAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    /// <summary>The short way for ballots from programs: no pages, files or cookies of officers are on it, and a mishap is told as a problem, not as a page.</summary>
    private static void UseBallots(IApplicationBuilder ballots)
    {
        ballots.Properties.Remove(RoutesOfAll); // the others are not there yet
        ballots.Use(SecurityHeaders.SetForProgramsAsync);
        ballots.Use(Mishaps.TellAsync);
        ballots.Use(SameOrigin.CheckAsync);
        ballots.UseRouting();
        ballots.Use(ballots.ApplicationServices.GetRequiredService<FirstReading>().PassAsync);
        ballots.Use(EnterOpenDoors);
        ballots.UseAuthorization();
        ballots.UseEndpoints(CastBallotEndpoint.Map);
    }

    /// <summary>Where the policy lets everybody in, nobody is asked who they are: asking costs a tenth of what the program does for a vote.</summary>
    private static Task EnterOpenDoors(HttpContext http, RequestDelegate next) =>
        http.GetEndpoint() is { RequestDelegate: { } enter } endpoint && Policies.LetEverybodyIn(endpoint) ? enter(http) : next(http);

    /// <summary>The short way for viewers: whatever is on it stays in memory for as long as somebody watches.</summary>
    private static void UseLive(IApplicationBuilder live)
    {
        live.Use(SameOrigin.CheckAsync);
        live.Use(live.ApplicationServices.GetRequiredService<Doorkeeper>().EnterAsync);
        live.UseRouting();
        live.UseAuthorization();
        live.UseEndpoints(BoardHub.Map);
    }
}
