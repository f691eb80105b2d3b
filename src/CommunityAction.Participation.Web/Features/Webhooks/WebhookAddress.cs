using System.Net;

namespace CommunityAction.Participation.Web.Features.Webhooks;

/// <summary>Where notices are sent: https, without a name and password in it, and to nothing inside. Plain http only to this machine, where the product is tried out.</summary>
public static class WebhookAddress
{
    public const int Longest = 1_000;

    /// <summary>Null for what cannot be one.</summary>
    public static Uri? Read(string typed, PublicNetwork network)
    {
        if (typed.Length > Longest || !Uri.TryCreate(typed, UriKind.Absolute, out var address) || address.UserInfo.Length > 0 || address.Host.Length == 0)
        {
            return null;
        }

        var host = address.IdnHost.Trim('[', ']');
        var isHere = network.AllowsLoopback && address.IsLoopback;
        return (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && isHere))
            && (isHere || (!address.IsLoopback && (!IPAddress.TryParse(host, out var number) || network.Allows(number))))
            ? address
            : null;
    }
}
