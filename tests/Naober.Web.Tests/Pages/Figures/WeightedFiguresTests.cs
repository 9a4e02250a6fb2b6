using Naober.Web.Tests.Api;

namespace Naober.Web.Tests.Pages.Figures;

/// <summary>
/// Of every 100 people in Aa 10 cycle and in Be 20, says the first data set; that there live 100 and 300 people says the second. In the
/// province 17.5 of every 100 cycle.
/// </summary>
[Collection(nameof(MergerWeb))]
public sealed class WeightedFiguresTests(MergerWeb web)
{
    [Theory]
    [InlineData("/nl/indicatoren/cyclists?type=province&period=2021")]
    [InlineData("/nl/regios/P/cijfers")]
    [InlineData("/nl/cijfers/tegen-elkaar?x=cyclists&xp=2021&y=cyclists&yp=2021&type=province")]
    [InlineData("/nl/cijfers/vergelijken?regions=P&theme=population")]
    public async Task Page_LinkThatKeepsTheFigures_AlsoKeepsTheirWeight(string url)
    {
        var link = (await Html.Get(web.Client, url)).QuerySelector(".figure-links a")!.GetAttribute("href")!;

        link.ShouldContain("versie=1,2");
        (await Html.Get(web.Client, link)).QuerySelector("main")!.Read().ShouldContain("17,5");
    }

    [Theory]
    [InlineData("?type=province&period=2021", "1|2")]
    [InlineData("?type=municipality&period=2021", "1")]
    public async Task Csv_OfARanking_NamesTheVersionOfTheWeightWhereItCounts(string query, string versions) =>
        (await Pages.Csv.Get(web.Client, "/nl/indicatoren/cyclists.csv" + query))[0]["version"].ShouldBe(versions);

    [Fact]
    public async Task Api_Positions_LinkAndOriginHaveTheWeight()
    {
        var list = await web.ApiAsync("/indicatoren/cyclists/posities?vergelijk=province&periode=2021");

        list.Href("vast").ShouldEndWith("versie=1&versie=2");
        list.GetProperty("herkomst").EnumerateArray().Select(origin => origin.GetProperty("versie").GetInt32()).ShouldBe([1, 2]);
        MergerWeb.Results(await web.ApiAsync(list.Href("vast")!["/api/v1".Length..]))[0].GetProperty("waarde").GetDecimal().ShouldBe(17.5m);
    }
}
