using CommunityAction.Participation.Domain.Grants.OpenData;
using CommunityAction.Participation.Web.StartUp;
using CommunityAction.Participation.Web.Wording;

namespace CommunityAction.Participation.Web.Features.Grants.OpenData;

public static class GrantsOpenDataSetup
{
    public static void AddPublishedGrants(this IServiceCollection services)
    {
        services.AddSingleton<PastGrantWording>();
        services.AddSingleton<GrantFileWording>();
        services.AddSingleton<PublishedGrants>();
        services.AddSingleton<IPublishedGrants>(p => p.GetRequiredService<PublishedGrants>());
        services.AddSingleton<GrantExport>();
        services.AddSingleton<PastGrantList>();
        services.AddSingleton<GrantImportDesk>();
        services.AddProjection<PastGrantsProjection>();
        services.AddSingleton<OwnGrantSource>();
        services.AddSingleton<OwnGrantPublisher>();
        services.AddBackgroundWork<OwnGrantPublisher>();
        services.AddProjection<OwnGrantsProjection>();
    }
}
