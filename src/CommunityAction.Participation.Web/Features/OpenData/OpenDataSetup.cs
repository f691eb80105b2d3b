using CommunityAction.Participation.Web.Features.Calendar;
using CommunityAction.Participation.Web.Features.Programmes;

namespace CommunityAction.Participation.Web.Features.OpenData;

public static class OpenDataSetup
{
    public static void AddOpenData(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddMemory<PollMoments>();
        services.AddSingleton<PublicProgrammes>();
        services.AddSingleton<PublicProposals>();
        services.AddSingleton<PublicPolls>();
        services.AddSingleton<PublicGroups>();
        services.AddSingleton<PublicRecord>();
        services.AddSingleton<ApiAnswer>();
        services.AddSingleton<OpenDataWording>();
        services.AddSingleton<ResultFeed>();
        services.AddSingleton<PublicCalendar>();
        services.AddSingleton(_ => new OpenDataLimits(configuration.GetValue("OpenData:RequestsAMinute", OpenDataLimits.Usual)));
        services.AddCors();
        OpenDataDescription.Add(services);
    }
}
