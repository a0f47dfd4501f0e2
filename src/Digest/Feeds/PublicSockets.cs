using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Digest.Feeds;

/// <summary>
/// The connections feeds are fetched over. Where a name leads is looked at when the connection is made, and the very
/// address that was looked at is the one connected to: no redirect and no second answer of the DNS gets past.
/// </summary>
internal static class PublicSockets
{
    /// <summary>How long one of several addresses of a host may keep the others waiting.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    /// <summary>Connections are made anew after this, so that a change in the DNS is seen.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    /// <summary>The headers of an answer, KiB.</summary>
    private const int MaxHeaders = 64;

    public static SocketsHttpHandler Open(FeedOptions options, TimeProvider clock) => new()
    {
        // A proxy would look up the names itself, out of our sight.
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        ActivityHeadersPropagator = null,
        ConnectTimeout = options.Deadline,
        PooledConnectionLifetime = Lifetime,
        MaxResponseHeadersLength = MaxHeaders,
        // A character is a byte, both ways: validators go back as they came.
        RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1,
        ResponseHeaderEncodingSelector = (_, _) => Encoding.Latin1,
        ConnectCallback = async (context, cancellation) => await Connect(context.DnsEndPoint, options, clock, cancellation),
    };

    private static async Task<Stream> Connect(DnsEndPoint host, FeedOptions options, TimeProvider clock, CancellationToken cancellation)
    {
        var all = IPAddress.TryParse(host.Host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host.Host, cancellation);
        var open = IsAllowed(host, options) ? all : [.. all.Where(PublicAddress.IsPublic)];
        if (open.Length == 0)
        {
            throw new PrivateAddressException(host.Host);
        }

        for (var i = 0; ; i++)
        {
            try
            {
                return await Connect(new IPEndPoint(open[i], host.Port), clock, cancellation);
            }
            catch (Exception error) when (i + 1 < open.Length && !cancellation.IsCancellationRequested && error is SocketException or OperationCanceledException)
            {
                // The next address may do.
            }
        }
    }

    private static async Task<Stream> Connect(IPEndPoint address, TimeProvider clock, CancellationToken cancellation)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            using var patience = new CancellationTokenSource(Patience, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
            await socket.ConnectAsync(address, either.Token);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static bool IsAllowed(DnsEndPoint host, FeedOptions options)
    {
        var name = host.Host.Contains(':') ? $"[{host.Host.Trim('[', ']')}]" : host.Host;
        return options.AllowedHosts.Any(allowed =>
            allowed.Equals(name, StringComparison.OrdinalIgnoreCase)
            || allowed.Equals($"{name}:{host.Port}", StringComparison.OrdinalIgnoreCase));
    }
}

/// <summary>A name led into a private network: no connection was made.</summary>
internal sealed class PrivateAddressException(string host) : Exception($"{host} is inside a private network");
