using CommunityAction.Participation.Web.Features.Calendar;
using CommunityAction.Participation.Web.Features.Demo;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.Grants.OpenData;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Features.OpenData;
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
    public static void UseParticipation(this WebApplication web)
    {
        web.Services.GetRequiredService<PageMap>().Begin(web);
        web.MapWhen(CastBallotEndpoint.IsFor, UseBallots);
        web.MapWhen(OpenDataApi.IsFor, OpenDataApi.Use);
        web.Use(SecurityHeaders.SetAsync);
        web.MapWhen(BoardHub.IsFor, UseLive);
        web.UseExceptionHandler("/error/500");
        web.UseStatusCodePagesWithReExecute("/error/{0}");
        web.Use(Mishaps.CatchAsync);
        web.Use(SameOrigin.CheckAsync);
        web.UseAssets();
        web.Use(HeadRequests.AnswerAsGetAsync);
        web.UseRequestLocalization();
        web.UseRouting();
        web.UseAuthentication();
        web.UseAuthorization();
        web.Use(static (http, next) => http.RequestServices.GetRequiredService<PositionCookie>().WaitAsync(http, next));

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
        ballots.Use(SecurityHeaders.SetForProgramsAsync);
        ballots.Use(Mishaps.TellAsync);
        ballots.Use(SameOrigin.CheckAsync);
        ballots.UseRouting();
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
