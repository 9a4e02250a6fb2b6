using System.Globalization;
using Naober.Indicators;

namespace Naober.Tests.Indicators;

public sealed class FigurePeriodTests
{
    [Theory]
    [InlineData("2022", "2022-01-01")]
    [InlineData("2022Q3", "2022-07-01")]
    [InlineData("2022M12", "2022-12-01")]
    [InlineData("2022-04-02", "2022-04-02")]
    [InlineData("2015/2019", "2019-01-01")]
    public void FirstDay_OfAPeriod_IsTheDayOnWhichRegionsAreCompared(string period, string day) =>
        FigurePeriod.FirstDay(period).ShouldBe(DateOnly.Parse(day, CultureInfo.InvariantCulture));

    /// <summary>The Visie counts inhabitants on 1 January of 2000 and 2015, and in between and after by year.</summary>
    [Fact]
    public void OnOneLine_DaysAndYears_GoTogetherInOrderOfTime() =>
        FigurePeriod.OnOneLine(["2012", "2022", "2000-01-01", "2015-01-01", "2021/2050"]).ShouldBe(["2000-01-01", "2012", "2015-01-01", "2022"]);

    [Fact]
    public void OnOneLine_OneSpanAfterManyYears_IsWhatIsLeftOut() => FigurePeriod.OnOneLine(["2010", "2014", "2015/2019", "unknown"]).ShouldBe(["2010", "2014"]);

    [Fact]
    public void OnOneLine_AsManyOfTwoKinds_AreTheLatest() => FigurePeriod.OnOneLine(["2010", "2012/2013"]).ShouldBe(["2012/2013"]);

    [Theory]
    [InlineData("")]
    [InlineData("22")]
    [InlineData("0000")]
    [InlineData("2022Q5")]
    [InlineData("2022M13")]
    [InlineData("2022-02-30")]
    [InlineData("vorig jaar")]
    public void FirstDay_OfSomethingElse_IsUnknown(string period) => FigurePeriod.FirstDay(period).ShouldBeNull();

    [Theory]
    [InlineData("2015", "2024", true)]
    [InlineData("2010/2014", "2015/2019", true)]
    [InlineData("2022Q1", "2022Q2", true)]
    [InlineData("2024", "2015", false)]
    [InlineData("2015", "2015", false)]
    [InlineData("2015/2019", "2020", false)]
    [InlineData("2015", "2022Q1", false)]
    [InlineData("ooit", "2015", false)]
    public void IsChange_OnlyFromAnEarlierPeriodThatIsAsLong(string from, string to, bool expected) => FigurePeriod.IsChange(from, to).ShouldBe(expected);
}
