using System.Collections.Concurrent;
using Naober.Analysis.Shapes;
using Naober.Network;
using Naober.Pictures;
using Naober.Regions;
using Naober.Regions.Boundaries;

namespace Naober.Web.Pages.Maps;

/// <summary>A layer as it is drawn: its shapes, the lines between provinces, and which layer it came from.</summary>
public sealed record MapLayer(BoundaryLayer Source, MapShapes Shapes, IReadOnlyList<int> ProvinceBorders);

/// <summary>
/// What maps are drawn from, made once per division, region and date: everything is built from the boundaries of municipalities, so
/// that every division fits every other to the point.
/// </summary>
public sealed class MapLayers(RegisterCache registers, BoundaryCache boundaries)
{
    /// <summary>A picture of the Netherlands stays far below 300 kB with so many points.</summary>
    private const int MostPoints = 9_000;

    /// <summary>About 0.02 square kilometres, a tenth of a square unit on a map of the Netherlands; a smaller map shows smaller things.</summary>
    private const double SmallestArea = 2_600_000;

    private const int MostKept = 64;
    private const int MostWithBackground = 60;

    private volatile Kept kept = new(null, []);

    /// <summary>Null when no boundaries are loaded.</summary>
    public async ValueTask<MapLayer?> FindAsync(Register register, Division by, string region, DateOnly date, CancellationToken cancellationToken) =>
        await LayerAsync(date, cancellationToken) is not { } layer ? null
        : registers.VersionOf(register) is not { } version ? Make(register.Regions, layer, by, region, date)
        : KeptOf(layer).GetOrAdd((version, by.Key, region, date), _ => Make(register.Regions, layer, by, region, date));

    /// <summary>Borders in and around a region, to draw something else on; null when no boundaries are loaded or the region is too large.</summary>
    public async ValueTask<MapShapes?> BackgroundAsync(Register register, string region, DateOnly date, CancellationToken cancellationToken) =>
        register.Regions.MunicipalitiesOf(region, date) is { Count: > 0 and <= MostWithBackground } inside && await LayerAsync(date, cancellationToken) is { } layer
            ? KeptOf(layer).GetOrAdd((registers.VersionOf(register) ?? -1, "", region, date), _ => new(layer, Drawable(Around(layer.Shapes, inside).Simplify(MostPoints, 0)), [])).Shapes
            : null;

    private async ValueTask<BoundaryLayer?> LayerAsync(DateOnly date, CancellationToken cancellationToken) =>
        (await boundaries.CurrentAsync(await registers.VersionAsync(cancellationToken), cancellationToken)).On(Region.Municipality, date);

    private ConcurrentDictionary<(long Version, string By, string Region, DateOnly Date), MapLayer> KeptOf(BoundaryLayer layer)
    {
        var known = kept;
        if (known.Source != layer || known.Layers.Count >= MostKept)
        {
            kept = known = new(layer, []);
        }

        return known.Layers;
    }

    /// <summary>The areas inside, and those whose extent meets a wide frame around them.</summary>
    private static Topology Around(Topology shapes, IReadOnlyList<string> inside)
    {
        var boxes = shapes.Shapes.ToDictionary(shape => shape.Key, shape => Box(shape.Rings.SelectMany(shapes.PointsOf)), StringComparer.Ordinal);
        var own = inside.Where(boxes.ContainsKey).Select(key => boxes[key]).ToList();
        if (own.Count == 0)
        {
            return new([], []);
        }

        var (west, south, east, north) = (own.Min(box => box.West), own.Min(box => box.South), own.Max(box => box.East), own.Max(box => box.North));
        var (across, up) = (east - west, north - south);
        return shapes.Only(key => boxes[key] is var box
            && box.West < east + across && box.East > west - across && box.South < north + up && box.North > south - up);
    }

    private static (int West, int South, int East, int North) Box(IEnumerable<GridPoint> points) => points.Aggregate(
        (West: int.MaxValue, South: int.MaxValue, East: int.MinValue, North: int.MinValue),
        (box, point) => (Math.Min(box.West, point.X), Math.Min(box.South, point.Y), Math.Max(box.East, point.X), Math.Max(box.North, point.Y)));

    private static MapLayer Make(RegionMap regions, BoundaryLayer layer, Division by, string region, DateOnly date)
    {
        var inside = regions.MunicipalitiesOf(region, date).ToHashSet(StringComparer.Ordinal);
        var isAll = regions.Find(region)!.Type == Region.Country;
        var all = layer.Shapes.Shapes.Count;
        var cut = isAll ? layer.Shapes : layer.Shapes.Only(inside.Contains);
        var topology = cut.Simplify(MostPoints, isAll ? SmallestArea : SmallestArea * cut.Shapes.Count / Math.Max(1, all));
        var provinces = GroupAsDrawn(regions.OfType(Region.Province, date));
        var borders = topology.BordersOf(key => provinces.GetValueOrDefault(key));
        if (by.Key != Region.Municipality)
        {
            var groups = GroupAsDrawn(by.Regions);
            topology = topology.Dissolve(key => groups.GetValueOrDefault(key, key));
        }

        return new(layer, Drawable(topology), borders);

        // A municipality of a later date, after a merger, lies where it lay then.
        Dictionary<string, string> GroupAsDrawn(IEnumerable<Region> division)
        {
            var groups = GroupOf(regions, division, date);
            foreach (var (municipality, of) in layer.Date is { } drawn && drawn != date ? GroupOf(regions, division, drawn) : [])
            {
                groups.TryAdd(municipality, of);
            }

            return groups;
        }
    }

    /// <summary>Per municipality the region that it lies in, the first by key when there are more.</summary>
    internal static Dictionary<string, string> GroupOf(RegionMap regions, IEnumerable<Region> division, DateOnly date)
    {
        var groups = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var region in division)
        {
            foreach (var municipality in regions.MunicipalitiesOf(region.Key, date))
            {
                groups.TryAdd(municipality, region.Key);
            }
        }

        return groups;
    }

    internal static MapShapes Drawable(Topology topology) => new(
        [.. topology.Arcs.Select(arc => Array.ConvertAll(arc, point => new MapPoint(point.X / (double)BoundaryLayer.PerDegree, point.Y / (double)BoundaryLayer.PerDegree)))],
        [.. topology.Shapes.Select(shape => new MapShape(shape.Key, shape.Rings))]);

    private sealed record Kept(BoundaryLayer? Source, ConcurrentDictionary<(long Version, string By, string Region, DateOnly Date), MapLayer> Layers);
}
