using CommunityAction.Participation.Adapters.Postgres.Moments;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.StartUp;
using CommunityAction.Participation.Web.Wording;

namespace CommunityAction.Participation.Web.Features.Priorities;

/// <summary>Priority boards: what they are made of, and the address for those without a live connection.</summary>
public static class PrioritySetup
{
    public static void AddPriorities(this IServiceCollection services)
    {
        services.AddSingleton<IPollMoments, LoggedPollMoments>();
        services.AddSingleton<CountKeeper>();
        services.AddBackgroundWork<CountKeeper>();
        services.AddSingleton<PastBoards>();
        services.AddSingleton<PriorityPolls>();
        services.AddSingleton<PriorityPasts>();
        services.AddSingleton<PrioritySnapshots>();
        services.AddSingleton<PriorityWording>();
    }

    public static void MapPriorities(this WebApplication web)
    {
        web.MapGet("/priorities/{code}/board", Board).RequireAuthorization(Policies.Watch);
        BoardReplay.Map(web);
        BoardFigures.Map(web);
    }

    /// <summary>The snapshot that the live connection sends, for those without one.</summary>
    private static IResult Board(string code, PrioritySnapshots snapshots, HttpContext http) =>
        snapshots.Find(code) is { } board ? SnapshotAnswer.Of(snapshots.Current(board), http) : Refusal.Of("poll-unknown").ToProblem(http);
}
