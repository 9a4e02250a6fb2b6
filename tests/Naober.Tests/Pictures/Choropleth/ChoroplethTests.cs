using System.Text;
using Naober.Analysis.Shapes;
using Naober.Core;
using Naober.Pictures;
using Naober.Regions;
using Naober.Regions.Boundaries;
using Naober.Tests.Regions.Boundaries;

namespace Naober.Tests.Pictures;

public sealed class ChoroplethTests
{
    /// <summary>Two squares that share a border.</summary>
    private static readonly MapShapes Squares = new(
        [[new(6, 52), new(6, 53)], [new(6, 53), new(5, 53), new(5, 52), new(6, 52)], [new(6, 52), new(7, 52), new(7, 53), new(6, 53)]],
        [new("west", [[1, 2]]), new("east", [[3, -1]])]);

    [Fact]
    public async Task Areas_HaveTheirClassTipAndLabel()
    {
        var picture = await Render.Async<Choropleth>(Data());

        Render.Tips(picture).ShouldBe(["West & Zo: 12", "east: onbekend"]);
        Render.Texts(picture).ShouldContain("12");
        Render.Texts(picture).ShouldContain("10 \u2013 20 (2)");
        Render.Texts(picture).ShouldContain("onbekend (1)");
        picture.Descendants(Render.Svg + "path").Single(path => (string?)path.Attribute("class") == "np-mark np-area np-unknown").Attribute("fill")!.Value.ShouldBe("url(#p1-map-hatch)");
    }

    [Fact]
    public async Task Legend_CountsTheAreasOfTheMap_NotEveryShape()
    {
        var data = new ChoroplethData(
            Squares, [new("west", "West", "onbekend", null), new("gone", "Opgeheven", "onbekend", null), new("east", "Later ontstaan", "onbekend", null, IsCounted: false)], [], [], "Maat");

        Render.Texts(await Render.Async<Choropleth>(data)).ShouldContain("onbekend (2)");
    }

    [Fact]
    public async Task Categories_DifferInColourAndByLabel()
    {
        var data = new ChoroplethData(
            Squares, [new("west", "West", "Noord", 0, "1"), new("east", "Oost", "Zuid", 1, "2")], [new("1 Noord"), new("2 Zuid")], [1], "Gemeenschappen", IsCategorical: true);

        var picture = await Render.Async<Choropleth>(data);

        picture.Descendants(Render.Svg + "path").Select(path => (string?)path.Attribute("fill")).Distinct().Count().ShouldBe(3);
        Render.Texts(picture).ShouldContain("1");
        Render.Texts(picture).ShouldContain("2 Zuid (1)");
    }

    [Fact]
    public async Task Choropleth_KeepsTheRulesOfPictures()
    {
        foreach (var size in Enum.GetValues<PictureSize>())
        {
            await Render.Async<Choropleth>(Data("/nl/regios/west"), size, Language.English);
            await Render.Async<Choropleth>(new ChoroplethData(MapShapes.None, [], [], [], ""), size);
            await Render.Async<Choropleth>(new ChoroplethData(Squares, [], [], [1, 2, 3], new string('x', 400)), size);
        }
    }

    [Fact]
    public async Task Netherlands_ByMunicipality_IsAtMost300Kilobytes()
    {
        var layer = BoundaryFile.Read(BoundaryLoaderTests.Real("Gemeenten.geojson"), null, new RegionMap([], [])).Layers.ShouldHaveSingleItem();
        var simple = layer.Shapes.Simplify(9_000, 2_600_000);
        var shapes = new MapShapes(
            [.. simple.Arcs.Select(arc => Array.ConvertAll(arc, point => new MapPoint(point.X / 1e6, point.Y / 1e6)))], [.. simple.Shapes.Select(shape => new MapShape(shape.Key, shape.Rings))]);
        var data = new ChoroplethData(
            shapes, [.. simple.Shapes.Select((shape, i) => new ChoroplethArea(shape.Key, layer.Names[shape.Key], "62,5% (5 van 8)", i % 5))],
            [.. Enumerable.Range(0, 5).Select(i => new ChoroplethClass($"{i}"))], [.. Enumerable.Range(1, simple.Arcs.Count)], "Maat");

        foreach (var size in Enum.GetValues<PictureSize>())
        {
            Encoding.UTF8.GetByteCount(await Render.TextAsync<Choropleth>(data, size)).ShouldBeLessThan(300_000);
        }
    }

    private static ChoroplethData Data(string? href = null) => new(
        Squares, [new("west", "West & Zo", "12", 0, "12", href), new("elsewhere", "Elders", "20", 0)], [new("10 \u2013 20")], [1], "Samenwerkingsverbanden");
}
