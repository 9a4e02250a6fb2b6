using System.Globalization;
using Naober.Indicators;
using Naober.Indicators.CombineFigures;
using Naober.Indicators.DescribeRegion;

namespace Naober.Tests.Indicators.CombineFigures;

/// <summary>
/// Aa (100 inhabitants, 10% of its homes let) and Be (300, 20%) are the region R. In 2022 Be and Ce (50) merged into De; Ee (80) was divided:
/// a quarter to De, the rest to Ef.
/// </summary>
public sealed class RegionSeriesTests
{
    private static readonly DateOnly Today = new(2024, 1, 1);

    [Fact]
    public void Of_Sum_AddsTheMunicipalitiesOfTheFirstDayOfThePeriod()
    {
        var series = RegionSeries.Of(Example().Done(), Find("population"), "R");

        series.Select(figure => (figure.Period, figure.Value)).ShouldBe([("2021", 400m), ("2023", null)]);
        series[0].States.ShouldBe(CellStates.Aggregated);
        series[1].Missing.ShouldBe(["De"]);
    }

    /// <summary>(100 x 10 + 300 x 20) / 400 = 17.5.</summary>
    [Fact]
    public void Of_WeightedMean_WeighsByItsIndicator()
    {
        var catalogue = Example().Figure("let", "Aa", "2021", 10).Figure("let", "Be", "2021", 20, "provisional").Done();

        RegionSeries.At(catalogue, Find("let"), "R", "2021").ShouldSatisfyAllConditions(
            figure => figure.Value.ShouldBe(17.5m), figure => figure.States.ShouldBe(CellStates.Provisional | CellStates.Aggregated));
    }

    [Fact]
    public void Of_FigureStatedForTheRegion_StandsBesideTheComputedOne()
    {
        var catalogue = Example().Figure("population", "R", "2021", 410).Done();

        RegionSeries.At(catalogue, Find("population"), "R", "2021").ShouldSatisfyAllConditions(
            figure => (figure.Stated, figure.Value, figure.Difference).ShouldBe((410, 400, 10)));
        RegionProfile.Of(catalogue, Find("population"), "R", "custom")!.Last.ShouldSatisfyAllConditions(
            last => last.Value.ShouldBe(410), last => last.States.ShouldBe(CellStates.None));
    }

    [Fact]
    public void Profile_OfARegionWithoutFigures_IsPutTogetherAndMarked() =>
        RegionProfile.Of(Example().Done(), Find("population"), "R", "custom")!.Last.ShouldSatisfyAllConditions(
            last => last.Value.ShouldBe(400), last => last.States.ShouldBe(CellStates.Aggregated), last => last.IsPosition.ShouldBeFalse());

    [Theory]
    [InlineData("grade", "R", "cannot be added or averaged")]
    [InlineData("unweighted", "R", "not stated")]
    [InlineData("nowhere", "R", "no figures of the weight")]
    [InlineData("population", "empty", "not known of which municipalities")]
    public void At_WhatCannotBePutTogether_SaysWhy(string indicator, string region, string reason) =>
        RegionSeries.At(Example().Done(), Find(indicator), region, "2021").ShouldSatisfyAllConditions(
            figure => figure.Value.ShouldBeNull(), figure => figure.Reason!.Value.English.ShouldContain(reason));

    /// <summary>Be 300 + Ce 50 + a quarter of Ee 20 = 370; with Aa 470.</summary>
    [Theory]
    [InlineData("De", 370)]
    [InlineData("Ef", 60)]
    [InlineData("R", 470)]
    [InlineData("Aa", 100)]
    public void Of_ConvertedSum_IsThatOfTheTerritoryOfToday(string region, int value) =>
        RegionSeries.At(Example().Done(), Find("population"), region, "2021", Today).ShouldSatisfyAllConditions(
            figure => figure.Value.ShouldBe(value), figure => figure.States.HasFlag(CellStates.Converted).ShouldBe(region != "Aa"));

    [Fact]
    public void Of_Converted_SaysWhatCameAndWent()
    {
        var figure = RegionSeries.At(Example().Done(), Find("population"), "R", "2021", Today);

        figure.Gained.ShouldBe([new("Ce", 1), new("Ee", 0.25m)]);
        figure.Lost.ShouldBeEmpty();
        RegionSeries.At(Example().Done(), Find("population"), "De", "2021", Today).Gained.Select(piece => piece.Municipality).ShouldBe(["Be", "Ce", "Ee"]);
        RegionSeries.At(Example().Done(), Find("population"), "Aa", "2021", Today).IsConverted.ShouldBeFalse();
    }

    /// <summary>(300 x 20 + 50 x 12 + 20 x 40) / 370 = 20: people of the quarter of Ee live as all of Ee do.</summary>
    [Fact]
    public void Of_ConvertedMean_WeighsWhatMerged()
    {
        var catalogue = Example().Figure("let", "Be", "2021", 20).Figure("let", "Ce", "2021", 12).Figure("let", "Ee", "2021", 40).Done();

        RegionSeries.At(catalogue, Find("let"), "De", "2021", Today).Value.ShouldBe(20);
    }

    /// <summary>Groningen took in Haren and Ten Boer in 2019: what it has since is not what the old municipality had.</summary>
    [Theory]
    [InlineData("population")]
    [InlineData("let")]
    public void At_TerritoryOfADayBeforeAMerger_IsUnknownWithTheReason(string indicator)
    {
        var catalogue = new SmallCatalogue().Region("GM0014", "municipality").Region("GM0009", "municipality", "", "2019-01-01").Region("GM0017", "municipality", "", "2019-01-01")
            .Change("2019-01-01", "merger", "GM0009", "GM0014").Change("2019-01-01", "merger", "GM0017", "GM0014")
            .Region("R", "custom").Part("R", "GM0014").Part("R", "GM0009", "", "2019-01-01").Part("R", "GM0017", "", "2019-01-01")
            .Indicator("population").Indicator("let", "percent", 1, "weighted-mean", "population")
            .Figure("population", "GM0014", "2024", 260).Figure("let", "GM0014", "2024", 40).Done();

        RegionSeries.Of(catalogue, catalogue.Find(indicator)!, "GM0014", new(2018, 1, 1)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            figure => figure.Value.ShouldBeNull(), figure => figure.Stated.ShouldBeNull(), figure => figure.Reason!.Value.English.ShouldContain("cannot be divided back"));
        // What merged within a region left its territory as it was.
        RegionSeries.At(catalogue, catalogue.Find("population")!, "R", "2024", new(2018, 1, 1)).Value.ShouldBe(260);
        RegionSeries.At(catalogue, catalogue.Find("population")!, "GM0014", "2024", new(2019, 1, 1)).Value.ShouldBe(260);
    }

    [Theory]
    [InlineData("0001-01-01", 300)]
    [InlineData("9999-12-31", null)]
    public void At_FirstAndLastDayThereIs_AreDaysAsAnyOther(string day, int? value) =>
        RegionSeries.At(Example().Done(), Find("population"), "Be", "2021", DateOnly.Parse(day, CultureInfo.InvariantCulture)).Value.ShouldBe(value);

    [Fact]
    public void Of_AsMeasured_ConvertsNothing() => RegionSeries.At(Example().Done(), Find("population"), "De", "2021").Value.ShouldBeNull();

    [Fact]
    public void Of_DivisionWithoutAStatedShare_IsUnknown()
    {
        var catalogue = Example().Change("2022-01-01", "split", "Gg", "Ef").Change("2022-01-01", "split", "Gg", "De").Figure("population", "Gg", "2021", 10).Done();

        RegionSeries.At(catalogue, Find("population"), "Ef", "2021", Today).ShouldSatisfyAllConditions(
            figure => figure.Value.ShouldBeNull(), figure => figure.Missing.ShouldBe(["Gg"]));
    }

    /// <summary>However it was divided, all of it is in a region that has every part.</summary>
    [Fact]
    public void Of_DivisionWithinTheRegion_NeedsNoShares()
    {
        var catalogue = Example().Change("2022-01-01", "split", "Gg", "Ef").Change("2022-01-01", "split", "Gg", "De").Figure("population", "Gg", "2021", 10)
            .Region("W", "custom").Part("W", "De").Part("W", "Ef").Done();

        // Be 300, Ce 50, Ee 80 and Gg 10.
        RegionSeries.At(catalogue, Find("population"), "W", "2021", Today).ShouldSatisfyAllConditions(figure => figure.Value.ShouldBe(440), figure => figure.Missing.ShouldBeEmpty());
    }

    /// <summary>What went on after it gave up a part is its past less that part.</summary>
    [Fact]
    public void Of_MunicipalityThatGaveUpAPart_IsWithoutThatPart()
    {
        var catalogue = Example().Region("Hh", "municipality", "2022-01-01").Change("2022-01-01", "split", "Aa", "Hh", "0.3").Done();

        RegionSeries.At(catalogue, Find("population"), "Aa", "2021", Today).Value.ShouldBe(70);
        RegionSeries.At(catalogue, Find("population"), "Hh", "2021", Today).Value.ShouldBe(30);
    }

    /// <summary>Converting moves people and loses none: all municipalities of today together are all of 2021.</summary>
    [Fact]
    public void Of_ConvertedSums_TogetherAreWhatThereWas()
    {
        var catalogue = Example().Done();

        new[] { "Aa", "De", "Ef" }.Sum(region => RegionSeries.At(catalogue, Find("population"), region, "2021", Today).Value).ShouldBe(530);
    }

    [Theory]
    [InlineData("grade", "R", "cannot be added or averaged")]
    [InlineData("population", "Be", "it merged into De on 1 January 2022")]
    public void Of_WhatCannotBePutTogether_HasThePeriodsWithTheReason(string indicator, string region, string reason)
    {
        var series = RegionSeries.Of(Example().Figure("grade", "Aa", "2021", 7).Done(), Find(indicator), region, Today);

        series.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            figure => figure.Period.ShouldBe("2021"), figure => figure.Value.ShouldBeNull(), figure => figure.Reason!.Value.English.ShouldContain(reason));
    }

    private static Indicator Find(string key) => Example().Done().Find(key)!;

    private static SmallCatalogue Example() => new SmallCatalogue()
        .Region("Aa", "municipality").Region("Be", "municipality", "", "2022-01-01").Region("Ce", "municipality", "", "2022-01-01")
        .Region("De", "municipality", "2022-01-01").Region("Ee", "municipality", "", "2022-01-01").Region("Ef", "municipality", "2022-01-01")
        .Region("Gg", "municipality", "", "2022-01-01").Region("R", "custom").Region("empty", "custom")
        .Part("R", "Aa").Part("R", "Be", "", "2022-01-01").Part("R", "De", "2022-01-01")
        .Change("2022-01-01", "merger", "Be", "De").Change("2022-01-01", "merger", "Ce", "De")
        .Change("2022-01-01", "split", "Ee", "De", "0.25").Change("2022-01-01", "split", "Ee", "Ef", "0.75")
        .Indicator("population").Indicator("let", "percent", 1, "weighted-mean", "population").Indicator("grade", "grade", 1, "none")
        .Indicator("unweighted", "percent", 1, "weighted-mean").Indicator("homes").Indicator("nowhere", "percent", 1, "weighted-mean", "homes")
        .Figure("population", "Aa", "2021", 100).Figure("population", "Be", "2021", 300).Figure("population", "Ce", "2021", 50).Figure("population", "Ee", "2021", 80)
        .Figure("population", "Aa", "2023", 101);
}
