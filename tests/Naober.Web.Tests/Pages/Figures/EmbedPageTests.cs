using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;

namespace Naober.Web.Tests.Pages.Figures;

public sealed class EmbedPageTests(DrentheWeb web)
{
    private const string Ranking = "/nl/insluiten/indicatoren/grp-per-inhabitant/rangorde";

    /// <summary>Twice: the second time the page comes out of the cache.</summary>
    [Fact]
    public async Task Embed_EveryTime_MayStandInAFrameOfAnySite()
    {
        for (var time = 0; time < 2; time++)
        {
            using var response = await web.Client.GetAsync(Ranking, TestContext.Current.CancellationToken);

            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            response.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldBe("default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors *; object-src 'none'");
            response.Headers.Contains("X-Frame-Options").ShouldBeFalse();
            response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        }
    }

    [Theory]
    [InlineData("/nl/insluiten/indicatoren/bestaat-niet/kaart", 404)]
    [InlineData("/nl/insluiten/indicatoren/grp/tekening", 404)]
    [InlineData("/nl/insluiten/indicatoren/grp/kaart?period=1812", 400)]
    [InlineData("/nl/insluitend", 404)]
    [InlineData("/nl/indicatoren/grp-per-inhabitant", 200)]
    public async Task AnythingElse_BelowOrBesideTheAddress_MayNot(string url, int status)
    {
        using var response = await web.Client.GetAsync(url, TestContext.Current.CancellationToken);

        ((int)response.StatusCode).ShouldBe(status);
        response.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
        response.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldContain("frame-ancestors 'none'");
    }

    [Theory]
    [InlineData("/nl/insluiten/indicatoren/grp-per-inhabitant/rangorde?region=CR08", "Bron:", "/nl/indicatoren/grp-per-inhabitant?region=CR08")]
    [InlineData("/en/embed/indicators/moving-balance-rate/map?type=municipality", "Source:", "/en/indicators/moving-balance-rate?type=municipality")]
    [InlineData("/nl/insluiten/indicatoren/grp/series?region=CR08", "geladen op", "/nl/indicatoren/grp?region=CR08")]
    public async Task Embed_APicture_HasItsTableSourceAndLinkBack(string url, string expected, string back)
    {
        var page = await Html.Get(web.Client, url);

        page.QuerySelectorAll("main svg").ShouldNotBeEmpty();
        page.QuerySelector("main table").ShouldNotBeNull();
        page.QuerySelector(".embed-source")!.Read().ShouldContain(expected);
        page.QuerySelector(".embed-source a[target=_blank]")!.GetAttribute("href").ShouldBe(back);
        // A link without a window of its own would lead the frame to a page that refuses it.
        page.QuerySelectorAll("a[href]:not([download], [target=_blank], .language-switch)").ShouldBeEmpty();
        page.QuerySelectorAll("header, nav").ShouldBeEmpty();
    }

    [Fact]
    public async Task Page_Line_IsAFrameOfAnAddressThatAnswers()
    {
        var page = await Html.Get(web.Client, "/nl/indicatoren/grp-per-inhabitant?region=CR08&with=CR07");
        var lines = page.QuerySelectorAll(".embed-lines textarea").Select(area => area.TextContent).ToList();

        lines.Count.ShouldBeGreaterThanOrEqualTo(2);
        foreach (var line in lines)
        {
            var frame = new HtmlParser().ParseDocument(line).QuerySelector("iframe")!;
            frame.GetAttribute("title").ShouldStartWith("Bruto regionaal product per inwoner: ");
            frame.GetAttribute("src").ShouldEndWith("?region=CR08&with=CR07");
            using var response = await web.Client.GetAsync(frame.GetAttribute("src"), TestContext.Current.CancellationToken);
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task JsonStat_OfAnIndicator_HasThePeriodsAskedFor()
    {
        using var response = await web.Client.GetAsync("/en/indicators/grp/figures.jsonstat?perioden=2018,2020&versie=1", TestContext.Current.CancellationToken);
        var dataset = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;

        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.json-stat+json");
        dataset.GetProperty("version").GetString().ShouldBe("2.0");
        dataset.GetProperty("dimension").GetProperty("period").GetProperty("category").GetProperty("index").EnumerateArray().Select(period => period.GetString()).ShouldBe(["2018", "2020"]);
        dataset.GetProperty("value").EnumerateArray().Select(value => value.ValueKind == JsonValueKind.Null ? 0 : value.GetDecimal()).ShouldContain(EarlierFigures.Value);
    }
}
