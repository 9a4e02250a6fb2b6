using Naober.Pictures;

namespace Naober.Tests.Pictures.Rank;

public sealed class RankCurveTests
{
    [Theory]
    [InlineData(PictureSize.Wide)]
    [InlineData(PictureSize.Narrow)]
    public async Task Peers_FromHighToLow_NameTheFirstTheLastAndTheOwnOne(PictureSize size)
    {
        var picture = await Render.Async<RankCurve>(Samples.Ranking, size);

        string[] names = ["Emmen 53", "Assen 47", "Noordenveld 41"];
        names.Except(Render.Texts(picture)).ShouldBeEmpty();
        Render.Tips(picture)[0].ShouldBe("1. Emmen 53");
        Render.Tips(picture).ShouldContain("4. Assen 47");
        Render.Tips(picture).Count(tip => tip.StartsWith("8. ", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task Bars_HigherValues_AreHigher()
    {
        var picture = await Render.Async<RankCurve>(Samples.Ranking);
        var heights = picture.Descendants(Render.Svg + "rect").Where(rect => rect.Attribute("class")!.Value.StartsWith("np-bar", StringComparison.Ordinal))
            .Select(rect => double.Parse(rect.Attribute("height")!.Value)).ToList();

        heights.Count.ShouldBe(12);
        heights.ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public async Task LowestFirst_NegativeRates_RanksFromTheLowestAndHangsBarsFromZero()
    {
        var picture = await Render.Async<RankCurve>(Samples.Rates);

        Render.Tips(picture)[0].ShouldBe("1. Coevorden −4,11");
        var tops = picture.Descendants(Render.Svg + "rect").Where(rect => rect.Attribute("class")!.Value.StartsWith("np-bar", StringComparison.Ordinal))
            .Select(rect => double.Parse(rect.Attribute("y")!.Value)).ToList();
        tops[0].ShouldBe(tops[1]);
        tops[2].ShouldBeLessThan(tops[0]);
    }

    [Fact]
    public async Task Peers_ThousandsOfThem_ShareBarsExceptTheOwnOne()
    {
        var peers = Enumerable.Range(1, 17_000).Select(i => new RankedPeer($"Buurt {i}", i, IsOwn: i == 12_345)).ToList();
        var picture = await Render.Async<RankCurve>(new RankCurveData(peers, "Cijfer", null, ""));

        var tips = Render.Tips(picture);
        tips[0].ShouldBe("1–22. 17.000 – 16.979");
        tips.ShouldContain("4656. Buurt 12345 12.345");
        tips.Length.ShouldBeLessThan(1_000);
    }
}
