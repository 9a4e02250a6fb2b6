using Naober.Indicators.CombineFigures;
using Naober.Indicators.DescribeRegion;
using Naober.Indicators.FindMovers;
using Naober.Indicators.RankIndicator;

namespace Naober.Tests.Indicators.RankIndicator;

/// <summary>Be and Ce merged into De in 2022, and Ee went over into Aa in 2023.</summary>
public sealed class FittingPeersTests
{
    private static readonly DateOnly Newest = new(2023, 1, 1);

    /// <summary>Figures of 2015 of the municipalities of 2023: nobody is without, and the page can say of which day they are.</summary>
    [Fact]
    public void Of_FiguresOnNewerBoundaries_RanksTheRegionsOfThatDay()
    {
        var ranked = Ranked("Aa=3", "De=2", "Ff=1");

        (ranked.Positions.Count, ranked.Without.Count, ranked.Date, ranked.Boundaries).ShouldBe((3, 0, Newest, Newest));
    }

    [Fact]
    public void Of_FiguresOnTheirOwnBoundaries_AreOfTheFirstDay() =>
        Ranked("Aa=3", "Be=2", "Ce=2", "Ee=4", "Ff=1").ShouldSatisfyAllConditions(
            ranked => ranked.Without.ShouldBeEmpty(), ranked => ranked.Boundaries.ShouldBeNull(), ranked => ranked.Date.ShouldBe(new DateOnly(2015, 1, 1)));

    /// <summary>Few figures fit every day; then they are of their own.</summary>
    [Fact]
    public void Of_FewFigures_AreOfTheFirstDay() => Ranked("Aa=3").ShouldSatisfyAllConditions(
        ranked => ranked.Boundaries.ShouldBeNull(), ranked => ranked.Without.ShouldBe(["Be", "Ce", "Ee", "Ff"]));

    /// <summary>Of a day in between: after the merger, before Aa took Ee in.</summary>
    [Fact]
    public void Of_FiguresOfADayInBetween_AreOfThatDay() => Ranked("Aa=3", "De=2", "Ee=4", "Ff=1").Boundaries.ShouldBe(new DateOnly(2022, 1, 1));

    /// <summary>Both columns are of the same territories already, so nothing is converted.</summary>
    [Fact]
    public void Pair_FiguresOnNewerBoundaries_ConvertsNothing()
    {
        var catalogue = Example("Aa=3", "De=2", "Ff=1").Figure("people", "Aa", "2024", 5).Figure("people", "De", "2024", 6).Figure("people", "Ff", "2024", 1).Done();

        PeriodPair.Of(catalogue, catalogue.Find("people")!, "2015", "2024", "municipality")!.All()
            .Select(mover => (mover.Region, mover.Ground, mover.Rise)).ShouldBe([("Aa", Ground.Same, -1), ("De", Ground.Same, 1), ("Ff", Ground.Same, 0)]);
        RegionProfile.Of(catalogue, catalogue.Find("people")!, "De", "municipality")!.First!.Boundaries.ShouldBe(Newest);
    }

    /// <summary>A province of then is made of the municipalities that the figures are about.</summary>
    [Fact]
    public void Combined_FiguresOnNewerBoundaries_AddsTheMunicipalitiesOfThatDay() =>
        RegionSeries.At(Example("Aa=3", "De=2", "Ff=1").Done(), Example().Done().Find("people")!, "P", "2015").ShouldSatisfyAllConditions(
            figure => figure.Value.ShouldBe(5), figure => figure.Missing.ShouldBeEmpty());

    private static IndicatorPositions Ranked(params string[] figures)
    {
        var catalogue = Example(figures).Done();
        return IndicatorPositions.Of(catalogue, catalogue.Find("people")!, "2015", "municipality")!;
    }

    private static SmallCatalogue Example(params string[] figures) => figures.Select(figure => figure.Split('=')).Aggregate(
        new SmallCatalogue().Region("Aa", "municipality").Region("Be", "municipality", "", "2022-01-01").Region("Ce", "municipality", "", "2022-01-01")
            .Region("De", "municipality", "2022-01-01").Region("Ee", "municipality", "", "2023-01-01").Region("Ff", "municipality")
            .Region("P", "province").Part("P", "Aa").Part("P", "Be", "", "2022-01-01").Part("P", "Ce", "", "2022-01-01").Part("P", "De", "2022-01-01").Part("P", "Ee", "", "2023-01-01")
            .Change("2022-01-01", "merger", "Be", "De").Change("2022-01-01", "merger", "Ce", "De").Change("2023-01-01", "absorption", "Ee", "Aa")
            .Indicator("people", polarity: "higher-better"),
        (example, figure) => example.Figure("people", figure[0], "2015", decimal.Parse(figure[1])));
}
