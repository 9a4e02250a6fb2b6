using Naober.Indicators;

namespace Naober.Tests.Indicators;

public sealed class IndicatorTests
{
    private static readonly Indicator Share = new("share", new("aandeel", "share"))
    {
        Theme = "labour", Unit = "percent", Decimals = 2, Polarity = "neutral", Aggregation = "none",
    };

    /// <summary>A document that prints 34% did not measure 34.00%.</summary>
    [Theory]
    [InlineData("34", 0)]
    [InlineData("10.40", 1)]
    [InlineData("-3.25", 2)]
    [InlineData("33.45678", 2)]
    [InlineData("33.001", 0)]
    public void DecimalsOf_FigureAsPrinted_AreThoseThatItHas(string figure, int expected) =>
        (Share with { IsAsPrinted = true }).DecimalsOf(decimal.Parse(figure, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(expected);

    [Fact]
    public void DecimalsOf_FiguresThatStandTogether_AreTheMostOfAny() => (Share with { IsAsPrinted = true }).DecimalsOf(34, 33.5m, 10).ShouldBe(1);

    [Fact]
    public void DecimalsOf_FigureOfATable_AreAlwaysAll() => Share.DecimalsOf(34).ShouldBe(2);
}
