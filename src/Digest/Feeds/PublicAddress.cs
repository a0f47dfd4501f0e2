using System.Net;
using System.Net.Sockets;

namespace Digest.Feeds;

/// <summary>
/// Tells addresses of the public internet from those inside a network, a machine, or nowhere at all.
/// An IPv4 address inside an IPv6 one (mapped, NAT64, 6to4, Teredo) is judged too.
/// </summary>
public static class PublicAddress
{
    /// <summary>The IANA special-purpose registry of IPv4 (RFC 6890 and later), multicast and the reserved rest.</summary>
    private static readonly IPNetwork[] PrivateV4 =
    [
        .. Networks("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12"),
        .. Networks("192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15"),
        .. Networks("198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"),
    ];

    /// <summary>Only this block of IPv6 is given out to the public (RFC 4291): loopback, link-local, unique-local, multicast lie outside.</summary>
    private static readonly IPNetwork GlobalV6 = IPNetwork.Parse("2000::/3");

    /// <summary>Inside it: protocol assignments (Teredo is taken out before) and addresses for documents.</summary>
    private static readonly IPNetwork[] PrivateV6 = [.. Networks("2001::/23", "2001:db8::/32", "3fff::/20")];

    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");
    private static readonly IPNetwork Teredo = IPNetwork.Parse("2001::/32");

    /// <summary>Whether a stranger's feed may lead there.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.AddressFamily == AddressFamily.InterNetwork)
        {
            return !PrivateV4.Any(network => network.Contains(address));
        }

        var bytes = address.GetAddressBytes();
        if (address.IsIPv4MappedToIPv6 || Nat64.Contains(address))
        {
            return IsPublic(V4(bytes, 12));
        }

        if (SixToFour.Contains(address))
        {
            return IsPublic(V4(bytes, 2));
        }

        // Teredo holds its server as it is and its client with every bit turned (RFC 4380).
        if (Teredo.Contains(address))
        {
            return IsPublic(V4(bytes, 4)) && IsPublic(V4([.. bytes.Select(part => (byte)~part)], 12));
        }

        return GlobalV6.Contains(address) && !PrivateV6.Any(network => network.Contains(address));
    }

    private static IPAddress V4(byte[] bytes, int start) => new(bytes.AsSpan(start, 4));

    private static IEnumerable<IPNetwork> Networks(params string[] texts) => texts.Select(text => IPNetwork.Parse(text));
}
