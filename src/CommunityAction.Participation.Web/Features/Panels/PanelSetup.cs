using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Web.Features.Deadlines;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Features.People;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.Features.Programmes;
using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.StartUp;
using CommunityAction.Participation.Web.Wording;

namespace CommunityAction.Participation.Web.Features.Panels;

/// <summary>Panel rooms: what they are made of, and the address for those without a live connection.</summary>
public static class PanelSetup
{
    public static void AddPanels(this IServiceCollection services)
    {
        services.AddMemory<PanelRooms>();
        services.AddSingleton<IKeepsApplicationsBack>(services => services.GetRequiredService<PanelRooms>());
        services.AddSingleton<IFollowsMerges, MergedMembers>();
        services.AddSingleton<IDueWork, PanelsDue>();
        services.AddSingleton<IWritesToMany, PanelLetters>();
        services.AddSingleton<PanelTexts>();
        services.AddSingleton<DrawnRooms>();
        services.AddSingleton<DrawnRows>();
        services.AddSingleton<PanelDesk>();
        services.AddSingleton<PanelWording>();
        services.AddSingleton<PanelTicker>();
        services.AddBackgroundWork<PanelTicker>();
    }

    public static void MapPanels(this WebApplication web)
    {
        web.MapGet("/panel/{id:guid}/moved", (Guid id, PanelRooms rooms, HttpContext http) =>
            rooms.Find(new Domain.Grants.Panels.PanelId(id)) is { } panel ? SnapshotAnswer.Of(PanelMoved.Of(panel, rooms), http) : Refusal.Of("panel-unknown").ToProblem(http))
            .RequireAuthorization(Policies.Watch);
        PanelFiles.Map(web);
        PanelApi.Map(web);
    }
}
