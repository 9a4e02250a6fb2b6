using Naober.Pictures;

namespace Naober.Tests.Pictures;

public sealed class YearSeriesTests
{
    [Theory]
    [InlineData(PictureSize.Wide)]
    [InlineData(PictureSize.Narrow)]
    public async Task Values_KnownYears_HaveADotEachAndTheEndsTheirNumber(PictureSize size)
    {
        var picture = await Render.Async<YearSeries>(Samples.Years, size);

        Render.Tips(picture).ShouldBe(["2018: 61 (24 zonder begindatum)", "2019: 74 (24 zonder begindatum)", "2021: 111 (24 zonder begindatum)", "2022: 98 (24 zonder begindatum)"]);
        new[] { "61", "111", "98" }.Except(Render.Texts(picture)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Line_UnknownYear_HasAGap() =>
        (await Render.Async<YearSeries>(Samples.Years)).Descendants(Render.Svg + "path").Single(path => path.Attribute("class")!.Value == "np-line")
            .Attribute("d")!.Value.Count(character => character is 'M').ShouldBe(2);

    [Fact]
    public async Task Legend_BaseAndBreak_AreExplained()
    {
        var texts = Render.Texts(await Render.Async<YearSeries>(Samples.Years));

        texts.ShouldContain("zonder begindatum");
        texts.ShouldContain("andere gemeenten dan het jaar ervoor");
        Render.Texts(await Render.Async<YearSeries>(Samples.OneYear)).ShouldNotContain("andere gemeenten dan het jaar ervoor");
    }
}
