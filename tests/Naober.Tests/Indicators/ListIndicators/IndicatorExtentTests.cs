namespace Naober.Tests.Indicators.ListIndicators;

public sealed class IndicatorExtentTests
{
    [Fact]
    public void Of_FiguresOfTwoRegions_CountsThemAndKnowsTheLastMeasuredPeriod()
    {
        var catalogue = new InventedFigures().Regions("GM0001", "GM0002").Indicator("x").Indicator("y")
            .Figures("x", "2019", "GM0001=1").Figures("x", "2015/2019", "GM0001=5").Figures("x", "2021", "GM0001=2", "GM0002=3").Figures("x", "2040", "GM0002=4|forecast").Catalogue();

        var extent = catalogue.ExtentOf(catalogue.Find("x")!);

        (extent.Regions, extent.Figures, extent.LastMeasured).ShouldBe((2, 5, "2021"));
        extent.Periods.ShouldBe(["2015/2019", "2019", "2021", "2040"]);
        catalogue.ExtentOf(catalogue.Find("y")!).LastMeasured.ShouldBeNull();
    }
}
