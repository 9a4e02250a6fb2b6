using Naober.Pictures;

namespace Naober.Tests.Pictures;

public sealed class HourglassTests
{
    [Fact]
    public async Task Bars_ShowCountsPartsAndUnknown()
    {
        var texts = Render.Texts(await Render.Async<Hourglass>(Samples.Hourglass));

        texts.ShouldContain("60");
        texts.ShouldContain("BRE 30");
        texts.ShouldContain("BRE\u00a06 \u00b7 MRE\u00a01 \u00b7 ERE\u00a01");
        texts.ShouldContain("schaal onbekend");
        texts.ShouldContain("5");
    }

    [Theory]
    [InlineData(60, 35, 40, true)]
    [InlineData(60, 40, 40, false)]
    [InlineData(30, 35, 40, false)]
    public async Task Waist_IsNamedOnlyWhenNarrowerThanAboveAndBelow(int above, int regional, int below, bool named)
    {
        var data = new HourglassData([new("alle", "A")],
            [new("boven", above, [above]), new("regionaal", regional, [regional], IsRegional: true), new("onder", below, [below])]);

        Render.Texts(await Render.Async<Hourglass>(data)).Any(text => text.Contains("taille", StringComparison.Ordinal)).ShouldBe(named);
    }

    [Fact]
    public void Data_PartsThatDoNotAddUp_AreRefused() =>
        Should.Throw<ArgumentException>(() => new HourglassData([new("alle", "A")], [new("regionaal", 5, [4])]));
}
