using Naober.Indicators;
using Naober.Indicators.FindMovers;
using Naober.Indicators.Publish;

namespace Naober.Tests.Indicators.FindMovers;

/// <summary>On the figures of the documents.</summary>
public sealed class TopMoversTests
{
    private static readonly Catalogue Catalogue = new(DrentheFigures.Package, [new PackageFigures(DrentheFigures.Package).ToCube()]);

    /// <summary>BRE par. 5.1: volunteering fell in Emmen from 46.2% to 37% and rose in Borger-Odoorn from 49.6% to 55.6%.</summary>
    [Fact]
    public void Of_Volunteering_PutsTheLargestChangeFirstUpOrDown() =>
        TopMovers.Of(Catalogue, Catalogue.Find("volunteering")!, "2015", "2020", "municipality")
            .Select(mover => (mover.Region, mover.From, mover.To, mover.Change))
            .ShouldBe([("GM0114", 46.2m, 37m, -9.2m), ("GM1681", 49.6m, 55.6m, 6m)]);

    [Fact]
    public void Of_OneAtMost_IsTheLargest() =>
        TopMovers.Of(Catalogue, Catalogue.Find("volunteering")!, "2015", "2020", "municipality", most: 1).ShouldHaveSingleItem().Region.ShouldBe("GM0114");

    [Fact]
    public void Of_PeriodWithoutFigures_IsEmpty() =>
        TopMovers.Of(Catalogue, Catalogue.Find("volunteering")!, "1850", "2020", "municipality").ShouldBeEmpty();

    [Fact]
    public void OfAll_EveryIndicator_IsInTheOrderOfTheCatalogue() =>
        TopMovers.OfAll(Catalogue, "2015", "2020", "municipality").Select(of => of.Indicator).ShouldBe(Catalogue.Indicators);
}
