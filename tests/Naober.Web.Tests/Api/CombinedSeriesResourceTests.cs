using System.Net;
using System.Text.Json;
using Naober.Web.Tests.Pages;

namespace Naober.Web.Tests.Api;

/// <summary>Hand-worked: R is Aa and Be (100 + 300) in 2021, and Aa and De, which is Be and Ce, on the division of 2024 (100 + 350).</summary>
[Collection(nameof(MergerWeb))]
public sealed class CombinedSeriesResourceTests(MergerWeb web)
{
    [Fact]
    public async Task Series_AsMeasured_HasTheStatedFigureBesideTheComputedOne()
    {
        var series = MergerWeb.Results(await web.ApiAsync("/indicatoren/population/reeks/R"));

        series.Select(Row).ShouldBe(["2021: 410 400 10 False", "2023: 461 461 0 False"]);
        series[0].GetProperty("erbij").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Series_Converted_IsMarkedWithWhatCameIn()
    {
        var series = MergerWeb.Results(await web.ApiAsync("/indicatoren/population/reeks/R?omgerekendNaar=2024-01-01"));

        series.Select(Row).ShouldBe(["2021:  450  True", "2023: 461 461 0 False"]);
        series[0].GetProperty("status").EnumerateArray().Select(state => state.GetString()).ShouldBe(["converted", "aggregated"], ignoreOrder: true);
        var gained = series[0].GetProperty("erbij").EnumerateArray().ShouldHaveSingleItem();
        (gained.Code("gemeente"), gained.GetProperty("aandeel").GetDecimal()).ShouldBe(("Ce", 1));
    }

    [Fact]
    public async Task Series_OfAMergedMunicipality_ReachesBackToWhatItCameFrom()
    {
        var series = MergerWeb.Results(await web.ApiAsync("/indicatoren/population/reeks/De?omgerekendNaar=2024-01-01"));

        series.Select(Row).ShouldBe(["2021:  350  True", "2023: 360 360 0 False"]);
        series[0].GetProperty("erbij").EnumerateArray().Select(part => part.Code("gemeente")).ShouldBe(["Be", "Ce"]);
    }

    [Theory]
    [InlineData("/indicatoren/nothing/reeks/R", 404)]
    [InlineData("/indicatoren/population/reeks/Zz", 404)]
    [InlineData("/indicatoren/population/reeks/R?omgerekendNaar=2024", 400)]
    public async Task Series_OfWhatIsNotThere_IsRefused(string path, int status)
    {
        using var response = await web.Client.GetAsync("/api/v1" + path, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe((HttpStatusCode)status);
    }

    [Fact]
    public async Task Page_OfTheRegion_HasTheSwitchAndMarksWhatWasConverted()
    {
        var measured = await Html.Get(web.Client, "/nl/indicatoren/population?region=R");
        var converted = await Html.Get(web.Client, "/nl/indicatoren/population?region=R&converted=2024-01-01");

        measured.QuerySelector("[aria-label=Indeling] [aria-current]").Read().ShouldBe("Zoals gemeten");
        converted.QuerySelector("[aria-label=Indeling] [aria-current]").Read().ShouldBe("Omgerekend naar de indeling van 1 januari 2024");
        Rows(measured).ShouldBe(["2021 | 410 | 400 | +10 | 2 gemeenten", "2023 | 461 | 461 | 0 | 2 gemeenten"]);
        Rows(converted).ShouldBe(["2021 | – | 450 | – | 3 gemeenten; omgerekend: met Ce", "2023 | 461 | 461 | 0 | 2 gemeenten"]);
        (await Html.Get(web.Client, "/nl/indicatoren/households?region=Aa")).QuerySelector("#uit-gemeenten").ShouldBeNull();
        (await Html.Get(web.Client, "/nl/indicatoren/let-share?region=R")).QuerySelector("#uit-gemeenten ~ ul ~ p").Read().ShouldStartWith("Dit cijfer kan niet worden opgeteld of gemiddeld");

        static IEnumerable<string> Rows(AngleSharp.Dom.IDocument page) => page.QuerySelectorAll("#uit-gemeenten ~ figure table, #uit-gemeenten ~ * table").First()
            .QuerySelectorAll("tbody tr").Select(row => string.Join(" | ", row.Children.Select(cell => cell.Read())));
    }

    [Fact]
    public async Task Files_OfTheSeries_SayHowItWasConverted()
    {
        var rows = await Pages.Csv.Get(web.Client, "/en/indicators/population/from-municipalities.csv?region=R&converted=2024-01-01");

        (rows[0]["fromMunicipalities"], rows[0]["published"], rows[0]["converted"]).ShouldBe(("450", "", "met Ce"));
        (await web.Client.GetAsync("/en/indicators/population/from-municipalities.svg?region=R", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Indicator_ThatIsComputed_HasTheNewestVersionOfItsParts()
    {
        var computed = await web.ApiAsync("/indicatoren/size");
        var list = await web.ApiAsync("/indicatoren/size/waarnemingen?regio=Aa");

        computed.GetProperty("versie").GetInt32().ShouldBe(2);
        MergerWeb.Results(list).ShouldHaveSingleItem().GetProperty("waarde").GetDecimal().ShouldBe(100m / 60, 0.00001m);
        list.Href("vast").ShouldBe("/api/v1/indicatoren/size/waarnemingen?regio=Aa&versie=1&versie=2");
        MergerWeb.Results(await web.ApiAsync("/indicatoren/size/waarnemingen?regio=Aa&versie=1&versie=2")).ShouldHaveSingleItem();
        (await web.ApiAsync("/indicatoren/population/waarnemingen")).Href("vast").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("district", "WK000101")]
    [InlineData("neighbourhood", "BU00010101")]
    public async Task Observations_OfNeighbourhoods_CanBeAskedFor(string type, string code) =>
        MergerWeb.Results(await web.ApiAsync($"/indicatoren/households/waarnemingen?soort={type}")).Select(item => item.Code("regio")).ShouldBe([code]);

    [Fact]
    public async Task Observations_FromASource_SayWhere()
    {
        var stated = MergerWeb.Results(await web.ApiAsync("/indicatoren/population/waarnemingen?regio=R&periode=2021"))[0].GetProperty("citaten").EnumerateArray().ShouldHaveSingleItem();

        (stated.Code("bron"), stated.GetProperty("plaats").GetString()).ShouldBe(("report", "p. 1"));
        MergerWeb.Results(await web.ApiAsync("/indicatoren/households/waarnemingen?regio=Aa"))[0].GetProperty("citaten").GetArrayLength().ShouldBe(0);
    }

    private static string Row(JsonElement item) =>
        $"{item.GetProperty("periode").GetString()}: {item.GetProperty("gepubliceerd")} {item.GetProperty("uitGemeenten")} {item.GetProperty("verschil")} {item.GetProperty("omgerekend").GetBoolean()}";
}
