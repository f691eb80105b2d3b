using CommunityAction.Participation.Web.Features.Deadlines;
using CommunityAction.Participation.Web.StartUp;

namespace CommunityAction.Participation.Web.Features.Webhooks;

public static class WebhookSetup
{
    /// <param name="services">Gets it all.</param>
    /// <param name="onTrial">Notices may go to this machine itself.</param>
    public static void AddWebhooks(this IServiceCollection services, bool onTrial)
    {
        services.AddSingleton(new PublicNetwork(allowLoopback: onTrial));
        services.AddSingleton<WebhookKeys>();
        services.AddSingleton<WebhookList>();
        services.AddSingleton<WebhookWording>();
        services.AddSingleton<NoticeShelf>();
        services.AddSingleton<NoticeBody>();
        services.AddSingleton<NoticeBell>();
        services.AddProjection<WebhooksProjection>();
        services.AddSingleton<NoticeCourier>();
        services.AddBackgroundWork<NoticeCourier>();
        services.AddSingleton<IDueWork, WebhooksDue>();
    }
}
