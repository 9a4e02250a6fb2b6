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

    /// <summary>A period that is chosen stays; the other is one before or after it.</summary>
    [Theory]
    [InlineData("&to=2019", "2018", "2019")]
    [InlineData("&from=2019", "2019", "2020")]
    [InlineData("&from=1850", "2018", "2020")]
    public async Task Page_OnePeriod_GetsOneThatFits(string query, string from, string to) =>
        (await Html.Get(web.Client, "/nl/cijfers/veranderingen?indicator=grp&type=corop" + query)).QuerySelector("main h2")!.Read().ShouldEndWith($", {from} en {to}");

    [Fact]
    public async Task Page_PeriodsTheOtherWayRound_SaysWhatIsRight()
    {
        using var response = await web.Client.GetAsync("/nl/cijfers/veranderingen?indicator=grp&from=2020&to=2018", TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("een eerdere periode dan de laatste, en even lang");
    }

    [Theory]
    [InlineData("from=2019&to=2019")]
    [InlineData("indicator=all&from=2015/2019&to=2020")]
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
