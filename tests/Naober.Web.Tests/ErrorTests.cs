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

    [Theory]
    [InlineData("/nl/regios/PV22.json?date=31-12-2020", 400, "date", "invalid-value", "schrijf jaar-maand-dag, zoals 2021-09-01")]
    [InlineData("/en/network.json?minimum=0", 400, "minimum", "invalid-value", "a whole number from 1 up to and including 1000")]
    [InlineData("/en/regions/GM9999.json", 404, "", "not-found", "This page does not exist")]
    public async Task Error_InTheDataOfAPage_HasTheFormOfTheCommandLine(string url, int status, string column, string code, string message)
    {
        using var response = await web.Client.GetAsync(url, TestContext.Current.CancellationToken);
        var error = (await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("errors")[0];

        ((int)response.StatusCode).ShouldBe(status);
        error.EnumerateObject().Select(property => property.Name).ShouldBe(["file", "line", "column", "code", "message"]);
        (error.GetProperty("column").GetString(), error.GetProperty("code").GetString(), error.GetProperty("message").GetString()).ShouldBe((column, code, message));
    }

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
