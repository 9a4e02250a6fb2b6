using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.Json;

namespace Naober.Files.Fetch;

/// <summary>
/// The one way in which Naober fetches a file from the internet. Only https, only hosts on a list, and only addresses of the public
/// internet: the address that is connected to is checked, not only the name, and every redirect is checked the same way. Size and
/// time are bounded, nothing is decompressed, and a file is complete or not there.
/// </summary>
public sealed class GuardedHttp : IDisposable
{
    private readonly FetchOptions options;
    private readonly HttpClient client;

    public GuardedHttp(FetchOptions options)
    {
        this.options = options;
        client = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectCallback = ConnectAsync,
            ConnectTimeout = TimeSpan.FromSeconds(15),
            MaxResponseHeadersLength = 64,
            // A proxy would connect in our place, to an address that we cannot see.
            UseProxy = false,
            UseCookies = false,
            Credentials = null,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Naober", typeof(GuardedHttp).Assembly.GetName().Version?.ToString(3)));
        client.DefaultRequestHeaders.AcceptEncoding.Add(new("identity"));
    }

    /// <summary>Fetches an address to a file. When the file was fetched before from the same address, only if it changed since.</summary>
    /// <exception cref="FetchRefusedException">The address may not be fetched, or the server does not give what is allowed.</exception>
    public async Task<FetchResult> FetchAsync(Uri address, string path, CancellationToken cancellationToken = default)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(options.Time);
        try
        {
            var earlier = ReadStamp(address, path);
            using var response = await AskAsync(address, earlier, time.Token);
            return response.StatusCode == HttpStatusCode.NotModified && earlier is not null
                ? new(earlier, IsNew: false)
                : new(await KeepAsync(address, response, path, time.Token), IsNew: true);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new FetchRefusedException("too-slow", new($"{address.Host} antwoordde niet binnen de tijd.", $"{address.Host} did not answer within the time allowed."));
        }
        catch (Exception failure) when (failure is HttpRequestException or HttpIOException)
        {
            throw failure.InnerException as FetchRefusedException
                ?? new("unreachable", new($"{address.Host} is niet bereikbaar: {failure.Message}", $"{address.Host} cannot be reached: {failure.Message}"));
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<HttpResponseMessage> AskAsync(Uri address, FetchStamp? earlier, CancellationToken cancellationToken)
    {
        var at = address;
        for (var redirects = 0; ; redirects++)
        {
            Check(at);
            using var request = new HttpRequestMessage(HttpMethod.Get, at);
            if (earlier is not null)
            {
                _ = earlier.ETag is null || request.Headers.TryAddWithoutValidation("If-None-Match", earlier.ETag);
                _ = earlier.LastModified is null || request.Headers.TryAddWithoutValidation("If-Modified-Since", earlier.LastModified);
            }

            var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } next)
            {
                return response;
            }

            response.Dispose();
            if (redirects == options.Redirects)
            {
                throw new FetchRefusedException("too-many-redirects", new($"{address.Host} verwijst meer dan {options.Redirects} keer door.", $"{address.Host} redirects more than {options.Redirects} times."));
            }

            at = new(at, next);
        }
    }

    private void Check(Uri address)
    {
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttps && !(options.IsTest && address.Scheme == Uri.UriSchemeHttp)))
        {
            throw new FetchRefusedException("scheme", new($"Alleen https-adressen worden opgehaald, niet {Shown(address)}.", $"Only https addresses are fetched, not {Shown(address)}."));
        }

        if (address.UserInfo.Length > 0 || (!address.IsDefaultPort && !options.IsTest))
        {
            throw new FetchRefusedException("address", new("Een adres heeft geen gebruikersnaam, wachtwoord of eigen poort.", "An address has no user name, password or port of its own."));
        }

        if (!options.Hosts.Contains(address.IdnHost, StringComparer.OrdinalIgnoreCase))
        {
            throw new FetchRefusedException("host", new(
                $"{address.IdnHost} staat niet op de lijst van adressen die mogen: {string.Join(", ", options.Hosts)}.", $"{address.IdnHost} is not on the list of hosts that are allowed: {string.Join(", ", options.Hosts)}."));
        }
    }

    /// <summary>Connects to an address that was checked, so that a name cannot mean another one a moment later.</summary>
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var host = context.DnsEndPoint.Host.Trim('[', ']');
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await options.Resolve(host, cancellationToken);
        if (addresses.Length == 0 || !addresses.All(options.IsPublic))
        {
            throw new FetchRefusedException("private-address", new($"{host} wijst naar een adres dat niet openbaar is.", $"{host} points to an address that is not public."));
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task<FetchStamp> KeepAsync(Uri address, HttpResponseMessage response, string path, CancellationToken cancellationToken)
    {
        if (response.StatusCode != HttpStatusCode.OK)
        {
            throw new FetchRefusedException("status", new($"{address.Host} antwoordt met {(int)response.StatusCode}.", $"{address.Host} answers {(int)response.StatusCode}."))
            {
                Status = response.StatusCode,
            };
        }

        if (response.Content.Headers.ContentEncoding.Count > 0)
        {
            throw new FetchRefusedException("encoding", new($"{address.Host} antwoordt ingepakt; daar is niet om gevraagd.", $"{address.Host} answers compressed, which was not asked for."));
        }

        if (response.Content.Headers.ContentLength > options.MostBytes)
        {
            throw TooLarge(address);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var replaces = MayReplace(path);
        var partial = $"{(replaces ? path : Path.Combine(Path.GetTempPath(), "naober"))}.{Guid.NewGuid():N}.part";
        try
        {
            var stamp = await WriteAsync(address, response, partial, cancellationToken);
            if (!replaces)
            {
                await using var whole = File.OpenRead(partial);
                await using var target = new FileStream(path, FileMode.Create, FileAccess.Write);
                await whole.CopyToAsync(target, cancellationToken);
                return stamp;
            }

            File.Move(partial, path, overwrite: true);
            await File.WriteAllTextAsync(StampPath(path), JsonSerializer.Serialize(stamp, JsonSerializerOptions.Web), cancellationToken);
            return stamp;
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <summary>A device or pipe, which has no length, and a link are written to and stay what they are.</summary>
    private static bool MayReplace(string path) => new FileInfo(path) is var target && target.LinkTarget is null && (!target.Exists || target.Length > 0);

    private async Task<FetchStamp> WriteAsync(Uri address, HttpResponseMessage response, string partial, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        await using var file = new FileStream(partial, FileMode.CreateNew, FileAccess.Write);
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var buffer = new byte[64 << 10];
        var total = 0L;
        while (true)
        {
            silence.CancelAfter(options.Silence);
            var count = await body.ReadAsync(buffer, silence.Token);
            if (count == 0)
            {
                break;
            }

            if ((total += count) > options.MostBytes)
            {
                throw TooLarge(address);
            }

            hash.AppendData(buffer, 0, count);
            await file.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
        }

        var modified = response.Content.Headers.TryGetValues("Last-Modified", out var values) ? values.FirstOrDefault() : null;
        return new(address, Convert.ToHexStringLower(hash.GetHashAndReset()), total, response.Headers.ETag?.ToString(), modified);
    }

    private FetchRefusedException TooLarge(Uri address) => new("too-large", new(
        $"{address.Host} geeft meer dan {options.MostBytes} bytes.", $"{address.Host} gives more than {options.MostBytes} bytes."));

    /// <summary>Null unless the file is there, whole, and came from this address.</summary>
    private static FetchStamp? ReadStamp(Uri address, string path)
    {
        if (!File.Exists(path) || !File.Exists(StampPath(path)))
        {
            return null;
        }

        try
        {
            var stamp = JsonSerializer.Deserialize<FetchStamp>(File.ReadAllText(StampPath(path)), JsonSerializerOptions.Web);
            using var file = File.OpenRead(path);
            return stamp is not null && stamp.Address == address && stamp.Sha256 == Convert.ToHexStringLower(SHA256.HashData(file)) ? stamp : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal static string StampPath(string path) => path + ".source.json";

    private static string Shown(Uri address) => address.IsAbsoluteUri ? address.Scheme + ":" : address.ToString();
}
