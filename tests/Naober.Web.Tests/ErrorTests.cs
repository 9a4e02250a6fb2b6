using System.Net.Http.Json;
using System.Text.Json;

namespace Naober.Web.Tests;

public sealed class ErrorTests(DrentheWeb web)
{
    [Theory]
    [InlineData("/nl/bestaat-niet", "nl", "Deze pagina bestaat niet")]
    [InlineData("/en/does-not-exist", "en", "This page does not exist")]
    [InlineData("/nl/methoden/bestaat-niet", "nl", "Deze pagina bestaat niet")]
    [InlineData("/en/methods/", "en", "This page does not exist")]
    [InlineData("/nl/kapot", "nl", "Er ging iets mis")]
    public async Task Error_OnAPage_IsAPageInItsLanguage(string url, string language, string title)
    {
        var page = await Html.Get(web.Client, url);

        page.DocumentElement.GetAttribute("lang").ShouldBe(language);
        page.QuerySelector("h1")!.TextContent.ShouldBe(title);
        page.Title.ShouldBe(title + " - Naober");
        page.QuerySelector("nav a").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("/nl/kapot")]
    [InlineData("/api/v1/kapot")]
    public async Task Failure_Anywhere_HidesItsDetailsAndGivesATrace(string url)
    {
        using var response = await web.Client.GetAsync(url, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        text.ShouldNotContain(DrentheWeb.Failure);
        text.ShouldMatch("[0-9a-f]{32}|[0-9A-Z]{13}:");
    }

    [Theory]
    [InlineData("a%2Fb", "a/b")]
    [InlineData("https%3A%2f%2Fidentifier.overheid.nl%2ftooi", "https://identifier.overheid.nl/tooi")]
    public async Task Key_WithASlash_ReachesTheEndpointWhole(string segment, string key) =>
        (await web.Client.GetStringAsync("/echo/" + segment, TestContext.Current.CancellationToken)).ShouldBe(key);

    [Fact]
    public async Task Error_UnderApi_IsProblemJson()
    {
        using var response = await web.Client.GetAsync("/api/v1/bestaat-niet", TestContext.Current.CancellationToken);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        problem.GetProperty("status").GetInt32().ShouldBe(404);
        problem.GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
    }
}
