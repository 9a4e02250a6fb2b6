using System.Xml.Linq;
using Naober.Pictures;

namespace Naober.Tests.Pictures;

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
