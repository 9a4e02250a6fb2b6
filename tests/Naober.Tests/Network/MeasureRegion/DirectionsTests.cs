using Naober.Network;
using Naober.Network.MeasureRegion;
using Naober.Regions;

namespace Naober.Tests.Network.MeasureRegion;

public sealed class DirectionsTests
{
    /// <summary>The worked example of docs/methods/orientation.</summary>
    [Fact]
    public void DirectionsBy_ExampleRegion_CountsPerMunicipalityAndProvince() =>
        ExampleRegion.Network().DirectionsBy(Region.Province).Select(Line).ShouldBe(["GM02 > Region PV02: p3 p5 (GM09)", "GM01 > Region PV02: p3 (GM09)"]);

    [Fact]
    public void DirectionsBy_Corop_IsThatOfThePartner() =>
        ExampleRegion.Network().DirectionsBy(Region.Corop)[0].Towards.ShouldBe(new(DirectionKind.Region, "CR09"));

    [Fact]
    public void DirectionsBy_AbroadWaterAuthoritiesAndUnknownRegions_AreDirectionsOfTheirOwn()
    {
        var register = Register.From(new PackageBuilder()
            .Add("regions", "GM01,Aa,municipality", "GM02,Be,municipality", "GM09,Zet,municipality", "PV01,Pe,province", "CR01,Een,corop", "CR02,Twee,corop", "WS09,Ver,water-authority")
            .Add("region_parts", "PV01,GM01", "PV01,GM02", "CR01,GM01", "CR02,GM02", "WS09,GM09")
            .Add("actors", "GM01,Aa,,municipality", "GM02,Be,,municipality", "GM09,Zet,,municipality", "WS09,Ver,,water-authority", "bentheim,Bentheim,,foreign-government", "rijk,Rijk,,national-government")
            .Add("partnerships", "p1,Een,,unknown,unknown,unknown", "p2,Twee,,unknown,unknown,unknown")
            .Add("memberships", "p1,GM01,member", "p1,GM09,member", "p1,WS09,member", "p1,bentheim,member", "p1,rijk,member", "p2,GM02,member", "p2,rijk,member")
            .Build());
        var network = RegionNetwork.Of(register, "PV01", ExampleRegion.Date);

        network.PartsForDirections.ShouldBe(["CR01", "CR02"]);
        network.DirectionsBy(Region.Province).Select(Line).ShouldBe(["CR01 > Abroad bentheim: p1 (bentheim)", "CR01 > WaterAuthorities : p1 (WS09)", "CR01 > Unknown : p1 (GM09)"]);
    }

    private static string Line(DirectionCount count) =>
        $"{count.From} > {count.Towards.Kind} {count.Towards.Key}: {string.Join(' ', count.Partnerships.Select(p => p.Key))} ({string.Join(' ', count.Partners.Select(actor => actor.Key))})";
}
