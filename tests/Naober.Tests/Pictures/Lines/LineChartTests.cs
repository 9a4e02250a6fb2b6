using Naober.Pictures;

namespace Naober.Tests.Pictures.Lines;

public sealed class LineChartTests
{
    [Theory]
    [InlineData(PictureSize.Wide)]
    [InlineData(PictureSize.Narrow)]
    public async Task Lines_EveryRegion_HasItsNameItsFiguresAndDashesOfItsOwn(PictureSize size)
    {
        var picture = await Render.Async<LineChart>(Samples.Lines, size);

        new[] { "Zuidoost-Drenthe", "Noord-Drenthe", "Nederland" }.Except(Render.Texts(picture)).ShouldBeEmpty();
        Render.Tips(picture).ShouldContain("Noord-Drenthe, 2018: 5.690");
        picture.Descendants(Render.Svg + "path").Where(path => path.Attribute("class")!.Value == "np-line")
            .Select(path => path.Attribute("stroke-dasharray")?.Value).Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public async Task Lines_OwnRegion_HasItsLastValueWritten() =>
        Render.Texts(await Render.Async<LineChart>(Samples.Lines)).ShouldContain("5.211");
}
