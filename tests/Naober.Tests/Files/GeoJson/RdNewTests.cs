using Naober.Files.GeoJson;

namespace Naober.Tests.Files.GeoJson;

public sealed class RdNewTests
{
    /// <summary>The points that the publication gives: the origin, and two towers of the first-order network.</summary>
    [Theory]
    [InlineData(155_000, 463_000, 52.15517440, 5.38720621)]
    [InlineData(120_700.723, 487_525.501, 52.37453253, 4.88352559)]
    [InlineData(233_883.131, 582_065.167, 53.21938317, 6.56820053)]
    public void ToWgs84_PublishedPoints_AgreeWithinHalfAMetre(double x, double y, double latitude, double longitude)
    {
        var point = RdNew.ToWgs84(x, y);

        Math.Abs(point.Latitude - latitude).ShouldBeLessThan(0.5 / 111_195);
        Math.Abs(point.Longitude - longitude).ShouldBeLessThan(0.5 / 68_000);
    }
}
