using Naober.Core;
using Naober.Network;
using Naober.Network.DescribePartnership;

namespace Naober.Tests.Network.DescribePartnership;

public sealed class PartnershipProfileTests
{
    [Fact]
    public void Members_OfEveryKind_StandGovernmentsFirstEachWithAllRoles()
    {
        var profile = Profile("p1");

        profile.MembersByKind.Select(group => group.Kind).ShouldBe(["municipality", "province", "water-authority"]);
        profile.MembersByKind[0].Members.Select(member => member.Actor.Name).ShouldBe(["Aa", "Be", "Ce"]);
        profile.MembersByKind[0].Members[0].Roles.Select(role => role.Role).ShouldBe(["chair", "member"], ignoreOrder: true);
        profile.MemberCount.ShouldBe(5);
    }

    [Fact]
    public void Members_Unknown_AreNone()
    {
        Profile("p6").MemberCount.ShouldBe(0);
        Profile("p6").SharingMembers.ShouldBeEmpty();
    }

    [Fact]
    public void SharingMembers_SaysHowManyOfTheOthersMembersTakePartHere()
    {
        var sharing = Profile("p1").SharingMembers.Select(related => (related.Partnership.Key, related.Shared));

        sharing.ShouldBe([("p7", new Share(2, 2)), ("p2", new Share(3, 3)), ("p4", new Share(2, 3)), ("p3", new Share(2, 3)), ("p5", new Share(1, 2))], ignoreOrder: true);
        Profile("p1").SharingMembers[0].Partnership.Key.ShouldBe("p2");
    }

    [Fact]
    public void SameScaleAndDomain_UnknownScale_IsNothing()
    {
        Profile("p6").SameScaleAndDomain.ShouldBeEmpty();
        Profile("p3").SameScaleAndDomain.ShouldBeEmpty("p5 has the scale but no domain in common");
    }

    [Fact]
    public void WorkingAreas_OfItsMunicipalities_MostCompleteFirst() =>
        Profile("p3").WorkingAreas.Select(area => (area.Region.Key, area.Municipalities)).ShouldBe(
        [
            ("WS01", new Share(2, 2)), ("CR01", new Share(2, 2)), ("PV02", new Share(1, 1)), ("CR09", new Share(1, 1)), ("PV01", new Share(2, 3)),
        ], ignoreOrder: true);

    [Theory]
    [InlineData("Over Werk en meer", true)]
    [InlineData("werk", true)]
    [InlineData("Over Werken", false)]
    [InlineData("Vuurwerk", false)]
    public void Contradictions_NameAsWholeWord_AreFound(string statement, bool found)
    {
        var register = Register.From(new PackageBuilder()
            .Add("sources", "s,Bron")
            .Add("partnerships", "p2,Werk,,network,voluntary,subregional,,")
            .Add("contradictions", $"c,s,h. 1,Titel,Title,{statement},,", "c,s,h. 2,Titel,Title,iets anders,,")
            .Build());

        PartnershipProfile.Of(register, register.FindPartnership("p2")!, ExampleRegion.Date).Contradictions.Count.ShouldBe(found ? 1 : 0);
    }

    private static PartnershipProfile Profile(string key) =>
        PartnershipProfile.Of(ExampleRegion.Register, ExampleRegion.Register.FindPartnership(key)!, ExampleRegion.Date);
}
