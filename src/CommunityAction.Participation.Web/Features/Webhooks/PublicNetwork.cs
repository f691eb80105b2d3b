using System.Net;
using System.Net.Sockets;

namespace CommunityAction.Participation.Web.Features.Webhooks;

/// <summary>
/// Lets this program call only what anybody could call: no address of this machine, of the council's own network or of a cloud's inside. The address is checked when the
/// connection is made, after the name was looked up, so that a name cannot be turned around in between.
/// </summary>
/// <param name="allowLoopback">True where the product is tried out.</param>
public sealed class PublicNetwork(bool allowLoopback)
{
    private static readonly TimeSpan ConnectWithin = TimeSpan.FromSeconds(5);

    // IANA's registries of special-purpose addresses (RFC 6890), with what is not given to anybody.
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork GivenToNetworks = IPNetwork.Parse("2000::/3");

    public bool AllowsLoopback => allowLoopback;

    public bool Allows(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return (allowLoopback && IPAddress.IsLoopback(plain))
            || (!Array.Exists(NotPublic, network => network.Contains(plain))
                && (plain.AddressFamily == AddressFamily.InterNetwork || (GivenToNetworks.Contains(plain) && plain.ScopeId == 0)));
    }

    /// <summary>For a client: to the first address of a name that may be called and answers. Throws <see cref="NotPublicException"/> when none may.</summary>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var allowed = (await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancel)).Where(Allows).ToArray();
        if (allowed.Length == 0)
        {
            throw new NotPublicException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            using var soon = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            soon.CancelAfter(ConnectWithin);
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, soon.Token);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>Every address of a name lies inside.</summary>
public sealed class NotPublicException : IOException;
