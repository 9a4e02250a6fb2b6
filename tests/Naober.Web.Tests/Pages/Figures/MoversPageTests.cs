using System.Net;
using System.Xml.Linq;

namespace Naober.Web.Tests.Pages.Figures;

public sealed class MoversPageTests(DrentheWeb web)
{
    /// <summary>BRE par. 5.1: volunteering fell in Emmen from 46.2% to 37% and rose in Borger-Odoorn from 49.6% to 55.6%; two of 355 are too few for ranks.</summary>
    [Fact]
    public async Task Csv_Volunteering_HasRisesThenFallsAsTheReport()
    {
        var rows = await Csv.Get(web.Client, "/nl/cijfers/veranderingen.csv?indicator=volunteering&from=2015&to=2020&type=municipality");

        rows.Select(row => (row["region"], row["from"], row["to"], row["change"], row["rise"])).ShouldBe([("GM1681", "49.6", "55.6", "6.0", ""), ("GM0114", "46.2", "37.0", "-9.2", "")]);
    }

    [Fact]
    public async Task Page_HighlightedRegion_HasAPictureWithItsTable()
    {
        const string Address = "?indicator=volunteering&from=2015&to=2020&type=municipality&region=GM0114";
        var page = await Html.Get(web.Client, "/en/figures/changes" + Address);
        var picture = XDocument.Parse(await web.Client.GetStringAsync("/en/figures/changes.svg" + Address, TestContext.Current.CancellationToken));

        page.QuerySelectorAll("main tbody tr").Select(row => row.QuerySelector("th, td")!.Read()).ShouldBe(["Borger-Odoorn", "Emmen"]);
        picture.Descendants().Count(element => element.Attribute("class")?.Value == "np-bar").ShouldBe(1);
    }

    [Fact]
    public async Task Page_RanksOfFewRegions_SaysWhatARankTakes() =>
        (await Html.Get(web.Client, "/nl/cijfers/veranderingen?indicator=volunteering&from=2015&to=2020&type=municipality&by=rank")).QuerySelector("main")!.Read().ShouldContain("ten minste de helft");

    [Fact]
    public async Task IndicatorAndRegion_LinkToTheLargestChanges()
    {
        (await Html.Get(web.Client, "/nl/indicatoren/volunteering?region=CR08")).QuerySelector("a[href*='/nl/cijfers/veranderingen?indicator=volunteering']").ShouldNotBeNull();
        (await Html.Get(web.Client, "/nl/regios/PV22/cijfers")).QuerySelector("a[href*='/nl/cijfers/veranderingen?region=PV22']").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("indicator=nothing")]
    [InlineData("from=soon")]
    [InlineData("type=village")]
    [InlineData("by=mood")]
    [InlineData("count=7")]
    [InlineData("region=GM9999")]
    public async Task Page_ImpossibleChoice_IsRefused(string query)
    {
        using var response = await web.Client.GetAsync($"/nl/cijfers/veranderingen?{query}", TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}
