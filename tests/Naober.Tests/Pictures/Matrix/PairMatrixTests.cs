using System.Globalization;
using System.Xml.Linq;
using Naober.Core;
using Naober.Pictures;

namespace Naober.Tests.Pictures;

public sealed class PairMatrixTests
{
    [Theory]
    [InlineData(PictureSize.Wide)]
    [InlineData(PictureSize.Narrow)]
    public async Task Cells_OfThirtyMunicipalities_AllHaveTheirNumber(PictureSize size)
    {
        var data = Samples.MatrixOf(30);
        var expected = data.Pairs.SelectMany(pair => new[] { pair.Shared!.Value, pair.Shared.Value })
            .Concat(data.Members.Select(member => member.Partnerships!.Value)).Order();

        var picture = await Render.Async<PairMatrix>(data, size);

        Numbers(picture).Order().ShouldBe(expected);
    }

    [Fact]
    public async Task Cells_TellTheirPairOnce_InEachDirection()
    {
        var dutch = await Render.Async<PairMatrix>(Samples.Matrix);
        var english = await Render.Async<PairMatrix>(Samples.Matrix, PictureSize.Narrow, Language.English);

        Render.Tips(dutch).ShouldContain("Emmen \u2013 Coevorden: 33 gedeelde samenwerkingsverbanden");
        Render.Tips(english).ShouldContain("Coevorden \u2013 Emmen: 33 shared partnerships");
        Render.Texts(dutch).ShouldContain("Zuidwest-Drenthe");
    }

    [Fact]
    public async Task Links_OnlyWhereACellIsLargeEnoughToTouch()
    {
        (await Render.Async<PairMatrix>(Samples.Matrix)).Descendants(Render.Svg + "a").Count().ShouldBe(144);
        (await Render.Async<PairMatrix>(Samples.Matrix, PictureSize.Narrow)).Descendants(Render.Svg + "a").ShouldBeEmpty();
    }

    [Fact]
    public async Task Pair_NotGiven_IsUnknownAndZeroIsZero()
    {
        var picture = await Render.Async<PairMatrix>(new PairMatrixData([new("a", "A"), new("b", "B"), new("c", "C")], [new("b", "a", 0)]));

        Render.Tips(picture).ShouldContain("A \u2013 B: 0 gedeelde samenwerkingsverbanden");
        Render.Tips(picture).ShouldContain("A \u2013 C: onbekend");
    }

    private static IEnumerable<int> Numbers(XElement picture) =>
        picture.Descendants(Render.Svg + "g").Where(group => group.Element(Render.Svg + "rect") is not null)
            .Select(group => int.Parse(group.Element(Render.Svg + "text")!.Value, CultureInfo.InvariantCulture));
}
