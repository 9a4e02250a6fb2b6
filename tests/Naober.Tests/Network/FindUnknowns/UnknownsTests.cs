using Naober.Core;
using Naober.Network.FindPartnerships;
using Naober.Network.FindUnknowns;

namespace Naober.Tests.Network.FindUnknowns;

public sealed class UnknownsTests
{
    private static readonly Unknowns Example = Unknowns.In(ExampleRegion.Register, ExampleRegion.Date);

    [Fact]
    public void Properties_EachFacet_CountsWhatNoSourceStates()
    {
        Share(Facet.Scale).ShouldBe(new Share(1, 7));
        Share(Facet.Obligation).ShouldBe(new Share(2, 7));
        Share(Facet.Validity).ShouldBe(new Share(6, 7));
        Share(Facet.Member).ShouldBe(new Share(1, 6), "p7 is not valid on the date, so its members are no question");
        Example.Properties.ShouldNotContain(property => property.Facet == Facet.AllOf);
    }

    [Fact]
    public void MembersByScale_EveryLevel_OfThoseValid() =>
        Example.MembersByScale.ShouldBe(
            [("national", default), ("supraregional", new(0, 2)), ("regional", new(0, 2)), ("subregional", new(0, 1)), ("local", default), ("unknown", new Share(1, 1))]);

    [Fact]
    public void Partnerships_WithSomethingUnknown_NameIt() =>
        UnknownPartnership.In(ExampleRegion.Register, ExampleRegion.Date).Single(found => found.Partnership.Key == "p5").Facets
            .ShouldBe([Facet.Obligation, Facet.Validity]);

    private static Share Share(Facet facet) => Example.Properties.Single(property => property.Facet == facet).Partnerships;
}
