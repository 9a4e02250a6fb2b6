using Naober.Indicators;
using Naober.Indicators.PairFigures;
using Naober.Tests.Indicators.DescribeRegion;

namespace Naober.Tests.Indicators.PairFigures;

public sealed class PairedFiguresTests
{
    private static readonly Catalogue Example = RegionProfileTests.Example().Indicator("y").Figures("y", "2022", "GM0001=10", "GM0005=20").Catalogue();

    [Fact]
    public void Of_OneIndicatorInTwoPeriods_PairsEveryRegionWithTheNationalFigures()
    {
        var pairs = PairedFigures.Of(Example, (Example.Find("unemployment")!, "2012"), (Example.Find("unemployment")!, "2022"), "municipality")!;

        pairs.IsChange.ShouldBeTrue();
        pairs.Regions.ShouldBe([new("GM0001", 3, 2), new("GM0002", 5, 4), new("GM0003", 4, 4), new("GM0004", 7, 6)]);
        pairs.Without.ShouldBe(["GM0005"]);
        (pairs.X.National, pairs.Y.National).ShouldBe((6m, 5m));
    }

    [Fact]
    public void Of_TwoIndicators_LeavesOutAndCountsThoseWithOneFigure()
    {
        var pairs = PairedFigures.Of(Example, (Example.Find("unemployment")!, "2022"), (Example.Find("y")!, "2022"), "municipality")!;

        pairs.IsChange.ShouldBeFalse();
        pairs.Regions.ShouldBe([new("GM0001", 2, 10)]);
        pairs.Without.ShouldBe(["GM0002", "GM0003", "GM0004", "GM0005"]);
    }

    [Fact]
    public void Of_PeriodWithoutFigures_IsNull() =>
        PairedFigures.Of(Example, (Example.Find("y")!, "1900"), (Example.Find("y")!, "2022"), "municipality").ShouldBeNull();
}
