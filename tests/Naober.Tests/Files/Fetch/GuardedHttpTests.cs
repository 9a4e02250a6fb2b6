using System.Net;
using System.Security.Cryptography;
using Naober.Files.Fetch;

namespace Naober.Tests.Files.Fetch;

public sealed class GuardedHttpTests : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"naober-fetch-{Guid.NewGuid():N}");

    private string Target => Path.Combine(folder, "file.xml");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Fetch_AllowedFile_IsThereWithItsStamp()
    {
        using var server = new LoopbackServer(_ => LoopbackServer.Ok("<a/>", "ETag: \"1\"\r\nLast-Modified: Mon, 01 Jan 2024 00:00:00 GMT\r\n"));

        var result = await FetchAsync(server.At("/a"));

        (await File.ReadAllTextAsync(Target, Stop)).ShouldBe("<a/>");
        result.IsNew.ShouldBeTrue();
        result.Stamp.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData("<a/>"u8)));
        (result.Stamp.Bytes, result.Stamp.ETag, result.Stamp.LastModified).ShouldBe((4, "\"1\"", "Mon, 01 Jan 2024 00:00:00 GMT"));
        Directory.GetFiles(folder).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Fetch_TargetThatIsALink_IsWrittenThroughAndStaysALink()
    {
        using var server = new LoopbackServer(_ => LoopbackServer.Ok("<a/>", ""));
        Directory.CreateDirectory(folder);
        var real = Path.Combine(folder, "real");
        await File.WriteAllTextAsync(real, "an older and longer text", Stop);
        File.CreateSymbolicLink(Target, real);

        await FetchAsync(server.At("/a"));

        new FileInfo(Target).LinkTarget.ShouldBe(real);
        (await File.ReadAllTextAsync(real, Stop)).ShouldBe("<a/>");
    }

    [Fact]
    public async Task Fetch_TargetThatIsAPipe_IsWrittenToAndStaysThere()
    {
        using var server = new LoopbackServer(_ => LoopbackServer.Ok("<a/>", ""));
        Directory.CreateDirectory(folder);
        using (var make = System.Diagnostics.Process.Start("mkfifo", [Target]))
        {
            await make.WaitForExitAsync(Stop);
        }

        var reading = Task.Run(() => File.ReadAllText(Target), Stop);
        await FetchAsync(server.At("/a"));

        (await reading).ShouldBe("<a/>");
        Directory.GetFiles(folder).ShouldBe([Target]);
    }

    [Fact]
    public async Task Fetch_Again_AsksOnlyForChangesAndKeepsTheFile()
    {
        using var server = new LoopbackServer(request => request.Contains("If-None-Match: \"1\"", StringComparison.OrdinalIgnoreCase)
            ? "HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n"
            : LoopbackServer.Ok("<a/>", "ETag: \"1\"\r\n"));
        await FetchAsync(server.At("/a"));

        (await FetchAsync(server.At("/a"))).IsNew.ShouldBeFalse();
        await File.WriteAllTextAsync(Target, "changed by hand", Stop);
        (await FetchAsync(server.At("/a"))).IsNew.ShouldBeTrue();
    }

    [Theory]
    [InlineData("file:///etc/passwd", "scheme")]
    [InlineData("ftp://data.example/a", "scheme")]
    [InlineData("http://data.example/a", "scheme")]
    [InlineData("https://user:secret@data.example/a", "address")]
    [InlineData("https://data.example:8443/a", "address")]
    [InlineData("https://other.example/a", "host")]
    [InlineData("https://data.example.evil.example/a", "host")]
    [InlineData("https://127.0.0.1/a", "host")]
    [InlineData("https://[::1]/a", "host")]
    public async Task Fetch_AddressThatMayNot_IsRefusedBeforeAnythingIsAsked(string address, string code)
    {
        using var http = new GuardedHttp(new(["data.example"]) { Resolve = (_, _) => throw new InvalidOperationException("asked") });

        (await Should.ThrowAsync<FetchRefusedException>(() => http.FetchAsync(new(address), Target, Stop))).Code.ShouldBe(code);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::1")]
    public async Task Fetch_NameThatPointsInside_IsRefused(string address)
    {
        using var http = new GuardedHttp(new(["data.example"]) { Resolve = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("8.8.8.8"), IPAddress.Parse(address)]) });

        (await Should.ThrowAsync<FetchRefusedException>(() => http.FetchAsync(new("https://data.example/a"), Target, Stop))).Code.ShouldBe("private-address");
    }

    [Fact]
    public async Task Fetch_RedirectToAnotherHostOrInside_IsRefused()
    {
        using var server = new LoopbackServer(request => LoopbackServer.Redirect(request.Contains("/host", StringComparison.Ordinal) ? "http://other.example/" : "http://inside.example/"));

        (await RefusedAsync(server.At("/host"), Usual)).ShouldBe("host");
        var inside = Usual with
        {
            Hosts = ["127.0.0.1", "inside.example"],
            IsPublic = address => !address.Equals(IPAddress.Parse("10.0.0.1")),
            Resolve = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("10.0.0.1")]),
        };
        (await RefusedAsync(server.At("/inside"), inside)).ShouldBe("private-address");
        using var toFile = new LoopbackServer(_ => LoopbackServer.Redirect("file:///etc/passwd"));
        (await RefusedAsync(toFile.At("/file"), Usual)).ShouldBe("scheme");
    }

    [Fact]
    public async Task Fetch_RedirectWithinTheList_IsFollowedToALimit()
    {
        using var server = new LoopbackServer(request => request.StartsWith("GET /2 ", StringComparison.Ordinal) ? LoopbackServer.Ok("there") : LoopbackServer.Redirect(request.StartsWith("GET /1 ", StringComparison.Ordinal) ? "/2" : "/again"));

        (await FetchAsync(server.At("/1"))).Stamp.Bytes.ShouldBe(5);
        (await RefusedAsync(server.At("/again"), Usual)).ShouldBe("too-many-redirects");
        server.Requests.Count.ShouldBe(2 + 6);
    }

    [Fact]
    public async Task Fetch_MoreThanAllowed_IsRefusedSaidOrNot()
    {
        using var server = new LoopbackServer(request => request.Contains("/said", StringComparison.Ordinal)
            ? LoopbackServer.Ok(new string('x', 2_000))
            : "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + new string('x', 2_000));

        (await RefusedAsync(server.At("/said"), Usual with { MostBytes = 1_000 })).ShouldBe("too-large");
        (await RefusedAsync(server.At("/silent"), Usual with { MostBytes = 1_000 })).ShouldBe("too-large");
    }

    [Fact]
    public async Task Fetch_SlowDrip_IsGivenUp()
    {
        using var server = new LoopbackServer(async (_, stream, stop) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"u8.ToArray(), stop);
            while (true)
            {
                await stream.WriteAsync("x"u8.ToArray(), stop);
                await Task.Delay(50, stop);
            }
        });

        (await RefusedAsync(server.At("/drip"), Usual with { Time = TimeSpan.FromSeconds(1) })).ShouldBe("too-slow");
    }

    [Fact]
    public async Task Fetch_Silence_IsGivenUp()
    {
        using var server = new LoopbackServer(async (_, stream, stop) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"u8.ToArray(), stop);
            await Task.Delay(Timeout.Infinite, stop);
        });

        (await RefusedAsync(server.At("/silence"), Usual with { Silence = TimeSpan.FromMilliseconds(200) })).ShouldBe("too-slow");
    }

    [Fact]
    public async Task Fetch_BrokenOff_LeavesTheFileThatWasThere()
    {
        using var server = new LoopbackServer(request => request.Contains("/whole", StringComparison.Ordinal) ? LoopbackServer.Ok("whole") : "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf");
        await FetchAsync(server.At("/whole"));

        (await RefusedAsync(server.At("/half"), Usual)).ShouldBe("unreachable");
        (await File.ReadAllTextAsync(Target, Stop)).ShouldBe("whole");
    }

    [Theory]
    [InlineData("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", "status")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\nConnection: close\r\n\r\nbomb", "encoding")]
    public async Task Fetch_OtherAnswer_IsRefused(string answer, string code)
    {
        using var server = new LoopbackServer(_ => answer);

        (await RefusedAsync(server.At("/a"), Usual)).ShouldBe(code);
    }

    [Fact]
    public void OfficialSources_AreAllHttpsAddresses() =>
        OfficialSource.All.SelectMany(source => source.Files).Select(file => new Uri(file.Address)).ShouldAllBe(address => address.Scheme == "https" && address.IsDefaultPort && address.UserInfo.Length == 0);

    private static FetchOptions Usual => new(["127.0.0.1"]) { IsTest = true, IsPublic = _ => true };

    private async Task<FetchResult> FetchAsync(Uri address)
    {
        using var http = new GuardedHttp(Usual);
        return await http.FetchAsync(address, Target, Stop);
    }

    /// <summary>The code of the refusal, after which no part of a file is left.</summary>
    private async Task<string> RefusedAsync(Uri address, FetchOptions options)
    {
        using var http = new GuardedHttp(options);
        var refused = await Should.ThrowAsync<FetchRefusedException>(() => http.FetchAsync(address, Target, Stop));
        if (Directory.Exists(folder))
        {
            Directory.GetFiles(folder, "*.part").ShouldBeEmpty();
        }

        return refused.Code;
    }
}
