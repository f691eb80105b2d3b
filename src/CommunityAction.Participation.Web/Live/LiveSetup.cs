using System.Text.Json;
using CommunityAction.Participation.Web.Features.Polls;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.AspNetCore.SignalR;

namespace CommunityAction.Participation.Web.Live;

/// <summary>What live boards are made of.</summary>
public static class LiveSetup
{
    /// <summary>The boards are full before the sweep and the first page need them.</summary>
    public static void AddLive(this IServiceCollection services, Func<JsonSerializerOptions, JsonSerializerOptions> json)
    {
        services.AddSingleton<PollBoards>();
        services.AddSingleton<BoardFeed>();
        services.AddSingleton<BoardSnapshots>();
        services.AddSingleton<BoardAudience>();
        services.AddSingleton<Doorkeeper>();
        services.AddSingleton<HubLifetimeManager<BoardHub>>(p => p.GetRequiredService<BoardAudience>());
        services.AddHostedService(p => p.GetRequiredService<BoardFeed>());
        services.AddHostedService(p => p.GetRequiredService<DeadlineSweep>());
        services.AddHostedService<BoardTicker>();
        services.Configure<SocketTransportOptions>(options => options.Backlog = 4096); // a hall that comes back at once
        services.Configure<KestrelServerOptions>(options => options.ConfigureEndpointDefaults(ViewerLine.LayFor));
        services.AddSignalR(options =>
        {
            options.MaximumReceiveMessageSize = 4 * 1024; // a viewer says which board, and nothing else
            options.EnableDetailedErrors = false;
            options.KeepAliveInterval = TimeSpan.FromSeconds(5); // so that a viewer soon knows that its line is dead
        }).AddJsonProtocol(options => options.PayloadSerializerOptions = json(options.PayloadSerializerOptions));
    }
}
