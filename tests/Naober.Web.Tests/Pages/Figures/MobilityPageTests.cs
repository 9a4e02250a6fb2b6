namespace Naober.Web.Tests.Pages.Figures;

public sealed class MobilityPageTests(DrentheWeb web)
{
    private const string Page = "/nl/regios/PV22/mobiliteit";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_InventedTrips_HasTheShares()
    {
        var html = await TextAsync(Page);

        html.ShouldContain("60,0% (1.200 van 2.000)");
        html.ShouldContain("10,0% (200 van 2.000)");
        html.ShouldContain("30,0% (600 van 2.000)");
    }

    [Fact]
    public async Task Page_TripsOfTheReport_HasItsSharesAndSaysThatSizesAreUnknown()
    {
        var html = await TextAsync(Page + "?flow=trips&period=2015%2F2017");

        html.ShouldContain("68%");
        html.ShouldContain("Van 14 stromen is de omvang onbekend");
        html.ShouldNotContain("Knooppunten");
    }

    [Fact]
    public async Task Page_OfAnOlderVersion_HasItsFlowsAndSaysSo()
    {
        var html = await TextAsync(Page + "?versie=1");

        html.ShouldContain("61,5% (1.200 van 1.950)");
        html.ShouldContain("Nu gelden andere cijfers");
        (await TextAsync(Page + "?versie=2")).ShouldContain("60,0% (1.200 van 2.000)");
    }

    [Fact]
    public async Task Page_AsKnownBetweenTwoLoads_HasTheFlowsOfThen()
    {
        var known = $"?known={web.BetweenLoads:yyyy-MM-dd'T'HH:mm:ss.fffffff}Z";

        (await TextAsync(Page + known)).ShouldContain("61,5% (1.200 van 1.950)");
        (await TextAsync(Page + "/aandelen.csv" + known)).ShouldContain("1950");
    }

    [Fact]
    public async Task Page_Links_KeepTheseFlows()
    {
        var link = (await Html.Get(web.Client, Page)).QuerySelector(".figure-links a")!.GetAttribute("href")!;

        link.ShouldBe(Page + "?versie=2&flow=trips&period=2021");
        (await TextAsync(link)).ShouldContain("Dit zijn ook de cijfers die nu gelden");
    }

    [Fact]
    public async Task Directions_AsCsv_SetPeopleBesideGovernments()
    {
        var lines = (await TextAsync(Page + ".csv")).Split("\r\n");

        lines[0].ShouldBe("from,towards,peopleCount,peopleOf,peopleShare,partnershipsCount,partnershipsOf,partnershipsShare,fromCode,towardsCode,sources,dataSet,version,loadedOn,origin,licence");
        lines[1].ShouldStartWith("Drenthe,Groningen,420,500,0.84,");
        lines[1].ShouldContain(",PV22,PV20,");
    }

    [Theory]
    [InlineData(".csv")]
    [InlineData("/aandelen.csv")]
    [InlineData("/stromen.csv")]
    [InlineData("/knooppunten.csv")]
    public async Task Files_EveryRow_SaysWhichSourceAndVersion(string extension) =>
        (await Pages.Csv.Get(web.Client, Page + extension)).ShouldAllBe(row => row["sources"] == "bre" && row["dataSet"] == "drenthe" && row["version"] == "2");

    [Theory]
    [InlineData(".svg")]
    [InlineData("/aandelen.svg")]
    [InlineData("/stromen.svg")]
    public async Task Pictures_NameTheSourceBelowThem(string extension) => (await TextAsync(Page + extension)).ShouldContain("versie 2, geladen op");

    [Theory]
    [InlineData(".svg")]
    [InlineData(".json")]
    [InlineData("/aandelen.svg")]
    [InlineData("/aandelen.csv")]
    [InlineData("/stromen.svg")]
    [InlineData("/stromen.json")]
    [InlineData("/knooppunten.csv")]
    public async Task Files_OfThePage_AreThere(string extension) => (await TextAsync(Page + extension)).ShouldNotBeEmpty();

    [Fact]
    public async Task Hubs_AsCsv_AreByWhatArrives() =>
        (await TextAsync(Page + "/knooppunten.csv")).Split("\r\n")[1..3].Select(line => string.Join(',', line.Split(',')[..5])).ShouldBe(["Groningen,daarbuiten,420,100,GM0014", "Assen,in de regio,100,300,GM0106"]);

    [Fact]
    public async Task Page_RegionWithoutFlows_SaysSo() => (await TextAsync("/nl/regios/GM0098/mobiliteit")).ShouldContain("geen stromen bekend");

    [Theory]
    [InlineData(Page + "?flow=geluk", 400)]
    [InlineData(Page + "?period=1066", 400)]
    [InlineData("/nl/regios/XX99/mobiliteit", 404)]
    [InlineData("/nl/regios/XX99/mobiliteit.csv", 404)]
    public async Task Page_WhatIsNotThere_IsRefused(string path, int status)
    {
        using var response = await web.Client.GetAsync(path, Stop);

        ((int)response.StatusCode).ShouldBe(status);
    }

    private async Task<string> TextAsync(string path)
    {
        using var response = await web.Client.GetAsync(path, Stop);
        response.IsSuccessStatusCode.ShouldBeTrue($"{path} gave {response.StatusCode}");
        return System.Net.WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Stop));
    }
}
