using System.Net;
using System.Net.Sockets;

namespace Naober.Files.Fetch;

/// <summary>Whether an address is one of the public internet, after the special-purpose registries of IANA (RFC 6890 and later).</summary>
internal static class PublicAddress
{
    /// <summary>This network, private, shared, loopback, link-local (metadata services), documentation, benchmark, multicast, reserved.</summary>
    private static readonly IPNetwork[] NotPublic4 =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24",
            "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    /// <summary>Only global unicast is public in IPv6, without the parts that carry IPv4 or are for documentation and benchmarks.</summary>
    private static readonly IPNetwork Global6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] NotPublic6 =
        [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(network => IPNetwork.Parse(network))];

    internal static bool Is(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily switch
        {
            AddressFamily.InterNetwork => !NotPublic4.Any(network => network.Contains(plain)),
            AddressFamily.InterNetworkV6 => Global6.Contains(plain) && !NotPublic6.Any(network => network.Contains(plain)),
            _ => false,
        };
    }
}
