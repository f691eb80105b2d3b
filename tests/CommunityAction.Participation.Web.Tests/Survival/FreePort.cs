using System.Net;
using System.Net.Sockets;

namespace CommunityAction.Participation.Web.Tests.Survival;

internal static class FreePort
{
    /// <summary>Not one that the system gives to outgoing connections: while the program is down, a client that knocks there would take it.</summary>
    public static int Find()
    {
        while (true)
        {
            var port = Random.Shared.Next(20_000, 30_000);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // taken: the next one
            }
        }
    }
}
