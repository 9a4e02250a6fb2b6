using Naober.Indicators;
using Naober.Indicators.FindMovers;

namespace Naober.Tests.Indicators.FindMovers;

public sealed class LargestMovesTests
{
    /// <summary>Three indicators of 40 regions by chance, a tenth unknown: the largest few are the first of all of them, sorted.</summary>
    [Theory]
    [InlineData(MoveBy.Rank, 1)]
    [InlineData(MoveBy.Rank, 5)]
    [InlineData(MoveBy.Value, 5)]
    [InlineData(MoveBy.Value, 1000)]
    public void Of_TheMost_AreTheFirstOfAll(MoveBy by, int most)
    {
        var catalogue = ByChance();

        var all = LargestMoves.Of(catalogue, catalogue.Indicators, "2015", "2024", "municipality", by, []);
        var few = LargestMoves.Of(catalogue, catalogue.Indicators, "2015", "2024", "municipality", by, most);

        all.Rises.Count().ShouldBeGreaterThan(20);
        few.Rises.ShouldBe(all.Rises.Take(most));
        few.Falls.ShouldBe(all.Falls.Take(most));
        (few.Known, few.All.Count).ShouldBe((all.All.Count, Math.Min(most, all.Rises.Count()) + Math.Min(most, all.Falls.Count())));
    }

    [Fact]
    public void Of_SomeRegions_IsAsAmongAll()
    {
        var catalogue = ByChance();
        var all = LargestMoves.Of(catalogue, catalogue.Indicators, "2015", "2024", "municipality", MoveBy.Rank, []).All;

        LargestMoves.Of(catalogue, catalogue.Indicators, "2015", "2024", "municipality", MoveBy.Rank, ["M07"]).All.ShouldBe(all.Where(move => move.Mover.Region == "M07"));
        LargestMoves.Of(catalogue, catalogue.Indicators, "2015", "2024", "municipality", MoveBy.Rank, ["M07", "M08"]).All
            .ShouldBe(all.Where(move => move.Mover.Region is "M07" or "M08"));
        all.Count(move => move.Mover.Region is "M07" or "M08").ShouldBeGreaterThan(3);
    }

    /// <summary>Figures of 2013, 2015/2019, 2016 and 2024: the usual first period is the earliest before the last, and as long.</summary>
    [Theory]
    [InlineData(null, null, "2013", "2024")]
    [InlineData(null, "2016", "2013", "2016")]
    [InlineData("2016", null, "2016", "2024")]
    [InlineData("2024", null, null, null)]
    [InlineData(null, "2013", null, null)]
    [InlineData(null, "2015/2019", null, null)]
    [InlineData("2015/2019", null, null, null)]
    public void UsualPeriods_OneIsChosen_TheOtherFitsIt(string? from, string? to, string? usualFrom, string? usualTo)
    {
        var catalogue = new SmallCatalogue().Region("Aa", "municipality").Indicator("homes")
            .Figure("homes", "Aa", "2013", 1).Figure("homes", "Aa", "2015/2019", 2).Figure("homes", "Aa", "2016", 3).Figure("homes", "Aa", "2024", 4).Done();

        var usual = LargestMoves.UsualPeriods(catalogue, catalogue.Indicators, from, to);

        (usual?.From, usual?.To).ShouldBe((usualFrom, usualTo));
    }

    private static Catalogue ByChance()
    {
        var (random, example) = (new Random(3), new SmallCatalogue().Indicator("a").Indicator("b").Indicator("c", polarity: "lower-better"));
        for (var number = 0; number < 40; number++)
        {
            example.Region($"M{number:00}", "municipality");
            foreach (var (indicator, period) in from indicator in new[] { "a", "b", "c" } from period in new[] { "2015", "2024" } select (indicator, period))
            {
                _ = random.Next(10) == 0 ? example : example.Figure(indicator, $"M{number:00}", period, random.Next(15));
            }
        }

        return example.Done();
    }
}
