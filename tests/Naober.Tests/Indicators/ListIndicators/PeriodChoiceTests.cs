using Naober.Indicators.ListIndicators;

namespace Naober.Tests.Indicators.ListIndicators;

public sealed class PeriodChoiceTests
{
    private static readonly IndicatorExtent Extent = new(1, ["2011", "2013", "2013/2022", "2020", "2022", "2030"], 6, "2022");

    [Theory]
    [InlineData("2013,2022", "2013 2022")]
    [InlineData("2022,1900,2013", "2013 2022")]
    [InlineData("vanaf-2020", "2013/2022 2020 2022 2030")]
    [InlineData("vanaf 2020", "2013/2022 2020 2022 2030")]
    [InlineData("laatste-2", "2020 2022")]
    [InlineData("laatste 100", "2011 2013 2020 2022")]
    public void Of_EachForm_HasItsPeriods(string text, string expected) => string.Join(' ', PeriodChoice.Parse(text)!.Of(Extent)).ShouldBe(expected);

    [Theory]
    [InlineData("laatste-2", "2022 2024")]
    [InlineData("vanaf-2022", "2022 2024 2030")]
    [InlineData("2013,2022", "2013 2022")]
    public void Of_WhenAPeriodIsAdded_GrowsOrStays(string text, string expected)
    {
        var later = Extent with { Periods = ["2011", "2013", "2020", "2022", "2024", "2030"], LastMeasured = "2024" };

        string.Join(' ', PeriodChoice.Parse(text)!.Of(later)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("vanaf-")]
    [InlineData("laatste-0")]
    [InlineData("laatste-x")]
    [InlineData("2013;2022")]
    [InlineData("2013,,2022")]
    public void Parse_AnythingElse_IsNothing(string text) => PeriodChoice.Parse(text).ShouldBeNull();
}
