using Naober.Indicators.StackThemes;

namespace Naober.Tests.Indicators.StackThemes;

public sealed class ThemeStackTests
{
    /// <summary>The worked example of docs/methods/theme-stack.</summary>
    [Fact]
    public void Of_WorkedExample_CountsThemesInTheLowestQuarter()
    {
        var stack = ThemeStack.Of(
            new InventedFigures().Regions("GM0001", "GM0002", "GM0003", "GM0004")
                .Indicator("unemployment", "lower-better").Indicator("participation").Indicator("crime", "lower-better", "safety").Indicator("area", "neutral", "safety").Indicator("thefts", "lower-better", "safety", "sum")
                .Figures("unemployment", "2022", "GM0001=2", "GM0002=3", "GM0003=4", "GM0004=5")
                .Figures("participation", "2022", "GM0001=70", "GM0002=75", "GM0003=60", "GM0004=65")
                .Figures("crime", "2022", "GM0001=9", "GM0002=3", "GM0003=8", "GM0004=10")
                .Figures("area", "2022", "GM0001=1", "GM0002=2", "GM0003=3", "GM0004=4")
                .Figures("thefts", "2022", "GM0001=4", "GM0002=3", "GM0003=2", "GM0004=1").Catalogue(),
            "municipality");

        stack.Themes.ShouldBe([("safety", 1), ("labour", 2)]);
        stack.Counted.Select(counted => (counted.Indicator.Key, counted.Period)).ShouldBe([("crime", "2022"), ("unemployment", "2022"), ("participation", "2022")]);
        var last = stack.Regions[0];
        (last.Region, last.Lowest).ShouldBe(("GM0004", 1));
        last.Scores[0]!.ShouldBe(new(1, 1, 4));
        last.Scores[1]!.Depth.ShouldBe(5 / 6.0, 1e-12);
        stack.Regions.Single(region => region.Region == "GM0002").Scores[1]!.ShouldBe(new(1 / 6.0, 2, 1));
        stack.Regions.Single(region => region.Region == "GM0003").Scores[1]!.Quarter.ShouldBe(3);
    }

    [Fact]
    public void Of_FewerThanHalfKnown_LeavesTheIndicatorOut() =>
        ThemeStack.Of(
            new InventedFigures().Regions([.. Enumerable.Range(1, 9).Select(i => $"GM000{i}")]).Indicator("x").Figures("x", "2022", "GM0001=1", "GM0002=2", "GM0003=3", "GM0004=4").Catalogue(),
            "municipality").Regions.ShouldBeEmpty();
}
