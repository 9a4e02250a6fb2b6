using System.Net;
using System.Xml.Linq;

namespace Naober.Web.Tests.Pages.Figures;

public sealed class FiguresBesideTests(DrentheWeb web)
{
    [Fact]
    public async Task Compare_ThreeRegions_HasAColumnEachAndTheFiguresOfTable5()
    {
        var page = await Html.Get(web.Client, "/nl/cijfers/vergelijken?regions=CR07,CR08,CR09&theme=material-welfare");

        page.QuerySelectorAll("main thead th").Select(cell => cell.Read()).ShouldBe(["Indicator", "Noord-Drenthe", "Zuidoost-Drenthe", "Zuidwest-Drenthe"]);
        page.QuerySelectorAll("main tbody tr").First(row => row.QuerySelector("a")!.TextContent == "Bruto regionaal product").Read().ShouldContain("4.958 miljoen euro");
    }

    [Fact]
    public async Task Pairs_OneIndicatorInTwoYears_HasTheDiagonalAndTheChange()
    {
        var rows = await Csv.Get(web.Client, "/nl/cijfers/tegen-elkaar.csv?x=grp&xp=2018&y=grp&yp=2020&type=corop");
        var picture = XDocument.Parse(await web.Client.GetStringAsync("/nl/cijfers/tegen-elkaar.svg?x=grp&xp=2018&y=grp&yp=2020&type=corop", TestContext.Current.CancellationToken));

        rows.Single(row => row["region"] == "CR08")["change"].ShouldBe("-171");
        picture.Descendants().Count(element => element.Attribute("class")?.Value == "np-diagonal").ShouldBe(2);
    }

    [Fact]
    public async Task Stack_TooLittleKnown_SaysSoAndHowManyIndicatorsDoNotCount() =>
        (await Html.Get(web.Client, "/nl/cijfers/stapeling?type=corop")).QuerySelector(".notice")!.Read().ShouldSatisfyAllConditions(
            notice => notice.ShouldContain("te weinig bekend"), notice => notice.ShouldContain("staat niet vast welke kant gunstig is"));

    [Fact]
    public async Task Table_GrossRegionalProduct_MarksTheRegionAndProvisionalFigures()
    {
        var page = await Html.Get(web.Client, "/en/regions/PV22/tables/grp");

        page.QuerySelector("tr.own")!.Read().ShouldContain("15,584provisional");
        (await Csv.Get(web.Client, "/en/regions/PV22/tables/grp.csv")).Count.ShouldBe(7);
    }

    [Theory]
    [InlineData("/nl/cijfers/vergelijken?regions=A")]
    [InlineData("/nl/cijfers/tegen-elkaar?x=nothing")]
    [InlineData("/nl/cijfers/stapeling?type=village")]
    public async Task Page_ImpossibleChoice_IsRefused(string url)
    {
        using var response = await web.Client.GetAsync(url, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}
