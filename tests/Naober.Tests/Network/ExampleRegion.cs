using Naober.Network;
using Naober.Network.MeasureRegion;

namespace Naober.Tests.Network;

/// <summary>
/// The worked example of the method pages (docs/methods/example-region): three municipalities with a province and a water
/// authority, one municipality outside, and seven partnerships, small enough to count by hand.
/// </summary>
internal static class ExampleRegion
{
    public static DateOnly Date { get; } = new(2021, 9, 1);

    public static Register Register { get; } = Register.From(new PackageBuilder()
        .Add("regions",
            "GM01,Aa,municipality", "GM02,Be,municipality", "GM03,Ce,municipality", "GM09,Zet,municipality",
            "PV01,Pe,province", "PV02,Qu,province", "WS01,Wet,water-authority", "CR01,Noord,corop", "CR09,Ver,corop")
        .Add("region_parts", "PV01,GM01", "PV01,GM02", "PV01,GM03", "PV02,GM09", "WS01,GM01", "WS01,GM09", "CR01,GM01", "CR01,GM02", "CR09,GM09")
        .Add("actors",
            "GM01,Aa,,municipality", "GM02,Be,,municipality", "GM03,Ce,,municipality", "GM09,Zet,,municipality",
            "PV01,Pe,,province", "WS01,Wet,,water-authority", "rijk,Rijk,,national-government")
        .Add("partnerships",
            "p1,Veiligheid,,public-entity,mandatory,regional,safety-health,governance",
            "p2,Werk,,network,voluntary,subregional,economy-labour,governance|economic",
            "p3,Ruimte en economie,,coordination,voluntary,supraregional,economy-labour|space,governance",
            "p4,Water,,coordination,voluntary,regional,space,governance",
            "p5,Belasting,,private-entity,unknown,supraregional,taxes-operations,governance",
            "p6,Onbekend,,unknown,unknown,unknown,,",
            "p7,Oud,,network,voluntary,regional,social,,,,2020-01-01")
        .Add("memberships",
            "p1,GM01,member", "p1,GM02,member", "p1,GM03,member", "p1,PV01,member", "p1,WS01,member", "p1,GM01,chair",
            "p2,GM01,member", "p2,GM02,member", "p2,GM03,member,,2021-09-01",
            "p3,GM01,member", "p3,GM02,member", "p3,GM09,member",
            "p4,PV01,member", "p4,WS01,member", "p4,rijk,funder",
            "p5,GM02,member", "p5,GM09,member",
            "p7,GM01,member", "p7,GM03,member")
        .Build());

    public static RegionNetwork Network(InclusionRule rule = InclusionRule.Any) => RegionNetwork.Of(Register, "PV01", Date, rule);
}
