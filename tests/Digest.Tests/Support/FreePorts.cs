using System.Net;
using System.Net.Sockets;

namespace Digest.Tests.Support;

/// <summary>Ports of this machine for servers that must be told theirs.</summary>
public static class FreePorts
{
    /// <summary>A port that nobody listens on now.</summary>
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
