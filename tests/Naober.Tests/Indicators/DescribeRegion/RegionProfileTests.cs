using Naober.Indicators;
using Naober.Indicators.DescribeRegion;
using Naober.Regions;

namespace Naober.Tests.Indicators.DescribeRegion;

public sealed class RegionProfileTests
{
    private static readonly string[] Five = ["GM0001", "GM0002", "GM0003", "GM0004", "GM0005"];

    /// <summary>The worked example of docs/methods/indicator-position.</summary>
    [Fact]
    public void Of_WorkedExample_HasRankQuarterDifferenceAndRise()
    {
        var catalogue = Example().Catalogue();

        var profile = Of(catalogue, "GM0002");

        profile.Last.ShouldBe(new("2022", 4.0m, CellStates.None, new(2, 4), 1));
        profile.Last.Quarter.ShouldBe(2);
        profile.Difference.ShouldBe(-1.0m);
        profile.Change.ShouldBe(-1.0m);
        profile.First!.Standing.ShouldBe(new(3, 4));
        profile.Movement.ShouldBe(new("GM0002", 5m, 4m, Standing: new(3, 2, 4)));
        profile.Rise.ShouldBe(1);
        Of(catalogue, "GM0001").Last.Standing.ShouldBe(new(1, 4));
        Of(catalogue, "GM0003").Last.Standing.ShouldBe(new(2, 4));
        Of(catalogue, "GM0004").Last.Quarter.ShouldBe(4);
    }

    [Fact]
    public void Of_FewPeersKnown_HasNoPosition()
    {
        var last = Of(new InventedFigures().Regions(Five).Indicator("x").Figures("x", "2022", "GM0001=1", "GM0002=2").Catalogue(), "GM0001").Last;

        last.IsPosition.ShouldBeFalse();
        (last.Standing!.Value.Peers, last.Without).ShouldBe((2, 3));
    }

    [Fact]
    public void Of_ForecastAfterAFigure_IsNotTheLast()
    {
        var figures = new InventedFigures().Regions(Five).Indicator("x").Figures("x", "2021", "GM0001=1").Figures("x", "2040", "GM0001=9|forecast", "GM0002=7|target");

        Of(figures.Catalogue(), "GM0001").Last.Period.ShouldBe("2021");
        Of(figures.Catalogue(), "GM0002").Last.Period.ShouldBe("2040");
    }

    /// <summary>A target is no progress, and of something approximate nobody knows how far it came.</summary>
    [Theory]
    [InlineData("target", Hindrance.Expected)]
    [InlineData("forecast", Hindrance.Expected)]
    [InlineData("rounded", Hindrance.Approximate)]
    [InlineData("lower-bound", Hindrance.Approximate)]
    public void Of_FigureThatIsNotMeasuredExactly_HasNoChange(string state, Hindrance why)
    {
        var figures = new InventedFigures().Regions([.. Five, Region.Netherlands]).Indicator("x").Figures("x", "2030", $"GM0001=49|{state}", "GM0002=40")
            .Figures("x", "2050", $"GM0001=95|{state}", "GM0002=60", "NL01=90");

        var profile = Of(figures.Catalogue(), "GM0001");

        (profile.Hindrance, profile.NationalHindrance).ShouldBe((why, why));
        (profile.Change, profile.Rise, profile.Trend).ShouldBe((null, null, null));
        Of(figures.Catalogue(), "GM0002").Change.ShouldBe(20m);
    }

    /// <summary>Population of Drenthe: 488,600 on a day in 2015 in one source, 490,000 without a day in another, published in 2022.</summary>
    [Fact]
    public void Of_LaterFigureWithoutYear_IsNotTheLastAndStandsBeside()
    {
        var profile = Of(new InventedFigures().Regions(Five).Indicator("x").Figures("x", "2015", "GM0001=48").Figures("x", "2022", "GM0001=49|publication-year").Catalogue(), "GM0001");

        (profile.Last.Period, profile.WithoutYear!.Period, profile.WithoutYear.Value).ShouldBe(("2015", "2022", 49m));
    }

    [Fact]
    public void Of_PeriodsOfDifferentLength_MakeNoSeriesTogether()
    {
        var profile = Of(new InventedFigures().Regions(Five).Indicator("x").Figures("x", "2015/2019", "GM0001=8").Figures("x", "2017", "GM0001=2").Figures("x", "2019", "GM0001=6").Catalogue(), "GM0001");

        profile.Series.ShouldBe([("2017", 2m), ("2019", 6m)]);
        profile.Change.ShouldBe(4m);
    }

    /// <summary>
    /// In 2010 three of five have a figure, in 2022 four: 3 of 4 on the face of it is a fall from 2 of 3. Among the three with both, GM0002 is
    /// second (2, 3, 4) and then, as GM0003, second (2, 4, 4).
    /// </summary>
    [Fact]
    public void Of_OtherPeersKnownThen_RisesAmongThoseWithBothFigures()
    {
        var profile = Of(Example().Figures("unemployment", "2010", "GM0002=3", "GM0001=2", "GM0003=4").Catalogue(), "GM0003");

        (profile.First!.Standing, profile.Last.Standing).ShouldBe((new(3, 3), new(2, 4)));
        profile.Movement!.Standing.ShouldBe(new(3, 2, 3));
        profile.Rise.ShouldBe(1);
    }

    /// <summary>Two of five with both figures are too few to say that one of them rose.</summary>
    [Fact]
    public void Of_FewPeersWithBothFigures_HasAChangeAndNoRise()
    {
        var profile = Of(Example().Figures("unemployment", "2010", "GM0002=3", "GM0001=2").Catalogue(), "GM0002");

        (profile.Change, profile.Rise).ShouldBe((1m, null));
    }

    internal static InventedFigures Example() => new InventedFigures().Regions([.. Five, Region.Netherlands]).Indicator("unemployment", "lower-better")
        .Figures("unemployment", "2012", "GM0001=3", "GM0002=5", "GM0003=4", "GM0004=7", "NL01=6")
        .Figures("unemployment", "2022", "GM0001=2", "GM0002=4", "GM0003=4", "GM0004=6", "NL01=5");

    private static IndicatorProfile Of(Catalogue catalogue, string region) =>
        RegionProfile.Of(catalogue, region).Indicators.ShouldHaveSingleItem();
}
