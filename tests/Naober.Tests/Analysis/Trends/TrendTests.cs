using Naober.Analysis.Trends;

namespace Naober.Tests.Analysis.Trends;

public sealed class TrendTests
{
    /// <summary>Kendall, Rank Correlation Methods, appendix table 1: of the 120 orders of five, one has S = 10 and four have S = 8.</summary>
    [Theory]
    [InlineData(new double[] { 1, 2, 3, 4, 5 }, 10, 2.0 / 120)]
    [InlineData(new double[] { 1, 2, 3, 5, 4 }, 8, 10.0 / 120)]
    [InlineData(new double[] { 5, 4, 3, 2, 1 }, -10, 2.0 / 120)]
    [InlineData(new double[] { 2, 1, 4, 3 }, 2, 18.0 / 24)]
    [InlineData(new double[] { 7, 7, 7 }, 0, 1)]
    public void MannKendall_FewValues_HasTheChanceOfTheTable(double[] values, int s, double p)
    {
        MannKendall.S(values).ShouldBe(s);
        MannKendall.PValue(values).ShouldBe(p, 1e-12);
    }

    /// <summary>All orders of the values, counted one by one.</summary>
    [Theory]
    [InlineData(new double[] { 1, 1, 2, 3, 4 })]
    [InlineData(new double[] { 1, 1, 1, 2, 2, 3 })]
    [InlineData(new double[] { 3, 1, 3, 1, 2, 3, 2 })]
    [InlineData(new double[] { 6, 5, 4, 1, 2, 3 })]
    public void MannKendall_WithTies_IsTheShareOfOrdersAsFarFromNone(double[] values)
    {
        var all = Orders([.. values]).Select(order => Math.Abs(MannKendall.S([.. order]))).ToList();
        var s = Math.Abs(MannKendall.S(values));

        MannKendall.PValue(values).ShouldBe((double)all.Count(other => other >= s) / all.Count, 1e-12);
    }

    /// <summary>Slopes of the pairs: 1, 2, 4/3, 3, 3/2, 0: the median is (4/3 + 3/2) / 2.</summary>
    [Fact]
    public void Of_FourValues_HasTheMedianOfTheSlopesAndNoTest()
    {
        var trend = Trend.Of([2019, 2020, 2021, 2022], [1, 2, 5, 5])!;

        trend.Slope.ShouldBe(17.0 / 12, 1e-12);
        trend.PValue.ShouldBeNull();
        trend.IsSignificant.ShouldBeFalse();
    }

    [Fact]
    public void Of_FiveValuesThatRise_IsATrendThatOneOddYearDoesNotChange()
    {
        var trend = Trend.Of([2018, 2019, 2020, 2021, 2022], [10, 11, 12, 13, 90])!;

        trend.Slope.ShouldBe(1);
        trend.IsSignificant.ShouldBeTrue();
    }

    [Fact]
    public void Of_FiveValuesUpAndDown_IsNoTrend() => Trend.Of([1, 2, 3, 4, 5], [3, 1, 4, 1, 5])!.IsSignificant.ShouldBeFalse();

    [Fact]
    public void Of_OneValue_IsNothing() => Trend.Of([2022], [3]).ShouldBeNull();

    private static IEnumerable<List<double>> Orders(List<double> values) => values.Count == 0
        ? [[]]
        : values.SelectMany((value, i) => Orders([.. values.Where((_, j) => j != i)]).Select(rest => (List<double>)[value, .. rest]));
}
