using System.Net;
using System.Text.Json;

namespace Naober.Web.Tests.Api;

public sealed class ApiHeaderTests(DrentheWeb web)
{
    [Theory]
    [InlineData("GET", "", 200)]
    [InlineData("GET", "/openapi.json", 200)]
    [InlineData("HEAD", "/regios", 200)]
    [InlineData("GET", "/regios/PV22/maten", 200)]
    [InlineData("GET", "/regios/GM9999", 404)]
    [InlineData("GET", "/bestaat-niet", 404)]
    [InlineData("GET", "/regios/", 404)]
    [InlineData("GET", "/regios?pagina=0", 400)]
    [InlineData("POST", "/regios", 405)]
    public async Task Response_AnyStatus_NamesTheVersionAndMayBeReadByOtherSites(string method, string path, int status)
    {
        var version = (await web.JsonAsync("/openapi.json")).GetProperty("info").GetProperty("version").GetString();
        using var response = await web.CallAsync(path, method: method);

        ((int)response.StatusCode).ShouldBe(status);
        One("API-Version").ShouldBe(version);
        One("Access-Control-Allow-Origin").ShouldBe("*");
        One("X-Content-Type-Options").ShouldBe("nosniff");
        One("X-Frame-Options").ShouldBe("DENY");
        One("Content-Security-Policy").ShouldContain("frame-ancestors 'none'");
        One("Strict-Transport-Security").ShouldStartWith("max-age=31536000");
        response.Headers.CacheControl.ShouldNotBeNull();

        string One(string name) => response.Headers.GetValues(name).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Response_OnAPage_HasNoApiHeaders()
    {
        using var response = await web.Client.GetAsync("/nl", TestContext.Current.CancellationToken);

        response.Headers.Contains("API-Version").ShouldBeFalse();
        response.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
    }

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("application/*", "application/json")]
    [InlineData("text/*", "text/csv")]
    [InlineData("text/csv, application/json;q=0.9", "text/csv")]
    [InlineData("text/csv;q=0.1, */*;q=0.5", "application/json")]
    [InlineData("application/json;q=0, */*", "text/csv")]
    public async Task Accept_Preference_DecidesTheFormat(string? accept, string expected)
    {
        using var response = await web.CallAsync("/bronnen", accept);

        response.Content.Headers.ContentType!.MediaType.ShouldBe(expected);
        response.Headers.Vary.ShouldContain("Accept");
    }

    [Theory]
    [InlineData("/bronnen", "application/xml")]
    [InlineData("/bronnen", "application/json;q=0")]
    [InlineData("/bronnen", "!!")]
    [InlineData("/regios/PV22", "text/csv")]
    public async Task Accept_NothingOnOffer_Is406AsProblem(string path, string accept)
    {
        using var response = await web.CallAsync(path, accept);

        response.StatusCode.ShouldBe(HttpStatusCode.NotAcceptable);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await response.JsonAsync()).GetProperty("detail").GetString()!.ShouldContain("application/json");
    }

    [Fact]
    public async Task Head_List_HasTheHeadersOfGetAndNoBody()
    {
        using var get = await web.CallAsync("/actoren");
        using var head = await web.CallAsync("/actoren", method: "HEAD");

        head.StatusCode.ShouldBe(HttpStatusCode.OK);
        head.Headers.ETag.ShouldBe(get.Headers.ETag);
        head.Content.Headers.ContentType.ShouldBe(get.Content.Headers.ContentType);
        (await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/samenwerkingsverbanden", "application/json")]
    [InlineData("/samenwerkingsverbanden", "text/csv")]
    [InlineData("/regios/PV22", "application/json")]
    public async Task IfNoneMatch_SameVersion_Is304(string path, string accept)
    {
        using var first = await web.CallAsync(path, accept);
        using var request = new HttpRequestMessage(HttpMethod.Get, ApiCalls.Base + path);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await web.Client.SendAsync(request, TestContext.Current.CancellationToken);

        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task ETag_OtherFormatOrError_IsNotThatOfTheJson()
    {
        using var json = await web.CallAsync("/bronnen", "application/json");
        using var csv = await web.CallAsync("/bronnen", "text/csv");
        using var missing = await web.CallAsync("/regios/GM9999");

        csv.Headers.ETag.ShouldNotBe(json.Headers.ETag);
        missing.Headers.ETag.ShouldBeNull();
    }

    [Fact]
    public async Task Json_DutchNames_AreNotEscaped()
    {
        using var response = await web.CallAsync("/regios?soort=province&soort=water-authority");
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        text.ShouldContain("Fryslân");
        text.ShouldContain("Hunze en Aa's");
        JsonDocument.Parse(text).RootElement.GetProperty("totaal").GetInt32().ShouldBe(16);
    }
}
