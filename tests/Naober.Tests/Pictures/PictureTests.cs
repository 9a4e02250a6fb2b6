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

public sealed class HourglassTests
{
    [Fact]
    public async Task Bars_ShowCountsPartsAndUnknown()
    {
        var texts = Render.Texts(await Render.Async<Hourglass>(Samples.Hourglass));

        texts.ShouldContain("60");
        texts.ShouldContain("BRE 30");
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

public sealed class NetworkMapTests
{
    [Fact]
    public async Task Places_KeepTheirDirectionsAndKinds()
    {
        var picture = await Render.Async<NetworkMap>(Samples.Map);
        var assen = Centre(picture, "Assen");
        var emmen = Centre(picture, "Emmen");

        (assen.X < emmen.X && assen.Y < emmen.Y).ShouldBeTrue();
        Render.Tips(picture).ShouldContain("Groningen: 21 samenwerkingsverbanden (buiten de regio)");
        Render.Texts(picture).ShouldContain("20 km");
        Render.Texts(picture).Intersect(Samples.Map.Places.Select(place => place.Name)).Count().ShouldBe(27);
    }

    [Fact]
    public async Task Narrow_NumbersThePlacesAndListsThem()
    {
        var texts = Render.Texts(await Render.Async<NetworkMap>(Samples.Map, PictureSize.Narrow));

        texts.ShouldContain("1");
        texts.ShouldContain("1  Emmen");
        texts.ShouldContain("27  Ooststellingwerf");
    }

    [Fact]
    public async Task Ties_StrongestComesLast()
    {
        var picture = await Render.Async<NetworkMap>(Samples.Map);

        Render.Tips(picture).Last(tip => tip.Contains("gedeelde", StringComparison.Ordinal)).ShouldStartWith("Coevorden \u2013 Emmen: 33");
    }

    private static (double X, double Y) Centre(XElement picture, string name)
    {
        var circle = picture.Descendants(Render.Svg + "circle")
            .First(each => ((string?)each.Parent!.Element(Render.Svg + "title"))?.StartsWith(name + ":", StringComparison.Ordinal) == true);
        return ((double)circle.Attribute("cx")!, (double)circle.Attribute("cy")!);
    }
}

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
