using System.Globalization;
using Naober.Pictures;

namespace Naober.Tests.Pictures.Flows;

public sealed class FlowBandsTests
{
    [Fact]
    public async Task Bands_EveryOne_IsAsThickAsItsNumber()
    {
        var picture = await Render.Async<FlowBands>(Samples.Directions);
        var thickness = picture.Descendants(Render.Svg + "path").ToDictionary(
            path => path.Parent!.Element(Render.Svg + "title")!.Value, path => double.Parse(path.Attribute("stroke-width")!.Value, CultureInfo.InvariantCulture));

        thickness.Count.ShouldBe(6);
        (thickness["Noord-Drenthe \u2192 Groningen: 21"] / thickness["Noord-Drenthe \u2192 Overijssel: 3"]).ShouldBe(7, 0.01);
    }

    [Theory]
    [InlineData(PictureSize.Wide)]
    [InlineData(PictureSize.Narrow)]
    public async Task Ends_HighestNumber_StandsInThePicture(PictureSize size)
    {
        var texts = Render.Texts(await Render.Async<FlowBands>(Samples.Directions, size));

        string.Join(' ', texts).ShouldContain("Noord-Drenthe");
        texts.ShouldContain("21");
    }
}
