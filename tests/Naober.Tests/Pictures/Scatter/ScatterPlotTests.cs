using Naober.Pictures;

namespace Naober.Tests.Pictures.Scatter;

public sealed class ScatterPlotTests
{
    [Theory]
    [InlineData(PictureSize.Wide)]
    [InlineData(PictureSize.Narrow)]
    public async Task Points_EveryOne_IsADotWithBothValuesAndTheOwnOneIsNamed(PictureSize size)
    {
        var picture = await Render.Async<ScatterPlot>(Samples.Scatter, size);

        picture.Descendants(Render.Svg + "circle").Count().ShouldBe(12);
        Render.Tips(picture).ShouldContain("Emmen: Samenwerkingsverbanden 53, Territoriale congruentie 39,3%");
        Render.Texts(picture).ShouldContain("Emmen");
        Render.Texts(picture).ShouldContain("Samenwerkingsverbanden");
        Render.Texts(picture).ShouldContain("gemiddelde van 12 gemeenten");
    }

    [Fact]
    public async Task Points_HigherValues_LieFurtherRightAndHigher()
    {
        var picture = await Render.Async<ScatterPlot>(new ScatterData([new("laag", 10, 5), new("hoog", 20, 8)], new("x", null), new("y", null), ""));
        var dots = picture.Descendants(Render.Svg + "circle").ToDictionary(
            dot => dot.Parent!.Element(Render.Svg + "title")!.Value.Split(':')[0], dot => (X: double.Parse(dot.Attribute("cx")!.Value), Y: double.Parse(dot.Attribute("cy")!.Value)));

        dots["hoog"].X.ShouldBeGreaterThan(dots["laag"].X);
        dots["hoog"].Y.ShouldBeLessThan(dots["laag"].Y);
    }
}
