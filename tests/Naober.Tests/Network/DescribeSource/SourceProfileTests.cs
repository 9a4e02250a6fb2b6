using Naober.Network;
using Naober.Network.DescribeSource;

namespace Naober.Tests.Network.DescribeSource;

public sealed class SourceProfileTests
{
    [Fact]
    public void Of_FactsOfTwoSources_TakesOnlyItsOwn()
    {
        var register = Register.From(new PackageBuilder()
            .Add("sources", "a,Een rapport: over iets,,,,", "b,Nota B")
            .Add("actors", "x,X,,company,,,,a,h. 1", "y,Y,,company,,,,b,h. 1")
            .Add("partnerships", "p,P,,unknown,unknown,unknown,,,,,,,,a,h. 2")
            .Add("memberships", "p,x,member,,,a,h. 2", "p,y,member,,,b,h. 2")
            .Add("mentions", "actor,x,a,h. 3,doet mee")
            .Build());

        var profile = SourceProfile.Of(register, register.FindSource("a")!);

        (profile.Partnerships.Count, profile.Actors.Count, profile.Memberships.Count, profile.Mentions.Count).ShouldBe((1, 1, 1, 1));
        profile.FactCount.ShouldBe(4);
        profile.Source.ShortTitle.ShouldBe("Een rapport");
        register.FindSource("b")!.ShortTitle.ShouldBe("Nota B");
    }
}
