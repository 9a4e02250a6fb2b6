using Naober.Core;
using Naober.Network;
using Naober.Network.CompareRegions;
using Naober.Network.MeasureRegion;
using Naober.Network.Measures;

namespace Naober.Tests.Network.CompareRegions;

public sealed class NetworkComparisonTests
{
    private static NetworkComparison Example { get; } =
        NetworkComparison.Of(new RegisterResults(ExampleRegion.Register), ["PV01", "CR01", "GM09"], ExampleRegion.Date, InclusionRule.Any);

    [Fact]
    public void Of_EveryMeasureWithOneValue_EqualsThatOfTheRegion()
    {
        foreach (var measure in NetworkMeasures.All.Where(measure => measure.Part == MeasurePart.None))
        {
            var row = Example.Rows.Single(candidate => candidate.Measure == measure);
            for (var i = 0; i < row.Values.Count; i++)
            {
                var alone = measure.Compute(RegionNetwork.Of(ExampleRegion.Register, Example.Networks[i].Region.Key, ExampleRegion.Date))[0];
                (row.Values[i].Value with { Value = alone.Value }).ShouldBe(alone);
                (row.Values[i].WhyNot is null ? row.Values[i].Value.Value : null).ShouldBe(row.Values[i].WhyNot is null ? alone.Value : null);
            }
        }
    }

    [Fact]
    public void Of_RegionsOfDifferentTypes_EachHasItsPlaceAmongItsOwnPeers()
    {
        var row = Example.Rows.Single(candidate => candidate.Measure.Id == "partnerships");

        row.Values.Select(value => (value.Position!.Rank, value.Peers)).ShouldBe([(1, 2), (1, 2), (2, 4)]);
    }

    [Fact]
    public void Of_PartsOfAVocabulary_AreRowsOfTheirOwn() =>
        Example.Rows.Where(row => row.Measure.Id == "scale").Select(row => row.Part).ShouldBe(Vocabulary.Scales.Keys);

    [Fact]
    public void Of_SourceCountsMoreMunicipalitiesInThatYear_HasNoComputedValueAndKeepsWhatIsPublished()
    {
        var package = new PackageBuilder()
            .Add("sources", "bre,BRE")
            .Add("regions", "GM01,Aa,municipality", "GM02,Be,municipality", "PV01,Pe,province", "PV02,Qu,province")
            .Add("region_parts", "PV01,GM01", "PV02,GM02")
            .Add("actors", "GM01,Aa,,municipality", "GM02,Be,,municipality")
            .Add("partnerships", "p1,Een,,unknown,unknown,unknown")
            .Add("memberships", "p1,GM01,member", "p1,GM02,member")
            .Add("published", "municipalities,PV02,,2021,bre,tabel 3,3,count", "partnerships,PV02,,2021,bre,tabel 3,67,count")
            .Build();
        var results = new RegisterResults(Register.From(package));

        var value = NetworkComparison.Of(results, ["PV01", "PV02"], ExampleRegion.Date, InclusionRule.Any).Rows.Single(row => row.Measure.Id == "partnerships").Values[1];
        value.Value.Value.ShouldBeNull();
        value.WhyNot!.Value.English.ShouldBe("Naober knows 1 of the 3 municipalities that a source states for this year");
        value.Published.Single().Value.ShouldBe(67);
        NetworkComparison.Of(results, ["PV01", "PV02"], ExampleRegion.Date, InclusionRule.Any).Rows.Single(row => row.Measure.Id == "congruence").Values[1].Value
            .ShouldBe(default, "a fraction would say what the value does not");

        // Municipalities merge: what a source counted in 2021 says nothing about another year.
        NetworkComparison.Of(results, ["PV01", "PV02"], new(2024, 1, 1), InclusionRule.Any).Rows.Single(row => row.Measure.Id == "partnerships").Values[1].Value.Value.ShouldBe(1);
    }

    [Fact]
    public void Of_UnknownRegion_IsRefused() =>
        Should.Throw<KeyNotFoundException>(() => NetworkComparison.Of(new RegisterResults(ExampleRegion.Register), ["PV01", "PV99"], ExampleRegion.Date, InclusionRule.Any));

    [Fact]
    public void Usual_NothingPublished_IsTheProvinces() =>
        NetworkComparison.Usual(ExampleRegion.Register, ExampleRegion.Date).ShouldBe(["PV01", "PV02"]);
}
