using Naober.Pictures.Drawing;

namespace Naober.Tests.Pictures;

public sealed class DrawingTests
{
    [Theory]
    [InlineData(0, 111, 5, "0 50 100 150")]
    [InlineData(5.9, 9.7, 4, "5 6 7 8 9 10")]
    [InlineData(0, 0.46, 5, "0 0.1 0.2 0.3 0.4 0.5")]
    [InlineData(3, 3, 4, "3 4")]
    public void Around_EnclosesWithRoundNumbers(double low, double high, int about, string expected) =>
        string.Join(' ', Ticks.Around(low, high, about).Select(Svg.N)).ShouldBe(expected);

    [Theory]
    [InlineData(26, 20)]
    [InlineData(0.9, 0.5)]
    [InlineData(100, 100)]
    public void AtMost_IsTheRoundNumberBelow(double value, double expected) => Ticks.AtMost(value).ShouldBe(expected, 1e-12);

    [Fact]
    public void Palette_GraphicsAndTextHaveEnoughContrast()
    {
        for (var i = 0; i < 10; i++)
        {
            Palette.Contrast(Palette.Category(i), Palette.Paper).ShouldBeGreaterThanOrEqualTo(3);
        }

        Palette.Contrast(Palette.Other, Palette.Paper).ShouldBeGreaterThanOrEqualTo(3);
        foreach (var text in new[] { Palette.Ink, Palette.Muted, Palette.Second, Palette.Main })
        {
            Palette.Contrast(text, Palette.Paper).ShouldBeGreaterThanOrEqualTo(4.5);
        }

        for (var fraction = 0.0; fraction <= 1; fraction += 0.01)
        {
            var colour = Palette.Intensity(fraction);
            Palette.Contrast(Palette.TextOn(colour), colour).ShouldBeGreaterThanOrEqualTo(4.5);
        }
    }

    [Fact]
    public void Lines_BreakAtSpacesAndAfterHyphens_AndCutTheLast()
    {
        TextWidth.Lines("Midden-Drenthe", 12, 60, 2).ShouldBe(["Midden-", "Drenthe"]);
        TextWidth.Lines("Drents Overijsselse Delta", 12, 70, 2).ShouldBe(["Drents", "Overijssel\u2026"]);
        TextWidth.Fit("Assen", 12, 100).ShouldBe("Assen");
        TextWidth.Fit(new string('a', 1 << 20), 12, 100).ShouldEndWith("a\u2026");
        TextWidth.Lines(new string('-', 1 << 20), 12, 100, 2).Count.ShouldBe(2);
    }

    [Fact]
    public void Fit_NeverSplitsASurrogatePair() =>
        TextWidth.Fit("a\U0001F600\U0001F600", 10, 27).ShouldNotContain('\ufffd');

    [Theory]
    [InlineData(0, 5, 10, 5, 10)]
    [InlineData(-5, 5, 5, 5, 5)]
    [InlineData(0, -1, 10, -1, 0)]
    [InlineData(-10, 5, -1, 5, 0)]
    public void LengthInside_IsThePartOfTheLineWithin(double x1, double y1, double x2, double y2, double expected) =>
        new Box(0, 0, 10, 10).LengthInside(x1, y1, x2, y2).ShouldBe(expected, 1e-9);

    [Fact]
    public void N_RoundsAndHasNoNegativeZero()
    {
        Svg.N(-0.001).ShouldBe("0");
        Svg.N(12.345).ShouldBe("12.35");
        Svg.N(1e6).ShouldBe("1000000");
    }
}
