using Naober.Network.MeasureRegion;
using Naober.Network.Measures;

namespace Naober.Web.Tests.Api;

public sealed class RegionResourceTests(DrentheWeb web)
{
    private RegionNetwork Drenthe => RegionNetwork.Of(web.Register, "PV22", web.Register.ReferenceDate!.Value);

    [Fact]
    public async Task Region_Province_HasItsCompositionOnTheDateOfTheData()
    {
        var region = await web.JsonAsync("/regios/PV22");

        region.GetProperty("peildatum").GetString().ShouldBe("2021-09-01");
        Codes("gemeenten").ShouldBe(Drenthe.Governments.Municipalities);
        Codes("provincies").ShouldBe(["PV22"]);
        Codes("waterschappen").ShouldBe(["WS0646", "WS0647", "WS0663", "WS0664"]);
        Codes("deelgebieden").ShouldContain("CR08");
        Codes("deelgebieden").ShouldNotContain("PV22");

        IEnumerable<string> Codes(string field) => region.GetProperty(field).EnumerateArray().Select(item => item.GetProperty("code").GetString()!);
    }

    [Fact]
    public async Task Region_BeforeAWaterAuthority_DoesNotHaveIt()
    {
        var region = await web.JsonAsync("/regios/PV22?peildatum=2015-01-01");

        region.GetProperty("waterschappen").EnumerateArray().Select(item => item.GetProperty("code").GetString()).ShouldBe(["WS0646", "WS0647", "WS0663"]);
    }

    [Fact]
    public async Task Regions_WithDate_AreThoseThatExistThen()
    {
        (await web.JsonAsync("/regios?soort=water-authority&peildatum=2015-01-01")).Results().ShouldBe(["WS0646", "WS0647", "WS0663"]);
        (await web.JsonAsync("/regios?soort=water-authority&soort=corop&sorteer=-code")).Results().ShouldBe(["WS0664", "WS0663", "WS0647", "WS0646", "CR09", "CR08", "CR07"]);
    }

    [Fact]
    public async Task Measures_Region_AreThoseOfTheRegistryUnrounded()
    {
        var answer = await web.JsonAsync("/regios/PV22/maten");

        answer.GetProperty("peildatum").GetString().ShouldBe("2021-09-01");
        answer.Code("inclusieregel").ShouldBe("any");
        answer.GetProperty("dekking").GetProperty("noemer").GetInt64().ShouldBe(Drenthe.Coverage.Of);
        foreach (var (measure, shown) in NetworkMeasures.All.Zip(answer.GetProperty("maten").EnumerateArray(), (measure, shown) => (measure, shown)))
        {
            shown.GetProperty("id").GetString().ShouldBe(measure.Id);
            shown.Href("methode").ShouldBe("/nl/methoden/" + measure.Id);
            shown.GetProperty("waarden").EnumerateArray()
                .Select(value => (value.GetProperty("waarde") is { ValueKind: System.Text.Json.JsonValueKind.Number } number ? number.GetDouble() : (double?)null,
                    value.GetProperty("breuk") is { ValueKind: System.Text.Json.JsonValueKind.Object } share ? share.GetProperty("teller").GetInt64() : (long?)null))
                .ShouldBe(measure.Compute(Drenthe).Select(value => (value.Value, value.Fraction?.Count)), measure.Id);
        }
    }

    [Fact]
    public async Task Measures_PublishedFigure_StandsBesideOursWithItsPlace()
    {
        var answer = await web.JsonAsync("/regios/PV22/maten?maat=cohesion");

        var measure = answer.GetProperty("maten").EnumerateArray().ShouldHaveSingleItem();
        var published = measure.GetProperty("gepubliceerd").EnumerateArray().Single(value => value.Code("deel") == "CR08");
        published.GetProperty("waarde").GetDecimal().ShouldBe(62);
        published.Code("eenheid").ShouldBe("percent");
        published.GetProperty("citaat").Code("bron").ShouldBe("bre");
        published.GetProperty("citaat").GetProperty("plaats").GetString().ShouldBe("par. 5.2, Subregio's binnen Drenthe");
    }

    [Fact]
    public async Task Measures_OtherRuleAndDate_AreComputedWithThem()
    {
        var answer = await web.JsonAsync("/regios/PV22/maten?maat=partnerships&inclusieregel=interlocal&peildatum=2012-01-01");
        var expected = RegionNetwork.Of(web.Register, "PV22", new DateOnly(2012, 1, 1), InclusionRule.Interlocal).Participations.Count;

        answer.Code("inclusieregel").ShouldBe("interlocal");
        answer.GetProperty("maten")[0].GetProperty("waarden")[0].GetProperty("waarde").GetInt32().ShouldBe(expected);
    }

    [Fact]
    public async Task Measures_AsCsv_HaveARowPerValue()
    {
        var lines = await web.CsvLinesAsync("/regios/PV22/maten");

        lines.Length.ShouldBe(1 + NetworkMeasures.All.Sum(measure => measure.Compute(Drenthe).Count));
        lines.ShouldContain(line => line.StartsWith("PV22,2021-09-01,any,municipalities,Aantal gemeenten,count,,,12,,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pairs_Region_AreAllPairsHighestFirst()
    {
        var pairs = (await web.JsonAsync("/regios/PV22/paren")).GetProperty("resultaten").EnumerateArray()
            .Select(pair => new PairCount(pair.Code("gemeenteA"), pair.Code("gemeenteB"), pair.GetProperty("gedeeld").GetInt32()));

        pairs.ShouldBe(Drenthe.Pairs);
    }

    /// <summary>Positions are of the register, like everything but the list of measures: before its first record there are none.</summary>
    [Fact]
    public async Task Positions_KnownBeforeTheFirstRecord_AreNone() =>
        (await web.JsonAsync("/maten/partnerships/posities?bekendOp=1990-01-01")).GetProperty("totaal").GetInt32().ShouldBe(0);

    [Fact]
    public async Task Positions_OfAMeasure_AreAllPeersFromHighToLow()
    {
        var positions = (await web.JsonAsync("/maten/partnerships/posities?soort=corop")).GetProperty("resultaten").EnumerateArray().ToList();

        positions[0].GetProperty("plaats").GetInt32().ShouldBe(1);
        positions.Single(position => position.GetProperty("regio").GetProperty("code").GetString() == "CR08").GetProperty("waarde").GetDouble()
            .ShouldBe(RegionNetwork.Of(web.Register, "CR08", web.Register.ReferenceDate!.Value).Participations.Count);
    }

    [Fact]
    public async Task Comparison_TwoRegions_HasAValuePerMeasureAndRegion()
    {
        var values = (await web.JsonAsync("/vergelijkingen?regio=PV22&regio=CR08&paginaGrootte=1000")).GetProperty("resultaten").EnumerateArray().ToList();

        values.Where(value => value.GetProperty("maat").GetProperty("code").GetString() == "congruence").Select(value => value.GetProperty("regio").GetProperty("code").GetString()).ShouldBe(["PV22", "CR08"]);
    }

    [Fact]
    public async Task Communities_Region_HoldEveryMunicipalityOnce()
    {
        var answer = await web.JsonAsync("/regios/PV22/gemeenschappen?pogingen=10");

        answer.GetProperty("gemeenschappen").EnumerateArray()
            .SelectMany(community => community.GetProperty("gemeenten").EnumerateArray()).Select(member => member.GetProperty("gemeente").GetProperty("code").GetString()!)
            .Order(StringComparer.Ordinal).ShouldBe(Drenthe.Governments.Municipalities);
        answer.GetProperty("overeenstemming").EnumerateArray().Select(row => row.GetProperty("indeling").GetString()).ShouldContain("corop");
    }
}
