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

    /// <summary>BRE par. 5.5: 49% less in 2030 and 95% in 2050 are aims.</summary>
    [Fact]
    public async Task Page_Targets_AreNoProgress()
    {
        var row = Row(await Html.Get(web.Client, "/nl/regios/PV22/cijfers"), "Vermindering van broeikasgassen");

        row.ShouldContain("95% 2050, streefwaarde");
        row.ShouldContain("2030: 49% (streefwaarde) streefwaarde of prognose: geen verandering");
        row.ShouldNotContain("gunstiger");
    }

    /// <summary>1.7 kilometre in the Visie and "around one kilometre" in BRE are no improvement.</summary>
    [Fact]
    public async Task Page_FiguresOfDifferentSources_AreNotComparedAndTheContradictionIsLinked()
    {
        var page = await Html.Get(web.Client, "/nl/regios/PV22/cijfers");

        var row = Row(page, "Afstand tot huisarts");
        row.ShouldContain("uit verschillende bronnen: niet te vergelijken");
        row.ShouldContain("Tegenspraak: Afstand tot de huisarts: 1,7 of rond de 1 kilometer");
        row.ShouldNotContain("gunstiger");
        page.QuerySelectorAll("main tbody tr a").ShouldContain(link => link.GetAttribute("href") == "/nl/onbekend-en-tegenstrijdig#afstand-huisarts");
    }

    [Theory]
    [InlineData("PV22", "Zakelijke dienstverlening in Nederland: 27% of 24,7%")]
    [InlineData("PV22", "De demografische druk is niet de som van haar delen")]
    [InlineData("GM0106", "Meer dan 1.000 oprichtingen per 1.000 vestigingen")]
    [InlineData("CR08", "Waar het BRP het hoogst en het laagst is")]
    public async Task Page_ContradictionThatQuotesTheFigure_IsMarkedWithoutAVerdict(string region, string contradiction)
    {
        var rows = (await Html.Get(web.Client, $"/nl/regios/{region}/cijfers")).QuerySelectorAll("main tbody tr").Select(row => row.Read()).Where(row => row.Contains(contradiction)).ToList();

        rows.ShouldNotBeEmpty();
        rows.ShouldAllBe(row => !row.Contains("gunstiger"));
    }

    [Fact]
    public async Task Page_LastFigure_HasItsSourceAndPlace() =>
        Row(await Html.Get(web.Client, "/nl/regios/PV22/cijfers"), "Overgewicht").ShouldContain("Het BRE Drenthe");

    /// <summary>The remark is ours, so not between quotation marks, and stands beside a place or an arrow too.</summary>
    [Fact]
    public async Task Page_RemarkOnAPosition_IsAlwaysThereWithoutQuotationMarks()
    {
        var page = await Html.Get(web.Client, "/nl/regios/PV22/cijfers");

        Row(page, "Emissies van fijnstof naar lucht").ShouldContain("2 van 12 (provincies) één plaats genoemd voor drie emissie-indicatoren samen gepubliceerd");
        Row(page, "Vrijwilligerswerk").ShouldContain("gemiddeld, met 49,2%");
        page.QuerySelectorAll("main q").ShouldBeEmpty();
        page.QuerySelectorAll(".glance").Select(glance => glance.Read()).ShouldContain(glance => glance.Contains("één plaats genoemd voor drie"));
    }

    [Fact]
    public async Task Page_FigureWithoutYear_StandsBesideTheLastWithOne() =>
        Row(await Html.Get(web.Client, "/nl/regios/PV22/cijfers"), "Inwoners").ShouldContain("ook: 490.000 (jaar van uitgave 2022)");

    [Fact]
    public async Task Page_FewProvincesKnown_SaysHowManyInsteadOfAPosition()
    {
        var page = await Html.Get(web.Client, "/nl/regios/PV22/cijfers");

        Row(page, "Bruto regionaal product per inwoner").ShouldContain("geen positie: ");
        Row(page, "Bruto regionaal product per inwoner").ShouldContain("12 van 12 (provincies) het laagst van alle Nederlandse provincies; jaar naar tabel 5 gepubliceerd 2020");
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
