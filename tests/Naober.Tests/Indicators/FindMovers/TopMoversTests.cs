using Naober.Indicators;
using Naober.Indicators.Cubes;
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

    /// <summary>Hundreds of regions, a tenth without a figure, some with differences beyond four bytes: against sorting them all.</summary>
    [Theory]
    [InlineData(50)]
    [InlineData(1_000_000)]
    [InlineData(int.MaxValue)]
    public void Of_ManyRegions_IsAsBySortingAll(int range)
    {
        var random = new Random(range);
        string[] regions = [.. Enumerable.Range(0, 500).Where(_ => random.Next(20) > 0).Select(number => $"WK{number:D6}")];
        using var builder = new CubeBuilder(new(1, [new("figure", 0, sizeof(int))], ["2014", "2024"], regions));
        var all = new List<(string Region, long Change)>();
        for (var region = 0; region < regions.Length; region++)
        {
            var (from, to) = (Figure(), Figure());
            builder.Set(0, 0, region, from, CellStates.None);
            builder.Set(0, 1, region, to, CellStates.None);
            if (from is { } a && to is { } b)
            {
                all.Add((regions[region], (long)(b - a)));
            }
        }

        var indicator = new Indicator("figure", new("", "")) { Theme = "", Unit = "", Decimals = 0, Polarity = "neutral", Aggregation = "none" };
        var catalogue = Catalogue.With([new(builder.Done(), [], [], CitesDocuments: false)]);

        TopMovers.Of(catalogue, indicator, "2014", "2024", "WK").Select(mover => (mover.Region, (long)mover.Change))
            .ShouldBe(all.OrderByDescending(mover => Math.Abs(mover.Change)).ThenBy(mover => mover.Region, StringComparer.Ordinal).Take(10));

        double? Figure() => random.Next(10) == 0 ? null : random.Next(range) * (random.Next(2) == 0 ? 1.0 : -1.0);
    }

    [Fact]
    public void OfAll_EveryIndicator_IsInTheOrderOfTheCatalogue() =>
        TopMovers.OfAll(Catalogue, "2015", "2020", "municipality").Select(of => of.Indicator).ShouldBe(Catalogue.Indicators);
}
