using Naober.Indicators;
using Naober.Indicators.DescribeRegion;
using Naober.Indicators.Publish;

namespace Naober.Tests.Indicators.DescribeRegion;

public sealed class RegionThemesTests
{
    [Fact]
    public void Of_ComputedPositions_GivesStrengthsWeaknessesAndMovers()
    {
        var catalogue = RegionProfileTests.Example().Catalogue();

        RegionThemes.Of(catalogue, "GM0001").Strengths.ShouldHaveSingleItem().Rank.ShouldBe(1);
        RegionThemes.Of(catalogue, "GM0004").Weaknesses.ShouldHaveSingleItem().Quarter.ShouldBe(4);
        RegionThemes.Of(catalogue, "GM0002").Risers.ShouldHaveSingleItem().Rise.ShouldBe(1);
        RegionThemes.Of(catalogue, "GM0003").Fallers.ShouldBeEmpty();
    }

    [Fact]
    public void Of_NeutralIndicator_IsNoStrength()
    {
        var themes = RegionThemes.Of(
            new InventedFigures().Regions("GM0001", "GM0002", "GM0003", "GM0004").Indicator("x", "neutral").Figures("x", "2022", "GM0001=4", "GM0002=3", "GM0003=2", "GM0004=1").Catalogue(), "GM0001");

        themes.Strengths.ShouldBeEmpty();
        themes.Themes.ShouldHaveSingleItem().Indicators.ShouldHaveSingleItem().Figures!.Last.Quarter.ShouldBe(1);
    }

    /// <summary>Of a number of something bad the smallest region has the fewest.</summary>
    [Fact]
    public void Of_Total_HasARankAndIsNoStrength()
    {
        var themes = RegionThemes.Of(
            new InventedFigures().Regions("GM0001", "GM0002", "GM0003", "GM0004").Indicator("poor", "lower-better", aggregation: "sum").Figures("poor", "2022", "GM0001=1", "GM0002=2", "GM0003=3", "GM0004=4").Catalogue(), "GM0001");

        themes.Strengths.ShouldBeEmpty();
        themes.Themes.ShouldHaveSingleItem().Indicators.ShouldHaveSingleItem().Figures!.Last.Rank.ShouldBe(1);
    }

    [Fact]
    public void Of_PublishedPositions_TheLastPeriodCounts()
    {
        var themes = RegionThemes.Of(
            new InventedFigures().Regions("GM0001").Indicator("crime").Published("crime", "GM0001", "2015", 1, 12).Published("crime", "GM0001", "2019", 5, 12, changeOfRank: -4).Catalogue(), "GM0001");

        themes.Strengths.ShouldBeEmpty();
        themes.Fallers.ShouldHaveSingleItem().Rise.ShouldBe(-4);
    }

    /// <summary>A rise that a source states as a change of the figure, of which lower is better, or in words.</summary>
    [Theory]
    [InlineData(-3, null, 1)]
    [InlineData(3, null, -1)]
    [InlineData(null, "improved", 1)]
    [InlineData(null, "worsened", -1)]
    public void Of_ChangeStatedWithoutPlaces_IsARiseOrAFall(int? changeOfValue, string? direction, int moved)
    {
        var themes = RegionThemes.Of(
            new InventedFigures().Regions("GM0001").Indicator("crime", "lower-better").Published("crime", "GM0001", "2015", changeOfValue: changeOfValue, direction: direction)
                .Published("crime", "GM0001", "2019", 5, 12).Catalogue(),
            "GM0001");

        var position = (moved > 0 ? themes.Risers : themes.Fallers).ShouldHaveSingleItem();
        (position.Period, position.Rise, position.Moved).ShouldBe(("2015", null, moved));
        (moved > 0 ? themes.Fallers : themes.Risers).ShouldBeEmpty();
    }

    /// <summary>A computed rise and a stated fall are both there, each as what it is.</summary>
    [Fact]
    public void Of_ComputedAndStatedMovement_AreBothThere()
    {
        var themes = RegionThemes.Of(RegionProfileTests.Example().Published("unemployment", "GM0002", "2019", direction: "worsened").Catalogue(), "GM0002");

        themes.Risers.ShouldHaveSingleItem().Published.ShouldBeNull();
        themes.Fallers.ShouldHaveSingleItem().Published!.Direction.ShouldBe("worsened");
    }

    /// <summary>BRE par. 5.5 of the COROP regions: health rises in all three, leisure strongly in Zuidoost-Drenthe, satisfaction with life and home falls.</summary>
    [Theory]
    [InlineData("CR07", "experienced-health", "broad-welfare-index home-satisfaction life-satisfaction")]
    [InlineData("CR08", "experienced-health leisure-satisfaction", "broad-welfare-index home-satisfaction life-satisfaction")]
    [InlineData("CR09", "experienced-health", "broad-welfare-index home-satisfaction life-satisfaction")]
    public void Of_CoropRegionsOfDrenthe_MovedAsTheReportSays(string region, string risers, string fallers)
    {
        using var cube = new PackageFigures(DrentheFigures.Package).ToCube();

        var themes = RegionThemes.Of(new Catalogue(DrentheFigures.Package, [cube]), region);

        themes.Risers.Where(IsOfTheReport).Select(position => position.Indicator.Key).Order().ShouldBe(risers.Split(' '));
        themes.Fallers.Where(IsOfTheReport).Select(position => position.Indicator.Key).Order().ShouldBe(fallers.Split(' '));

        static bool IsOfTheReport(GlancePosition position) => position.Published?.Citation.Source == "bre";
    }

    /// <summary>BRE par. 5.5: in 2019 in the top three of forty for leisure satisfaction; places 39 of 40 in contact and trust.</summary>
    [Fact]
    public void Of_ZuidoostDrenthe_IsStrongInLeisureAndWeakInContact()
    {
        using var cube = new PackageFigures(DrentheFigures.Package).ToCube();

        var themes = RegionThemes.Of(new Catalogue(DrentheFigures.Package, [cube]), "CR08");

        themes.Strengths.Select(position => (position.Indicator.Key, position.Period)).ShouldContain(("leisure-satisfaction", "2019"));
        themes.Weaknesses.Select(position => position.Indicator.Key).ShouldBe(["social-contact", "trust-in-institutions", "experienced-health"], ignoreOrder: true);
    }

    /// <summary>BRE par. 5.5: what Drenthe does best and worst among the twelve provinces.</summary>
    [Fact]
    public void Of_Drenthe_HasTheStrengthsAndWeaknessesOfTheReport()
    {
        using var cube = new PackageFigures(DrentheFigures.Package).ToCube();

        var themes = RegionThemes.Of(new Catalogue(DrentheFigures.Package, [cube]), "PV22");

        Keys(themes.Strengths).ShouldBe(
            ["leisure-satisfaction", "living-environment-satisfaction", "nature-per-inhabitant", "commuting-time-satisfaction", "fine-dust-emission", "greenhouse-gas-per-inhabitant",
                "nature-forest-share", "nitrogen-excretion", "registered-crime", "unemployment", "distance-public-green", "feeling-unsafe", "life-satisfaction", "social-cohesion", "arts-hours"], ignoreOrder: true);
        Keys(themes.Weaknesses).ShouldBe(["grp-per-inhabitant", "overweight", "gross-participation", "net-participation", "social-contact", "vacant-public-real-estate"], ignoreOrder: true);
        Keys(themes.Fallers).ShouldBe(["experienced-crime", "home-satisfaction", "life-satisfaction"], ignoreOrder: true);
        themes.Fallers[0].Rise.ShouldBe(-4);
        themes.Strengths.Select(position => position.Published!.Citation.Source).Distinct().ShouldBe(["bre", "visie"], ignoreOrder: true);

        static IEnumerable<string> Keys(IEnumerable<GlancePosition> positions) => positions.Select(position => position.Indicator.Key);
    }
}
