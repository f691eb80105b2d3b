using CommunityAction.Participation.Web.Features.Deadlines;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.StartUp;
using CommunityAction.Participation.Web.Wording;

namespace CommunityAction.Participation.Web.Features.Monitoring;

/// <summary>What becomes of a grant: reports, changes, and what it came to.</summary>
public static class MonitoringSetup
{
    public static void AddMonitoring(this IServiceCollection services)
    {
        services.AddProjection<ReportsProjection>();
        services.AddSingleton<MonitoringDesk>();
        services.AddSingleton<MonitoringList>();
        services.AddSingleton<OutcomeList>();
        services.AddSingleton<OwedReports>();
        services.AddSingleton<ReportWording>();
        services.AddSingleton<IDueWork, ReportsDue>();
        services.AddSingleton<IWritesToMany, ReportLetters>();
    }
}
