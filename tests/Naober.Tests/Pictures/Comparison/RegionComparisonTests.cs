using Naober.Pictures;

namespace Naober.Tests.Pictures;

public sealed class RegionComparisonTests
{
    [Fact]
    public async Task Strips_LabelEveryRegion_AndNameWhatIsUnknown()
    {
        var picture = await Render.Async<RegionComparison>(Samples.Regions);

        Render.Texts(picture).ShouldContain("Drenthe 7,26");
        Render.Texts(picture).ShouldContain("NHN 6,10");
        Render.Texts(picture).ShouldContain("onbekend: NOB");
        Render.Tips(picture).ShouldContain("Met de provincie, Noordoost-Brabant: 21,9%");
    }
}
