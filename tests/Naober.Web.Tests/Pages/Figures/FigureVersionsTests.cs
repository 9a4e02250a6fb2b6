using System.Net;

namespace Naober.Web.Tests.Pages.Figures;

/// <summary>Table 5 of BRE gives Zuidoost-Drenthe 5,129 million in 2018; the tests loaded another figure before.</summary>
public sealed class FigureVersionsTests(DrentheWeb web)
{
    [Theory]
    [InlineData("", "5129")]
    [InlineData("?versie=1", "5000")]
    [InlineData("?versie=2", "5129")]
    public async Task Csv_OfAVersion_HasItsFigures(string query, string expected) =>
        (await ValueAsync("/nl/indicatoren/grp/cijfers.csv" + query)).ShouldBe(expected);

    [Fact]
    public async Task Csv_AsKnownBetweenTwoLoads_HasTheFiguresOfThen() =>
        (await ValueAsync($"/nl/indicatoren/grp/cijfers.csv?known={web.BetweenLoads:yyyy-MM-dd'T'HH:mm:ss.fffffff}Z")).ShouldBe("5000");

    [Theory]
    [InlineData("/nl/indicatoren/grp?versie=1&region=CR08", "versie 1", "/nl/indicatoren/grp?region=CR08")]
    [InlineData("/en/regions/CR08/figures?versie=1", "version 1", "/en/regions/CR08/figures")]
    [InlineData("/nl/cijfers/stapeling?versie=1", "versie 1", "/nl/cijfers/stapeling")]
    public async Task Page_OfAnOlderVersion_SaysSoAndLeadsBack(string url, string expected, string back)
    {
        var notice = (await Html.Get(web.Client, url)).QuerySelectorAll(".notice").First(found => found.Read().Contains(expected, StringComparison.Ordinal));

        notice.QuerySelectorAll("a").Last().GetAttribute("href").ShouldBe(back);
        notice.Read().ShouldContain(url.StartsWith("/nl", StringComparison.Ordinal) ? "Nu gelden andere cijfers" : "Other figures are current now");
    }

    [Fact]
    public async Task Page_BeforeTheFirstFigures_SaysThatThereWereNone() =>
        (await Html.Get(web.Client, "/nl/indicatoren/grp?known=2000-01-01")).QuerySelector("main")!.Read().ShouldContain("Toen waren er nog geen cijfers");

    [Theory]
    [InlineData("versie=99")]
    [InlineData("versie=x")]
    [InlineData("versie=1,2")]
    [InlineData("perioden=ooit")]
    [InlineData("perioden=1812")]
    public async Task Page_ImpossibleVersionOrPeriods_IsRefused(string query)
    {
        using var response = await web.Client.GetAsync("/nl/indicatoren/grp?" + query, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("2018,2020", "2018 2020")]
    [InlineData("vanaf-2019", "2019 2020")]
    [InlineData("laatste 2", "2019 2020")]
    public async Task Series_OfSomePeriods_HasThoseOnly(string periods, string expected) =>
        string.Join(' ', (await Csv.Get(web.Client, $"/nl/indicatoren/grp/reeks.csv?region=CR08&perioden={periods}")).Select(row => row["period"])).ShouldBe(expected);

    [Fact]
    public async Task Page_Links_FixTheVersionAndPeriodsOrGrow()
    {
        var links = (await Html.Get(web.Client, "/nl/indicatoren/grp?region=CR08&period=2019&perioden=laatste-2")).QuerySelectorAll(".figure-links a").Select(link => link.GetAttribute("href")!).ToList();

        links.ShouldBe([
            "/nl/indicatoren/grp?region=CR08&period=2019&perioden=2019,2020&versie=2",
            "/nl/indicatoren/grp?region=CR08&perioden=laatste-2",
        ]);
        (await Html.Get(web.Client, links[0])).QuerySelector("main")!.Read().ShouldContain("Dit zijn ook de cijfers die nu gelden");
    }

    [Theory]
    [InlineData("/nl/cijfers/tegen-elkaar")]
    [InlineData("/en/figures/compare")]
    [InlineData("/nl/regios/PV22/tabellen/grp")]
    public async Task Page_WithFigures_OffersALinkThatKeepsThem(string url)
    {
        var link = (await Html.Get(web.Client, url)).QuerySelector(".figure-links a")!.GetAttribute("href")!;

        link.ShouldContain("versie=2");
        (await Html.Get(web.Client, link)).QuerySelector("main")!.Read().ShouldNotBeNullOrEmpty();
    }

    private async Task<string> ValueAsync(string url) => (await Csv.Get(web.Client, url)).Single(row => row["region"] == "CR08" && row["period"] == "2018")["value"];
}
