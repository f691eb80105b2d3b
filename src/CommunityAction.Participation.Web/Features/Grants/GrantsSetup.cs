using CommunityAction.Participation.Web.Features.Awards;
using CommunityAction.Participation.Web.Features.Deadlines;
using CommunityAction.Participation.Web.Features.Decisions;
using CommunityAction.Participation.Web.Features.Grants.Desk.FormBuilder;
using CommunityAction.Participation.Web.Features.Holdings;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Features.Monitoring;
using CommunityAction.Participation.Web.Features.Programmes;
using CommunityAction.Participation.Web.Features.ResidentsDecide;
using CommunityAction.Participation.Web.StartUp;
using CommunityAction.Participation.Web.Wording;

namespace CommunityAction.Participation.Web.Features.Grants;

/// <summary>Funds, their rounds, and what is applied for.</summary>
public static class GrantsSetup
{
    public static void AddGrants(this IServiceCollection services)
    {
        services.AddAwards();
        services.AddMonitoring();
        services.AddMemory<FundBook>();
        services.AddSingleton<AttachmentStore>();
        services.AddSingleton<ApplicationDesk>();
        services.AddSingleton<ApplicationList>();
        services.AddSingleton<FundTemplates>();
        services.AddSingleton<FormDrafts>();
        services.AddSingleton<FormWording>();
        services.AddSingleton<GrantWording>();
        services.AddProjection<ApplicationsProjection>();
        services.AddDecisions();
        services.AddHoldings();
        services.AddResidentsDecide();
        services.AddSingleton<RoundSweep>();
        services.AddBackgroundWork<RoundSweep>();
        services.AddSingleton<IDueWork, RoundsDue>();
        services.AddSingleton<IWritesToMany, GrantLetters>();
    }
}
