using System.Net;

namespace Naober.Web.Tests.Pages.Figures;

public sealed class RegionFiguresPageTests(DrentheWeb web)
{
    [Fact]
    public async Task Page_Drenthe_ShowsTheReportAtAGlanceWithItsPlace()
    {
        var page = await Html.Get(web.Client, "/nl/regios/PV22/cijfers");

        var strong = page.QuerySelectorAll(".glance")[0];
        strong.Read().ShouldContain("Tevredenheid met vrije tijd 1 van 12");
        strong.QuerySelectorAll("li")[0].Read().ShouldContain("gepubliceerd: par. 5.5, Welzijn & Gezondheid");
        page.QuerySelectorAll(".glance")[3].Read().ShouldContain("▼ 4 plaatsen gedaald sinds 2015");
    }

    /// <summary>BRE par. 5.5: leisure rose strongly between 2015 and 2019, satisfaction with the home fell; no number, no year.</summary>
    [Fact]
    public async Task Page_ChangeStatedInWords_IsInTheGlanceAsPublished()
    {
        var glances = (await Html.Get(web.Client, "/nl/regios/CR08/cijfers")).QuerySelectorAll(".glance").Select(list => list.Read()).ToList();

        glances[2].ShouldContain("Tevredenheid met vrije tijd ▲ vooruitgegaan sinds 2015, 2019; gepubliceerd: par. 5.5, Welzijn & Gezondheid");
        glances[3].ShouldContain("Tevredenheid met de woning ▼ achteruitgegaan, zonder jaar; gepubliceerd: par. 5.5, Wonen");
    }

    [Fact]
    public async Task Page_FewProvincesKnown_SaysHowManyInsteadOfAPosition()
    {
        var page = await Html.Get(web.Client, "/nl/regios/PV22/cijfers");

        Row(page, "Bruto regionaal product per inwoner").ShouldContain("geen positie: ");
        Row(page, "Bruto regionaal product per inwoner").ShouldContain("12 van 12 (provincies) gepubliceerd 2020");
    }

    [Fact]
    public async Task Page_ProvisionalFigure_SaysSo() =>
        Row(await Html.Get(web.Client, "/en/regions/CR07/figures"), "Gross regional product per inhabitant").ShouldContain("provisional");

    [Fact]
    public async Task Csv_PublishedPosition_HasItsSourceAndPlace()
    {
        var row = (await Csv.Get(web.Client, "/nl/regios/PV22/cijfers.csv")).Single(row => row["indicator"] == "unemployment" && row["kind"] == "published");

        (row["rank"], row["of"], row["source"], row["place"]).ShouldBe(("2", "12", "bre", "par. 5.5, Arbeid"));
    }

    [Fact]
    public async Task Page_UnknownRegion_IsNotFound()
    {
        using var response = await web.Client.GetAsync("/nl/regios/GM9999/cijfers", TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Indicators_Search_FindsByWordsOfTheDefinitionOrName()
    {
        var page = await Html.Get(web.Client, "/nl/indicatoren?q=regionaal+product");

        page.QuerySelectorAll("main tbody th").Select(cell => cell.Read()).ShouldContain("Bruto regionaal product per inwoner");
        page.QuerySelectorAll("main tbody tr").Length.ShouldBeLessThan(10);
    }

    private static string Row(AngleSharp.Dom.IDocument page, string indicator) =>
        page.QuerySelectorAll("main tbody tr").First(row => row.QuerySelector("a")!.TextContent == indicator).Read();
}
