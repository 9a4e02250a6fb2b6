using Naober.Core;
using Naober.Network;
using Naober.Network.MeasureRegion;
using Naober.Network.RankRegions;
using Naober.Regions;

namespace Naober.Tests.Network.RankRegions;

public sealed class RegionPositionsTests
{
    /// <summary>The worked example of docs/methods/position.</summary>
    private static RegionPositions Municipalities { get; } =
        RegionPositions.Of(RegisterOnDate.Of(ExampleRegion.Register, ExampleRegion.Date), Region.Municipality, InclusionRule.Any);

    [Fact]
    public void Of_ExampleMunicipalities_RanksWithTiesOnTheBestRank()
    {
        var ranking = Municipalities.Of("partnerships")!;

        ranking.Positions.Select(position => (position.Region, position.Value.Value, position.Rank, position.Quarter, position.Difference)).ShouldBe(
        [
            ("GM02", 5, 1, 1, 1.25), ("GM01", 4, 2, 2, 0.25), ("GM09", 4, 2, 2, 0.25), ("GM03", 2, 4, 4, -1.75),
        ]);
        ranking.Mean.ShouldBe(3.75);
        ranking.Distinguishes.ShouldBeTrue();
    }

    [Fact]
    public void Of_Share_KeepsItsFraction() =>
        Municipalities.Of("external")!.Of("GM01")!.Value.Fraction.ShouldBe(new Share(3, 4));

    [Fact]
    public void Of_PairsOfOneMunicipality_HaveNoValueAndSayWhy()
    {
        var ranking = Municipalities.Of("min-shared")!;

        (ranking.WithValue, ranking.WithoutValue, ranking.Mean).ShouldBe((0, 4, null));
        ranking.Positions.ShouldAllBe(position => position.Rank == null && position.Quarter == null && position.Difference == null);
        ranking.Positions[0].WhyNot!.Value.Dutch.ShouldBe("een paar heeft twee gemeenten nodig");
    }

    [Fact]
    public void Of_RegionWithoutKnownPartnershipOrComposition_IsLeftOutOfTheRankAndCounted()
    {
        var register = Register.From(new PackageBuilder()
            .Add("regions", "GM01,Aa,municipality", "GM02,Be,municipality", "r1,Een,custom", "r2,Twee,custom", "r3,Leeg,custom")
            .Add("region_parts", "r1,GM01", "r2,GM02")
            .Add("actors", "GM01,Aa,,municipality", "GM02,Be,,municipality")
            .Add("partnerships", "p1,Een,,unknown,unknown,unknown")
            .Add("memberships", "p1,GM01,member")
            .Build());
        var positions = RegionPositions.Of(RegisterOnDate.Of(register, ExampleRegion.Date), Region.Custom, InclusionRule.Any);

        positions.Of("partnerships")!.Positions.Select(position => (position.Region, position.Value.Value, position.Rank, position.WhyNot?.English)).ShouldBe(
        [
            ("r1", 1, 1, null),
            ("r2", null, null, "no partnership is known to belong to this region"),
            ("r3", null, null, "on this date it is not known which municipalities make up the region"),
        ]);
        positions.Of("municipalities")!.Of("r2")!.Rank.ShouldBe(1);
        (positions.Of("congruence")!.WithValue, positions.Of("congruence")!.WithoutValue).ShouldBe((1, 2));
    }

    [Fact]
    public void Of_TypeWithoutRegions_IsEmpty() =>
        RegionPositions.Of(RegisterOnDate.Of(ExampleRegion.Register, ExampleRegion.Date), Region.Custom, InclusionRule.Any).Rankings
            .ShouldAllBe(ranking => ranking.Positions.Count == 0 && ranking.Mean == null);
}
