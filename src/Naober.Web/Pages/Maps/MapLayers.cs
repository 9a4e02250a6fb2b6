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

    private volatile Kept kept = new(-1, []);

    /// <summary>Null when no boundaries are loaded.</summary>
    public async ValueTask<MapLayer?> FindAsync(Register register, Division by, string region, DateOnly date, CancellationToken cancellationToken)
    {
        var version = registers.VersionOf(register) ?? await registers.VersionAsync(cancellationToken);
        var layers = await boundaries.CurrentAsync(version, cancellationToken);
        if (layers.On(Region.Municipality, date) is not { } layer)
        {
            return null;
        }

        var known = kept;
        if (known.Version != version || known.Layers.Count >= MostKept)
        {
            kept = known = new(version, []);
        }

        return known.Layers.GetOrAdd((by.Key, region, date), _ => Make(register.Regions, layer, by, region, date));
    }

    private static MapLayer Make(RegionMap regions, BoundaryLayer layer, Division by, string region, DateOnly date)
    {
        var inside = regions.MunicipalitiesOf(region, date).ToHashSet(StringComparer.Ordinal);
        var isAll = regions.Find(region)!.Type == Region.Country;
        var all = layer.Shapes.Shapes.Count;
        var cut = isAll ? layer.Shapes : layer.Shapes.Only(inside.Contains);
        var topology = cut.Simplify(MostPoints, isAll ? SmallestArea : SmallestArea * cut.Shapes.Count / Math.Max(1, all));
        var provinces = GroupOf(regions, regions.OfType(Region.Province, date), date);
        var borders = topology.BordersOf(key => provinces.GetValueOrDefault(key));
        if (by.Key != Region.Municipality)
        {
            var groups = GroupOf(regions, by.Regions, date);
            topology = topology.Dissolve(key => groups.GetValueOrDefault(key, key));
        }

        return new(layer, Drawable(topology), borders);
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

    private sealed record Kept(long Version, System.Collections.Concurrent.ConcurrentDictionary<(string By, string Region, DateOnly Date), MapLayer> Layers);
}
