using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CommunityAction.Participation.Web.Features.Mail;

/// <summary>Where this site is for somebody who reads a letter. Set <c>Site:Address</c> to its public address; without it, where the program listens.</summary>
public sealed class SiteAddress(IConfiguration configuration, IServer server)
{
    public Uri To(string path) => new(Root(), path);

    // Never from a request: whoever sends one chooses its host, and a sign-in link would lead there.
    private Uri Root() => new(configuration["Site:Address"] is { Length: > 0 } given
        ? given.TrimEnd('/') + "/"
        : server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? StartUp.ParticipationApp.DefaultAddress);
}
