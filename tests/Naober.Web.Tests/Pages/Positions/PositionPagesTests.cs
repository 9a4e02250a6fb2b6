using System.Net;
using System.Xml.Linq;
using Naober.Network.MeasureRegion;
using Naober.Network.RankRegions;

namespace Naober.Web.Tests.Pages.Positions;

public sealed class PositionPagesTests(DrentheWeb web)
{
    private MeasureRanking Ranking => RegionPositions.Of(RegisterOnDate.Of(web.Register, new(2021, 9, 1)), "municipality", InclusionRule.Any).Of("partnerships")!;

    [Fact]
    public async Task Ranking_Municipalities_ListsEveryoneAndMarksTheChosenOne()
    {
        var page = await Html.Get(web.Client, "/nl/posities/partnerships?region=GM0114");

        page.QuerySelectorAll("main tbody tr").Length.ShouldBe(Ranking.Positions.Count);
        page.QuerySelector("tr.own")!.Read().ShouldStartWith("Emmen");
        page.QuerySelectorAll("main tbody tr")[0].QuerySelector("a")!.TextContent.ShouldBe(web.Register.Regions.Find(Ranking.Positions[0].Region)!.Name);
    }

    [Fact]
    public async Task Ranking_Csv_HasRankQuarterAndDifference()
    {
        var rows = await Csv.Get(web.Client, "/en/positions/partnerships.csv?type=municipality");
        var emmen = Ranking.Of("GM0114")!;

        var row = rows.Single(candidate => candidate["region"] == "GM0114");
        (row["rank"], row["quarter"]).ShouldBe(($"{emmen.Rank}", $"{emmen.Quarter}"));
        double.Parse(row["difference"]).ShouldBe(emmen.Difference!.Value, 1e-9);
    }

    [Theory]
    [InlineData("/nl/posities/congruence.svg?type=municipality")]
    [InlineData("/en/scatter.svg?type=municipality&region=GM0114")]
    [InlineData("/nl/vergelijken.svg?regions=CR07,CR08")]
    public async Task Picture_Svg_IsADocumentWithATitle(string url) =>
        XDocument.Parse(await web.Client.GetStringAsync(url, TestContext.Current.CancellationToken)).Root!.Name.LocalName.ShouldBe("svg");

    [Fact]
    public async Task Scatter_TwoMeasures_TableHasBothValuesOfEveryRegion()
    {
        var rows = await Csv.Get(web.Client, "/nl/spreiding.csv?type=corop&x=partnerships&y=congruence");
        var congruence = RegionNetwork.Of(web.Register, "CR08", new(2021, 9, 1)).Congruence;

        var row = rows.Single(candidate => candidate["region"] == "CR08");
        (row["yCount"], row["yOf"]).ShouldBe(($"{congruence.Count}", $"{congruence.Of}"));
        row["x"].ShouldBe($"{congruence.Of}");
    }

    [Fact]
    public async Task Region_Position_LinksToTheRankingOfItsPeers()
    {
        var page = await Html.Get(web.Client, "/nl/regios/CR08");

        page.QuerySelectorAll(".position-strip a").Select(link => link.GetAttribute("href")).ShouldContain("/nl/posities/congruence?type=corop&region=CR08");
        page.QuerySelector(".position-strip li")!.Read().ShouldContain(" van ");
    }

    [Fact]
    public async Task Ranking_MeasureWithoutAPosition_IsNotFound()
    {
        using var response = await web.Client.GetAsync("/nl/posities/coverage", TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
