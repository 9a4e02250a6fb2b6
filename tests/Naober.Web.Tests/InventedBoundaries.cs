using System.Globalization;
using Naober.Regions;

namespace Naober.Web.Tests;

/// <summary>A square around the seat of every municipality: boundaries enough to draw a map of, without the real ones.</summary>
internal static class InventedBoundaries
{
    private const double Half = 0.04;

    internal static void Write(string path, RegionMap regions) => File.WriteAllText(path,
        $$"""{"type":"FeatureCollection","features":[{{string.Join(",\n", regions.All.Where(region => region is { Type: Region.Municipality, Seat: not null }).Select(Feature))}}]}""");

    private static string Feature(Region region)
    {
        var (north, east) = (region.Seat!.Value.Latitude, region.Seat.Value.Longitude);
        (double X, double Y)[] corners = [(east - Half, north - Half), (east + Half, north - Half), (east + Half, north + Half), (east - Half, north + Half), (east - Half, north - Half)];
        var ring = string.Join(',', corners.Select(corner => string.Create(CultureInfo.InvariantCulture, $"[{corner.X},{corner.Y}]")));
        return $$$"""{"type":"Feature","properties":{"statcode":"{{{region.Key}}}","jrstatcode":"2021{{{region.Key}}}","statnaam":"{{{region.Key}}}"},"geometry":{"type":"Polygon","coordinates":[[{{{ring}}}]]}}""";
    }
}
