using System.Net;

namespace Naober.Files.Fetch;

/// <summary>What may be fetched, and how much of it.</summary>
/// <param name="Hosts">Names of the hosts that may be asked, exactly; everything else is refused, also after a redirect.</param>
public sealed record FetchOptions(IReadOnlyCollection<string> Hosts)
{
    /// <summary>Bytes of one file.</summary>
    public long MostBytes { get; init; } = 256L << 20;

    /// <summary>For one file, redirects included.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Without a single byte.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(30);

    public int Redirects { get; init; } = 5;

    /// <summary>For tests with a server on loopback: which addresses count as public, and that http and other ports will do there.</summary>
    internal Func<IPAddress, bool> IsPublic { get; init; } = PublicAddress.Is;

    internal bool IsTest { get; init; }

    internal Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;
}

/// <summary>A fetch that was refused or failed; nothing was kept.</summary>
/// <param name="code">Stable kebab-case code.</param>
/// <param name="words">What is wrong and what would be right.</param>
public sealed class FetchRefusedException(string code, Core.Words words) : Exception(words.English)
{
    public string Code { get; } = code;

    public Core.Words Words { get; } = words;

    /// <summary>What the server answered; null when it did not get that far.</summary>
    public HttpStatusCode? Status { get; init; }
}

/// <summary>Where a file came from, to ask for it again only when it changed; kept beside it as <c>name.source.json</c>.</summary>
/// <param name="Address">The one that was asked; not what it redirected to.</param>
/// <param name="Sha256">Of the file, lower-case hexadecimal.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="ETag">As the server says; null when it does not.</param>
/// <param name="LastModified">As the server says, as it was written.</param>
public sealed record FetchStamp(Uri Address, string Sha256, long Bytes, string? ETag, string? LastModified);

/// <summary>What a fetch gave.</summary>
/// <param name="Stamp">Of the file as it is now.</param>
/// <param name="IsNew">The file was written; false when the server says that it did not change.</param>
public sealed record FetchResult(FetchStamp Stamp, bool IsNew);
