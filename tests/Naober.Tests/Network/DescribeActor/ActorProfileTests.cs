using Naober.Core;
using Naober.Network.DescribeActor;

namespace Naober.Tests.Network.DescribeActor;

public sealed class ActorProfileTests
{
    [Fact]
    public void Current_AndOther_PartOnTheDate()
    {
        var profile = Profile("GM03");

        profile.Current.Select(involvement => involvement.Partnership.Key).ShouldBe(["p1"]);
        profile.Other.Select(involvement => involvement.Partnership.Key).ShouldBe(["p7", "p2"], ignoreOrder: true);
    }

    [Fact]
    public void ByScaleAndDomain_PartnershipWithTwoDomains_CountsInBoth() =>
        Profile("GM01").ByScaleAndDomain.ShouldBe(
        [
            new("regional", "safety-health", 1), new("subregional", "economy-labour", 1), new("supraregional", "economy-labour", 1), new("supraregional", "space", 1),
        ], ignoreOrder: true);

    [Fact]
    public void Encounters_MostSharedFirst_GovernmentsApart()
    {
        var profile = Profile("GM01");

        profile.Governments.Select(met => (met.Actor.Key, met.Shared)).First().ShouldBe(("GM02", 3));
        profile.Others.ShouldBeEmpty();
        Profile("PV01").Governments.Select(met => met.Actor.Key).ShouldContain("rijk", "the national government is a government");
    }

    [Fact]
    public void ScalesAndEcosystems_OfCurrentPartnerships_InOrderOfTheVocabulary()
    {
        Profile("GM01").Scales.ShouldBe(["supraregional", "regional", "subregional"]);
        Profile("GM01").Ecosystems.ShouldBe(["governance", "economic"]);
        Profile("GM09").Ecosystems.ShouldBe(["governance"]);
    }

    [Fact]
    public void UnknownAtItsScales_CountsOnlyPartnershipsValidOnTheDate() => Profile("GM03").UnknownAtItsScales.ShouldBe(new Share(0, 2));

    private static ActorProfile Profile(string key) =>
        ActorProfile.Of(ExampleRegion.Register, ExampleRegion.Register.FindActor(key)!, ExampleRegion.Date);
}
