using Naober.Indicators;
using Naober.Indicators.DescribeRegion;
using Naober.Indicators.Publish;
using Naober.Indicators.RankIndicator;

namespace Naober.Tests.Indicators.RankIndicator;

/// <summary>On the figures of the documents.</summary>
public sealed class IndicatorPositionsTests
{
    private static readonly Catalogue Catalogue = new(DrentheFigures.Package, [new PackageFigures(DrentheFigures.Package).ToCube()]);

    /// <summary>BRE table 1: Meppel grows fastest (11.05 per 1,000), Noordenveld slowest (0.61).</summary>
    [Fact]
    public void Of_PopulationGrowth_RanksTheMunicipalitiesOfTable1()
    {
        var ranked = IndicatorPositions.Of(Catalogue, Catalogue.Find("population-growth-rate")!, "2022", "municipality")!;

        ranked.Positions.Count.ShouldBe(12);
        (ranked.Positions[0].Region, ranked.Positions[0].Value, ranked.Positions[0].Rank, ranked.Positions[0].Quarter).ShouldBe(("GM0119", 11.05m, 1, 1));
        (ranked.Positions[^1].Region, ranked.Positions[^1].Value, ranked.Positions[^1].Rank, ranked.Positions[^1].Quarter).ShouldBe(("GM1699", 0.61m, 12, 4));
        ranked.Without.ShouldAllBe(region => region.StartsWith("GM"));
    }

    /// <summary>BRE par. 5.1: volunteering in Zuidwest-Drenthe 50.8%, in the Netherlands 45%.</summary>
    [Fact]
    public void Of_Volunteering_SaysTheDifferenceWithTheNetherlands()
    {
        var ranked = IndicatorPositions.Of(Catalogue, Catalogue.Find("volunteering")!, "2020", "corop")!;

        ranked.Positions[0].ShouldSatisfyAllConditions(
            first => first.Region.ShouldBe("CR09"), first => first.Value.ShouldBe(50.8m), first => first.Difference.ShouldBe(first.Value - ranked.National));
    }

    /// <summary>Four of seven are enough for a position, three of seven and one of one are not; a quarter of three would be less than one.</summary>
    [Theory]
    [InlineData(1, 0, null, null)]
    [InlineData(3, 0, 1, null)]
    [InlineData(3, 4, null, null)]
    [InlineData(4, 3, 1, 1)]
    public void Of_FewPeersWithAValue_ThereIsARankWhereTheProfileOfTheRegionHasOne(int with, int without, int? rank, int? quarter)
    {
        var example = new SmallCatalogue().Indicator("homes");
        for (var number = 0; number < with + without; number++)
        {
            example.Region($"GM{number:0000}", "municipality");
            _ = number < with ? example.Figure("homes", $"GM{number:0000}", "2020", 90 - number) : example;
        }

        var catalogue = example.Done();
        var ranked = IndicatorPositions.Of(catalogue, catalogue.Find("homes")!, "2020", "municipality")!;
        var last = RegionProfile.Of(catalogue, "GM0000").Indicators.ShouldHaveSingleItem().Last;

        (ranked.RankOf(ranked.Positions[0]), ranked.Positions[0].Quarter, ranked.Without.Count).ShouldBe((rank, quarter, without));
        (last.Rank, last.Quarter, last.Without).ShouldBe((rank, quarter, without));
    }

    /// <summary>The table of one year names other neighbourhoods than that of the next: those are not missing from it.</summary>
    [Fact]
    public void Of_NeighbourhoodsOfAnotherYear_AreNotWithoutAValue()
    {
        var example = new SmallCatalogue().Region("GM0114", "municipality").Indicator("homes");
        for (var number = 0; number < 5; number++)
        {
            example.Region($"BU01140{number:000}", "neighbourhood").Figure("homes", $"BU01140{number:000}", "2015", 90 - number);
            example.Region($"BU01141{number:000}", "neighbourhood").Part("GM0114", $"BU01141{number:000}").Region($"BU01142{number:000}", "neighbourhood");
        }

        var catalogue = example.Done();
        var ranked = IndicatorPositions.Of(catalogue, catalogue.Find("homes")!, "2015", "neighbourhood")!;

        (ranked.Positions.Count, ranked.Without.Count, ranked.IsFair, ranked.Positions[0].Quarter).ShouldBe((5, 0, true, 1));
    }

    [Fact]
    public void Of_PeriodWithoutFigures_IsNothing() =>
        IndicatorPositions.Of(Catalogue, Catalogue.Find("volunteering")!, "1850", "corop").ShouldBeNull();

    /// <summary>BRE par. 5.1: volunteering in Drenthe fell from 53.2% in 2015 to 47.6% in 2020.</summary>
    [Fact]
    public void Profile_OfVolunteeringInDrenthe_HasTheChangeOfTheText()
    {
        var profile = RegionProfile.Of(Catalogue, Catalogue.Find("volunteering")!, "PV22", "province")!;

        profile.Series.ShouldContain(("2015", 53.2m));
        profile.Last.ShouldSatisfyAllConditions(last => last.Period.ShouldBe("2020"), last => last.Value.ShouldBe(47.6m));
    }

    [Fact]
    public void Profile_OfARegionWithoutFigures_IsEmpty() => RegionProfile.Of(Catalogue, "GM9999").Indicators.ShouldBeEmpty();
}
