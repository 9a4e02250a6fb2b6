using Naober.Core;
using Naober.Network.FindPartnerships;

namespace Naober.Tests.Network.FindPartnerships;

public sealed class FacetTests
{
    [Theory]
    [InlineData("p1", new[] { "CR01", "PV01" })]
    [InlineData("p3", new[] { "CR01", "WS01" })]
    [InlineData("p4", new string[0])]
    [InlineData("p5", new string[0])]
    public void AllOf_RegionsInFull_NeedEveryMunicipalityAndMoreThanOne(string key, string[] regions) => Values(Facet.AllOf, key, ExampleRegion.Date).ShouldBe(regions);

    [Fact]
    public void AllOf_MembershipEnded_NoLongerInFull()
    {
        Values(Facet.AllOf, "p2", new(2021, 8, 31)).ShouldContain("PV01");
        Values(Facet.AllOf, "p2", new(2021, 9, 1)).ShouldNotContain("PV01");
    }

    [Fact]
    public void Member_NotValidOnTheDate_IsNothingAndNotUnknown()
    {
        Values(Facet.Member, "p6", ExampleRegion.Date).ShouldBe([Vocabulary.UnknownKey]);
        Values(Facet.Member, "p7", ExampleRegion.Date).ShouldBeEmpty();
    }

    [Fact]
    public void Member_Values_GovernmentsBeforeOthers()
    {
        var list = PartnershipList.Find(ExampleRegion.Register, ExampleRegion.Date, PartnershipFilter.None, matches: null, sort: null);

        list.Facets.Single(entry => entry.Facet == Facet.Member).Values.Select(value => (value.Value, value.Count)).ShouldBe(
            [("GM02", 4), ("GM01", 3), ("GM09", 2), ("PV01", 2), ("WS01", 2), ("GM03", 1), ("rijk", 1), (Vocabulary.UnknownKey, 1)]);
    }

    private static IEnumerable<string> Values(Facet facet, string key, DateOnly date) =>
        facet.ValuesOf(ExampleRegion.Register, ExampleRegion.Register.FindPartnership(key)!, date);
}
