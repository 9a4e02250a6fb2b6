using System.Net;

namespace Naober.Web.Tests;

public sealed class HeaderTests(DrentheWeb web)
{
    [Theory]
    [InlineData("GET", "/nl", 200)]
    [InlineData("GET", "/", 302)]
    [InlineData("GET", "/robots.txt", 200)]
    [InlineData("HEAD", "/robots.txt", 200)]
    [InlineData("HEAD", "/en", 200)]
    [InlineData("GET", "/.well-known/security.txt", 200)]
    [InlineData("GET", "/nl/bestaat-niet", 404)]
    [InlineData("GET", "/nl/methoden/bestaat-niet", 404)]
    [InlineData("GET", "/nl/methoden/", 404)]
    [InlineData("GET", "/assets/bestaat-niet.css", 404)]
    [InlineData("GET", "/api/v1/bestaat-niet", 404)]
    [InlineData("POST", "/nl", 405)]
    [InlineData("DELETE", "/en/methods", 405)]
    [InlineData("GET", "/nl/kapot", 500)]
    [InlineData("GET", "/api/v1/kapot", 500)]
    public async Task Response_AnyStatus_CarriesSecurityHeadersAndNoCookie(string method, string url, int status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), url);
        using var response = await web.Client.SendAsync(request, TestContext.Current.CancellationToken);

        ((int)response.StatusCode).ShouldBe(status);
        ShouldBeGuarded(response);
    }

    [Fact]
    public async Task Response_LongQuery_Is414WithHeaders()
    {
        using var response = await web.Client.GetAsync("/nl?q=" + new string('x', 5000), TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestUriTooLong);
        ShouldBeGuarded(response);
    }

    [Fact]
    public async Task Method_NotAllowed_NamesTheAllowedOnes()
    {
        using var response = await web.Client.PutAsync("/nl/methoden", null, TestContext.Current.CancellationToken);

        response.Content.Headers.Allow.ShouldBe(["GET", "HEAD"], ignoreOrder: true);
    }

    [Fact]
    public async Task Bundle_FilesOfThePage_AreCachedForeverAndGuarded()
    {
        var page = await Html.Get(web.Client, "/nl");
        foreach (var url in page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], link[rel=preload]").Select(link => link.GetAttribute("href"))
            .Append(page.QuerySelector("script")!.GetAttribute("src")))
        {
            using var response = await web.Client.GetAsync(url, TestContext.Current.CancellationToken);

            response.StatusCode.ShouldBe(HttpStatusCode.OK, url);
            response.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
            ShouldBeGuarded(response);
        }
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Response_CompressionAccepted_IsCompressed(string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/nl");
        request.Headers.AcceptEncoding.ParseAdd(encoding);
        using var response = await web.Client.SendAsync(request, TestContext.Current.CancellationToken);

        response.Content.Headers.ContentEncoding.ShouldBe([encoding]);
    }

    private static void ShouldBeGuarded(HttpResponseMessage response)
    {
        One("Content-Security-Policy").ShouldBe("default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'");
        One("X-Content-Type-Options").ShouldBe("nosniff");
        One("X-Frame-Options").ShouldBe("DENY");
        One("Referrer-Policy").ShouldBe("strict-origin-when-cross-origin");
        One("Permissions-Policy").ShouldContain("camera=()");
        One("Cross-Origin-Opener-Policy").ShouldBe("same-origin");
        One("Strict-Transport-Security").ShouldStartWith("max-age=31536000");
        response.Headers.CacheControl.ShouldNotBeNull();
        response.Headers.Contains("Server").ShouldBeFalse();
        response.Headers.Contains("Set-Cookie").ShouldBeFalse();

        string One(string name) => response.Headers.GetValues(name).ShouldHaveSingleItem();
    }
}
