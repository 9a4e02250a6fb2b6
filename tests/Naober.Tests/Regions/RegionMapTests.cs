using Naober.Core;
using Naober.Regions;

namespace Naober.Tests.Regions;

public sealed class RegionMapTests
{
    private static readonly DateOnly Before = new(2018, 12, 31);
    private static readonly DateOnly After = new(2019, 1, 1);

    /// <summary>Haren merges into Groningen on 1 January 2019; a custom region names a COROP region and a municipality beside it.</summary>
    private readonly RegionMap map = new(
        [
            Region("GM0014", "municipality"), Region("GM0017", "municipality", to: After), Region("GM0106", "municipality"), Region("GM1699", "municipality"),
            Region("CR07", "corop"), Region("PV20", "province"), Region("PV22", "province"), Region("WS0647", "water-authority"), Region("NL01", "country"), Region("noord", "custom"),
        ],
        [
            ("PV20", "GM0014", Period.Always), ("PV20", "GM0017", new(null, After)), ("PV22", "CR07", Period.Always),
            ("CR07", "GM0106", Period.Always), ("CR07", "GM1699", Period.Always), ("WS0647", "GM1699", Period.Always), ("WS0647", "GM0014", Period.Always),
            ("noord", "CR07", Period.Always), ("noord", "GM0014", new(After, null)),
        ]);

    [Fact]
    public void MunicipalitiesOf_Merger_FollowsTheDate()
    {
        map.MunicipalitiesOf("PV20", Before).ShouldBe(["GM0014", "GM0017"]);
        map.MunicipalitiesOf("PV20", After).ShouldBe(["GM0014"]);
    }

    [Fact]
    public void MunicipalitiesOf_RegionOfRegions_GoesDownToMunicipalities()
    {
        map.MunicipalitiesOf("PV22", After).ShouldBe(["GM0106", "GM1699"]);
        map.MunicipalitiesOf("noord", Before).ShouldBe(["GM0106", "GM1699"]);
        map.MunicipalitiesOf("noord", After).ShouldBe(["GM0014", "GM0106", "GM1699"]);
    }

    [Fact]
    public void MunicipalitiesOf_ChainOfAHundredThousandRegions_IsFollowedToItsEnd()
    {
        const int Length = 100_000;
        var chain = new RegionMap(
            [.. Enumerable.Range(0, Length).Select(i => Region($"c{i}", "custom")), Region("GM0106", "municipality")],
            [.. Enumerable.Range(0, Length).Select(i => ($"c{i}", i + 1 < Length ? $"c{i + 1}" : "GM0106", Period.Always))]);

        chain.MunicipalitiesOf("c0", After).ShouldBe(["GM0106"]);
    }

    [Fact]
    public void MunicipalitiesOf_Municipality_IsItself() => map.MunicipalitiesOf("GM0106", After).ShouldBe(["GM0106"]);

    [Fact]
    public void MunicipalitiesOf_CountryWithoutParts_IsEveryMunicipalityThatExists()
    {
        map.MunicipalitiesOf("NL01", Before).Count.ShouldBe(4);
        map.MunicipalitiesOf("NL01", After).Count.ShouldBe(3);
    }

    [Fact]
    public void GovernmentsOf_RegionAcrossAProvincialBorder_HasBothProvinces()
    {
        map.GovernmentsOf("noord", After).Provinces.ShouldBe(["PV20", "PV22"]);
        map.GovernmentsOf("noord", Before).Provinces.ShouldBe(["PV22"]);
        map.GovernmentsOf("GM0106", After).WaterAuthorities.ShouldBeEmpty();
        map.GovernmentsOf("GM1699", After).WaterAuthorities.ShouldBe(["WS0647"]);
    }

    [Fact]
    public void Within_Corop_MustLieWhollyInside()
    {
        map.Within("PV22", "corop", After).Select(region => region.Key).ShouldBe(["CR07"]);
        map.Within("GM0106", "corop", After).ShouldBeEmpty();
        map.Within("CR07", "corop", After).Select(region => region.Key).ShouldBe(["CR07"]);
    }

    [Fact]
    public void Containing_Municipality_NamesEveryOverlappingRegion() =>
        map.Containing("GM1699", After).Select(region => region.Key).ShouldBe(["CR07", "NL01", "PV22", "WS0647", "noord"]);

    private static Region Region(string key, string type, DateOnly? to = null) => new(key, key, type, new(null, to), null);
}
