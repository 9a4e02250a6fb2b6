using System.Globalization;
using Naober.Pictures;

namespace Naober.Tests.Pictures.Stacks;

public sealed class StackedBarsTests
{
    [Theory]
    [InlineData(PictureSize.Wide)]
    [InlineData(PictureSize.Narrow)]
    public async Task Bars_EveryAmount_IsATooltipAndEveryPartIsInTheLegend(PictureSize size)
    {
        var picture = await Render.Async<StackedBars>(Samples.Budget, size);

        Render.Tips(picture).ShouldBe(["2016, Sociaal domein: € 1.748.049", "2016, Reserve: € 2.349.750", "2017, Sociaal domein: € 1.559.080", "2017, Bijdrage van buiten: € −500.000"], ignoreOrder: true);
        new[] { "Sociaal domein", "Reserve", "Bijdrage van buiten", "2016", "4.098" }.Except(Render.Texts(picture)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Bars_NegativePart_HangsBelowTheZeroLine()
    {
        var picture = await Render.Async<StackedBars>(Samples.Budget);

        var zero = Number(picture.Descendants(Render.Svg + "line").Single(line => line.Attribute("class")!.Value == "np-axis"), "y1");
        var bars = picture.Descendants(Render.Svg + "g").Where(mark => mark.Attribute("class")?.Value == "np-mark").Select(mark => (
            Tip: mark.Element(Render.Svg + "title")!.Value, Bar: mark.Element(Render.Svg + "rect")!)).ToList();
        Number(bars.Single(bar => bar.Tip.Contains('−', StringComparison.Ordinal)).Bar, "y").ShouldBe(zero, 0.01);
        bars.Where(bar => bar.Tip.Contains("Sociaal", StringComparison.Ordinal)).ShouldAllBe(bar => Math.Abs(Number(bar.Bar, "y") + Number(bar.Bar, "height") - zero) < 0.02);
    }

    private static double Number(System.Xml.Linq.XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
