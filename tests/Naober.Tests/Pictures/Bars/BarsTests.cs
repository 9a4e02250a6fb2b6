using Naober.Core;
using Naober.Pictures;

namespace Naober.Tests.Pictures;

public sealed class BarsTests
{
    [Theory]
    [InlineData(Language.Dutch, "46% (51 van 111)", "gepubliceerd 2021: 46%")]
    [InlineData(Language.English, "46% (51 of 111)", "gepubliceerd 2021: 46%")]
    public async Task ComparisonBars_ShowFractionAndPublishedValue(Language language, string computed, string published)
    {
        var texts = Render.Texts(await Render.Async<ComparisonBars>(Samples.LegalForms, PictureSize.Narrow, language));

        texts.ShouldContain(computed);
        texts.ShouldContain(published);
    }

    [Fact]
    public async Task ComparisonBars_NothingToShare_IsUnknownAndNotZero()
    {
        var texts = Render.Texts(await Render.Async<ComparisonBars>(Samples.LegalFormsOfRegions));

        texts.ShouldContain("onbekend");
        texts.ShouldContain("0% (0 van 73)");
        texts.ShouldContain("niet berekend");
        texts.ShouldContain("gepubliceerd 2021: 30,5%");
    }

    [Fact]
    public async Task CohesionBars_RunToTheWhole()
    {
        var texts = Render.Texts(await Render.Async<CohesionBars>(Samples.Cohesion));

        texts.ShouldContain("62% (38 van 61)");
        texts.ShouldContain("100%");
    }

    [Fact]
    public async Task RankedBars_TiesShareTheBestRank_AndUnknownComesLast()
    {
        var tips = Render.Tips(await Render.Async<RankedBars>(new RankedBarsData([new("c", null), new("a", 5), new("b", 7), new("d", 7), new("e", 1)], "n")));
        var texts = Render.Texts(await Render.Async<RankedBars>(new RankedBarsData([new("c", null), new("a", 5), new("b", 7), new("d", 7), new("e", 1)], "n")));

        tips.ShouldBe(["b: 7 (n)", "d: 7 (n)", "a: 5 (n)", "e: 1 (n)", "c: onbekend (n)"]);
        texts.Where(text => text is "1" or "2" or "3" or "4").ShouldBe(["1", "1", "3", "4", "1"]);
    }
}
