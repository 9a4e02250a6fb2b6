using System.Text.Json;

namespace Naober.Web.Tests.Api;

public sealed class FigureResourceTests(DrentheWeb web)
{
    [Fact]
    public async Task Indicators_WithThemeAndSearch_AreThoseThatHaveBoth()
    {
        var found = await web.JsonAsync("/indicatoren?thema=labour&zoek=werkloosheid%20jongeren");

        found.Results().ShouldBe(["unemployment-young"]);
        (await web.JsonAsync("/indicatoren?thema=mobility&zoek=werkloosheid")).Results().ShouldBeEmpty();
    }

    [Fact]
    public async Task Indicator_One_SaysOfWhatThereAreFigures()
    {
        var indicator = await web.JsonAsync("/indicatoren/unemployment");

        indicator.GetProperty("regios").GetInt32().ShouldBe(5);
        indicator.GetProperty("perioden").EnumerateArray().Select(period => period.GetString()).ShouldBe(["2014", "2015"]);
        indicator.GetProperty("versie").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task Observations_WithFilters_AreThoseOfTheReport()
    {
        var found = (await web.JsonAsync("/indicatoren/unemployment/waarnemingen?soort=corop&periode=2015")).GetProperty("resultaten").EnumerateArray();

        found.Select(item => (item.Code("regio"), item.GetProperty("waarde").GetDecimal())).ShouldBe([("CR07", 6.6m), ("CR08", 7.7m), ("CR09", 6.6m)]);
        (await web.JsonAsync("/indicatoren/unemployment/waarnemingen?regio=PV22")).GetProperty("totaal").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task Observations_AsCsv_AreTheSameFigures()
    {
        var lines = await web.CsvLinesAsync("/indicatoren/unemployment/waarnemingen");

        lines[0].ShouldBe("regio,regioNaam,periode,waarde,status,bronnen,plaatsen,gegevensverzameling,versie,geladenOp,oorsprong,licentie");
        lines.Length.ShouldBe(1 + (await web.JsonAsync("/indicatoren/unemployment/waarnemingen")).GetProperty("totaal").GetInt32());
        lines.ShouldContain(line => line.StartsWith("PV22,Drenthe,2014,7.3,,visie,\"bijlage 3, Werk en Inkomen\",drenthe,2,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Observations_AsJsonStat_HaveEveryFigureInItsPlace()
    {
        using var response = await web.CallAsync("/indicatoren/unemployment/waarnemingen", "application/vnd.json-stat+json");
        var table = await response.JsonAsync();

        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.json-stat+json");
        table.GetProperty("version").GetString().ShouldBe("2.0");
        table.GetProperty("class").GetString().ShouldBe("dataset");
        List(table.GetProperty("id")).ShouldBe(["indicator", "period", "region"]);
        table.GetProperty("size").EnumerateArray().Select(size => size.GetInt32()).ShouldBe([1, 2, 5]);
        var (periods, regions) = (Categories("period"), Categories("region"));
        var values = table.GetProperty("value").EnumerateArray().Select(value => value.ValueKind == JsonValueKind.Null ? (decimal?)null : value.GetDecimal()).ToList();
        values.Count.ShouldBe(10);
        values[(periods.IndexOf("2014") * 5) + regions.IndexOf("PV22")].ShouldBe(7.3m);
        values[(periods.IndexOf("2015") * 5) + regions.IndexOf("CR08")].ShouldBe(7.7m);
        values[(periods.IndexOf("2014") * 5) + regions.IndexOf("CR08")].ShouldBeNull();

        List<string?> Categories(string dimension) => List(table.GetProperty("dimension").GetProperty(dimension).GetProperty("category").GetProperty("index"));
        static List<string?> List(JsonElement array) => [.. array.EnumerateArray().Select(item => item.GetString())];
    }

    [Fact]
    public async Task Observations_AsJsonStat_SayWhatTheSourceSaysOfAFigure()
    {
        using var response = await web.CallAsync("/indicatoren/unemployment-young/waarnemingen", "application/vnd.json-stat+json");

        (await response.JsonAsync()).GetProperty("status").GetProperty("0").GetString().ShouldBe("lower-bound");
    }

    [Fact]
    public async Task Observations_OfAVersion_StayThere()
    {
        var now = await web.JsonAsync("/indicatoren/unemployment/waarnemingen?soort=corop");
        var frozen = await web.JsonAsync(now.Href("vast")![ApiCalls.Base.Length..]);

        now.Href("vast").ShouldBe("/api/v1/indicatoren/unemployment/waarnemingen?soort=corop&versie=2");
        frozen.GetProperty("resultaten").GetRawText().ShouldBe(now.GetProperty("resultaten").GetRawText());
    }

    [Theory]
    [InlineData("/indicatoren/unemployment/waarnemingen?versie=999", "versie", "unknown-value")]
    [InlineData("/indicatoren/unemployment/posities?versie=999", "versie", "unknown-value")]
    [InlineData("/regios/PV22/cijfers?versie=999", "versie", "unknown-value")]
    [InlineData("/indicatoren/unemployment/waarnemingen?periode=vorig%20jaar", "periode", "invalid-period")]
    [InlineData("/indicatoren/unemployment/waarnemingen?regio=Drenthe", "regio", "unknown-value")]
    [InlineData("/indicatoren/unemployment/waarnemingen?regio=GM9999", "regio", "unknown-value")]
    [InlineData("/stromen?stroom=geluk", "stroom", "unknown-value")]
    [InlineData("/tegenstrijdige-cijfers?indicator=new-companies&indicator=geluk", "indicator", "unknown-value")]
    [InlineData("/indicatoren/unemployment/posities?vergelijk=dorp", "vergelijk", "unknown-value")]
    public async Task Figures_QueryThatIsWrong_IsRefusedWithTheReason(string path, string name, string code)
    {
        using var response = await web.CallAsync(path);
        var error = (await response.JsonAsync()).GetProperty("errors")[0];

        ((int)response.StatusCode).ShouldBe(400);
        (error.GetProperty("name").GetString(), error.GetProperty("code").GetString()).ShouldBe((name, code));
    }

    [Theory]
    [InlineData("/indicatoren/geluk")]
    [InlineData("/indicatoren/geluk/waarnemingen")]
    [InlineData("/indicatoren/geluk/posities")]
    [InlineData("/regios/XX99/cijfers")]
    [InlineData("/gegevensverzamelingen/geluk/versies")]
    public async Task Figures_OfWhatIsNotThere_AreNotFound(string path)
    {
        using var response = await web.CallAsync(path);

        ((int)response.StatusCode).ShouldBe(404);
    }

    [Fact]
    public async Task Positions_OfCoropRegions_AreByRankWithThoseWithoutFigureLast()
    {
        var positions = (await web.JsonAsync("/indicatoren/unemployment/posities?vergelijk=corop&periode=2015")).GetProperty("resultaten").EnumerateArray()
            .Select(item => (item.Code("regio"), item.GetProperty("plaats").GetInt32(), item.GetProperty("van").GetInt32(), item.GetProperty("verschil").GetDecimal()));

        positions.ShouldBe([("CR07", 1, 3, -0.3m), ("CR09", 1, 3, -0.3m), ("CR08", 3, 3, 0.8m)]);
    }

    /// <summary>As on the page: of too few a value is known, and the answer says of how many not.</summary>
    [Fact]
    public async Task Positions_OfAlmostNoPeers_HaveNoRank()
    {
        var first = (await web.JsonAsync("/indicatoren/volunteering/posities?vergelijk=municipality&periode=2020")).GetProperty("resultaten")[0];

        first.GetProperty("waarde").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Number);
        first.GetProperty("zonder").GetInt32().ShouldBeGreaterThan(first.GetProperty("van").GetInt32());
        (first.GetProperty("plaats").ValueKind, first.GetProperty("kwart").ValueKind).ShouldBe((System.Text.Json.JsonValueKind.Null, System.Text.Json.JsonValueKind.Null));
    }

    [Fact]
    public async Task Figures_OfARegion_HaveComputedAndPublishedPositions()
    {
        var all = await web.JsonAsync("/regios/PV22/cijfers?paginaGrootte=1000");
        var unemployment = all.GetProperty("resultaten").EnumerateArray().Single(item => item.Code("indicator") == "unemployment");

        unemployment.GetProperty("laatste").GetProperty("waarde").GetDecimal().ShouldBe(7);
        unemployment.GetProperty("verandering").GetDecimal().ShouldBe(-0.3m);
        all.GetProperty("resultaten").EnumerateArray().ShouldContain(item => item.GetProperty("gepubliceerd").GetArrayLength() > 0);
        (await web.JsonAsync("/regios/PV22/cijfers?thema=labour")).GetProperty("resultaten").EnumerateArray().ShouldAllBe(item => item.Code("thema") == "labour");
    }

    [Fact]
    public async Task Changes_OfAVersion_NameWhatWasAndIsAndCanBeFiltered()
    {
        var all = await web.JsonAsync("/gegevensverzamelingen/drenthe/versies/2/wijzigingen");
        var flow = (await web.JsonAsync("/gegevensverzamelingen/drenthe/versies/2/wijzigingen?onderdeel=flow")).GetProperty("resultaten").EnumerateArray().ShouldHaveSingleItem();

        all.GetProperty("totaal").GetInt32().ShouldBe(3);
        (flow.Code("regio"), flow.Code("bestemming"), flow.GetProperty("voor").GetProperty("waarde").GetDecimal(), flow.GetProperty("na").GetProperty("waarde").GetDecimal()).ShouldBe(("GM0106", "GM0114", 150, 200));
        (await web.JsonAsync("/gegevensverzamelingen/drenthe/publicaties")).GetProperty("resultaten").EnumerateArray().Select(time => (time.GetProperty("versie").GetInt32(), time.GetProperty("teruggezet").GetBoolean()))
            .ShouldBe([(2, false), (1, false)]);
    }

    [Theory]
    [InlineData("", 200)]
    [InlineData("&versie=1", 150)]
    [InlineData("&versie=2", 200)]
    public async Task Flows_OfAVersion_AreThoseOfThen(string query, int expected)
    {
        var flows = await web.JsonAsync("/stromen?stroom=trips&herkomst=GM0106&bestemming=GM0114&periode=2021" + query);

        flows.GetProperty("resultaten").EnumerateArray().ShouldHaveSingleItem().GetProperty("waarde").GetDecimal().ShouldBe(expected);
        flows.Href("vast")!.ShouldEndWith(query.Length > 0 ? query : "&versie=2");
    }

    [Fact]
    public async Task Flows_AsKnownBetweenTwoLoads_AreThoseOfThen() =>
        (await web.JsonAsync($"/stromen?stroom=trips&herkomst=GM0106&bestemming=GM0114&periode=2021&bekendOp={web.BetweenLoads:yyyy-MM-dd'T'HH:mm:ss.fffffff}Z"))
            .GetProperty("resultaten").EnumerateArray().ShouldHaveSingleItem().GetProperty("waarde").GetDecimal().ShouldBe(150);

    [Fact]
    public async Task DataSets_Package_HasItsVersion()
    {
        var set = (await web.JsonAsync("/gegevensverzamelingen")).GetProperty("resultaten").EnumerateArray().ShouldHaveSingleItem();
        var versions = (await web.JsonAsync(set.Href("versies")![ApiCalls.Base.Length..])).GetProperty("resultaten").EnumerateArray().ToList();
        var version = versions[0];

        versions.Select(one => (one.GetProperty("nummer").GetInt32(), one.GetProperty("herzien").GetInt32())).ShouldBe([(2, 3), (1, 0)]);
        set.GetProperty("versie").GetInt32().ShouldBe(version.GetProperty("nummer").GetInt32());
        version.GetProperty("geldt").GetBoolean().ShouldBeTrue();
        version.GetProperty("controlegetal").GetString()!.Length.ShouldBe(64);
        version.GetProperty("waarnemingen").GetInt32().ShouldBeGreaterThan(400);
    }

    [Fact]
    public async Task Flows_BetweenTwo_AreThoseOfTheReport()
    {
        var flow = (await web.JsonAsync("/stromen?herkomst=GM0014&bestemming=GM0106&periode=2015/2017")).GetProperty("resultaten").EnumerateArray().ShouldHaveSingleItem();

        flow.GetProperty("waarde").ValueKind.ShouldBe(JsonValueKind.Null);
        flow.GetProperty("citaat").GetProperty("plaats").GetString().ShouldBe("par. 5.3, tekst bij figuur 28");
    }
}
