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
            path => path.Parent!.Element(Render.Svg + "title")!.Value, path => double.Parse(path.Attribute("d")!.Value.Split('v')[1].Split('L')[0], CultureInfo.InvariantCulture));

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

    [Fact]
    public async Task Band_OfUnknownSize_IsThinAndDashedAndSaysSo()
    {
        var picture = await Render.Async<FlowBands>(new FlowsData(
            [new("Rijk", Text: "€ 40.000.000"), new("marktpartijen", Text: "onbekend")], [new("Wonen")], [new(0, 0, 4_000_000_000, "€ 40.000.000"), new(1, 0, 0)], "euro's"));

        var bands = picture.Descendants(Render.Svg + "path").ToDictionary(path => path.Parent!.Element(Render.Svg + "title")!.Value);
        bands["marktpartijen \u2192 Wonen: onbekend"].Attribute("stroke-dasharray").ShouldNotBeNull();
        bands["marktpartijen \u2192 Wonen: onbekend"].Attribute("stroke-width")!.Value.ShouldBe("3");
        bands["Rijk \u2192 Wonen: € 40.000.000"].Attribute("stroke-dasharray").ShouldBeNull();
        Render.Texts(picture).ShouldContain("onbekend");
    }
}
