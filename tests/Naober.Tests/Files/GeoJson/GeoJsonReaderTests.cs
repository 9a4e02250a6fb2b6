using System.Text;
using Naober.Files;
using Naober.Files.GeoJson;

namespace Naober.Tests.Files.GeoJson;

public sealed class GeoJsonReaderTests : IDisposable
{
    private const string Square = "[[5,52],[5.1,52],[5.1,52.1],[5,52]]";

    private readonly string path = Path.Combine(Path.GetTempPath(), $"naober-{Guid.NewGuid():N}.geojson");

    public void Dispose() => File.Delete(path);

    [Fact]
    public void Read_PolygonAndMultiPolygon_WithPropertiesAndLines()
    {
        var result = Read($"{Head}{Feature($"[{Square}]", "Polygon", "GM0001")},\n{Feature($"[[{Square}],[{Square}]]", "MultiPolygon", "GM0002")}{Tail}");

        result.Errors.ShouldBeEmpty();
        result.System.ShouldBe(GeoSystem.Wgs84);
        result.Features.Select(feature => (feature.Line, feature.Properties["statcode"], feature.Polygons.Count)).ShouldBe([(2, "GM0001", 1), (3, "GM0002", 2)]);
        result.Features[0].Polygons[0][0][1].ShouldBe(new GeoPoint(5.1, 52));
    }

    [Fact]
    public void Read_TypeAfterCoordinatesAndHeights_AreFine() =>
        Read($$"""{"features":[{"geometry":{"coordinates":[[[5,52,1],[5.1,52,1],[5.1,52.1,1],[5,52,1]]],"type":"Polygon"},"properties":null,"type":"Feature"}],"type":"FeatureCollection"}""")
            .Features.ShouldHaveSingleItem();

    [Theory]
    [InlineData("\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::28992\"}},")]
    [InlineData("")]
    public void Read_RdNew_IsRecognisedAndConverted(string crs)
    {
        var result = Read($"{{\"type\":\"FeatureCollection\",{crs}\"features\":[{Feature("[[[155000,463000],[156000,463000],[156000,464000],[155000,463000]]]", "Polygon", "GM0307")}]}}");

        result.Errors.ShouldBeEmpty();
        result.System.ShouldBe(GeoSystem.RdNew);
        result.Features[0].Polygons[0][0][0].Latitude.ShouldBe(52.1551744, 1e-7);
    }

    [Theory]
    [InlineData("[[[52,5],[52,5.1],[52.1,5.1],[52,5]]]", "Polygon", "swapped-coordinates")]
    [InlineData("[[[463000,155000],[463000,156000],[464000,156000],[463000,155000]]]", "Polygon", "swapped-coordinates")]
    [InlineData("[[[155000,463000],[156000,463000],[5,52],[155000,463000]]]", "Polygon", "other-coordinates")]
    [InlineData("[[[-74,40],[-73,40],[-73,41],[-74,40]]]", "Polygon", "outside-the-netherlands")]
    [InlineData("[[[5,52],[5.1,52],[5.1,52.1]]]", "Polygon", "open-ring")]
    [InlineData("[[[5,52],[5.1,52],[5.1,52.1],[5,52.05]]]", "Polygon", "open-ring")]
    [InlineData("[[[5,52],[5.1,1e400],[5.1,52.1],[5,52]]]", "Polygon", "coordinates")]
    [InlineData("[[[5,52],[5.1,\"52\"],[5.1,52.1],[5,52]]]", "Polygon", "coordinates")]
    [InlineData("[[[5],[5.1,52],[5.1,52.1],[5]]]", "Polygon", "coordinates")]
    [InlineData("[[[5,52],[5.1,52],[5.1,52.1],[5,52]]]", "MultiPolygon", "coordinates")]
    [InlineData("[5,52]", "Point", "geometry-type")]
    [InlineData("[]", "Polygon", "coordinates")]
    [InlineData("null", "Polygon", "no-geometry")]
    public void Read_AreaThatIsNone_IsRefusedWithItsLineAndCode(string coordinates, string type, string code)
    {
        var result = Read($"{Head}{Feature($"[{Square}]", "Polygon", "GM0001")},\n{Feature(coordinates, type, "GM0002")}{Tail}");

        var error = result.Errors.ShouldHaveSingleItem();
        (error.Code, error.Line, error.Column).ShouldBe((code, 3, "GM0002"));
        result.Features.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "json")]
    [InlineData("[]", "not-geojson")]
    [InlineData("{\"type\":\"Topology\"}", "not-geojson")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[]}", "empty-file")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",", "json")]
    [InlineData("{\"type\":\"FeatureCollection\"}{}", "json")]
    [InlineData("{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:3857\"}},\"features\":[]}", "unknown-crs")]
    [InlineData("<html>", "json")]
    public void Read_FileThatIsNone_IsRefused(string text, string code) => Read(text).Errors.ShouldContain(error => error.Code == code);

    [Fact]
    public void Read_AllErrors_AreListedTogether() =>
        Read($"{Head}{Feature("[5,52]", "Point", "A")},\n{Feature("null", "Polygon", "B")}{Tail}").Errors.Select(error => error.Line).ShouldBe([2, 3]);

    [Fact]
    public void Read_Nested10000Deep_IsRefused() =>
        Read("{\"type\":\"FeatureCollection\",\"features\":" + new string('[', 10_000)).Errors.ShouldHaveSingleItem().Code.ShouldBe("json");

    [Fact]
    public void Read_TooManyPoints_IsRefusedWithoutKeepingThem()
    {
        var points = string.Join(',', Enumerable.Repeat("[5,52]", 2_000));

        Read($"{Head}{Feature($"[[{points}]]", "Polygon", "GM0001")}{Tail}", new() { Vertices = 1_000 }).Errors.ShouldHaveSingleItem().Code.ShouldBe("too-many-vertices");
    }

    [Fact]
    public void Read_TooManyFeaturesOrBytes_IsRefused()
    {
        var text = $"{Head}{string.Join(",\n", Enumerable.Repeat(Feature($"[{Square}]", "Polygon", "GM0001"), 5))}{Tail}";

        Read(text, new() { Features = 3 }).Errors.ShouldHaveSingleItem().Code.ShouldBe("too-many-features");
        Read(text, new() { TableBytes = 100 }).Errors.ShouldHaveSingleItem().Code.ShouldBe("file-too-large");
    }

    [Fact]
    public void Read_NoFile_IsNotFound() => GeoJsonReader.Read(path).Errors.ShouldHaveSingleItem().Code.ShouldBe("not-found");

    private const string Head = "{\"type\":\"FeatureCollection\",\"features\":[\n";

    private const string Tail = "\n]}";

    private static string Feature(string coordinates, string type, string code) =>
        $$$"""{"type":"Feature","properties":{"statcode":"{{{code}}}","nested":{"a":[1,2]}},"geometry":{"type":"{{{type}}}","coordinates":{{{coordinates}}}}}""";

    private GeoJsonResult Read(string text, InputLimits? limits = null)
    {
        File.WriteAllText(path, text, new UTF8Encoding(false));
        return GeoJsonReader.Read(path, limits);
    }
}
