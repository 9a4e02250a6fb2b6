using Naober.Analysis.Shapes;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Index.Strtree;

namespace Naober.Regions.Boundaries;

/// <summary>How much of a municipality a water authority covers.</summary>
/// <param name="WaterAuthority">Key.</param>
/// <param name="Municipality">Key.</param>
/// <param name="Area">Square kilometres they have in common.</param>
/// <param name="Share">Of the area of the municipality, 0 to 1.</param>
public sealed record Coverage(string WaterAuthority, string Municipality, double Area, double Share)
{
    /// <summary>
    /// Both layers are generalised and come from different sources, so that borders which are the same on the ground run tens to
    /// hundreds of metres apart: strips that are no coverage. What is smaller than this share of the municipality and also smaller
    /// than <see cref="LeastArea"/> is taken for such a strip.
    /// </summary>
    public const double LeastShare = 0.10;

    /// <summary>Square kilometres.</summary>
    public const double LeastArea = 5;

    private const double KilometresPerDegree = 111.195;
    private static readonly double Shrink = Math.Cos(52.1 * Math.PI / 180);
    private static readonly GeometryFactory Factory = new();

    public bool Counts => Share >= LeastShare || Area >= LeastArea;

    /// <summary>Every pair that has any area in common, in order of keys.</summary>
    public static IReadOnlyList<Coverage> Of(BoundaryLayer waterAuthorities, BoundaryLayer municipalities)
    {
        var index = new STRtree<(string Key, Geometry Area)>();
        foreach (var shape in municipalities.Shapes.Shapes)
        {
            var area = Geometric(municipalities.Shapes, shape);
            index.Insert(area.EnvelopeInternal, (shape.Key, area));
        }

        return
        [
            .. waterAuthorities.Shapes.Shapes.SelectMany(shape => Of(shape.Key, Geometric(waterAuthorities.Shapes, shape), index))
                .OrderBy(pair => pair.WaterAuthority, StringComparer.Ordinal).ThenBy(pair => pair.Municipality, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<Coverage> Of(string key, Geometry area, STRtree<(string Key, Geometry Area)> municipalities)
    {
        var prepared = PreparedGeometryFactory.Prepare(area);
        foreach (var (municipality, own) in municipalities.Query(area.EnvelopeInternal))
        {
            var common = prepared.Contains(own) ? own.Area : prepared.Intersects(own) ? area.Intersection(own).Area : 0;
            if (common > 0)
            {
                yield return new(key, municipality, common, common / own.Area);
            }
        }
    }

    /// <summary>In kilometres, valid (a generalised ring may cross itself).</summary>
    private static Geometry Geometric(Topology topology, TopologyShape shape)
    {
        var rings = shape.Rings.Select(topology.PointsOf).ToList();
        var shells = rings.Where(ring => GridPoint.Area(ring) > 0).Select(ring => Factory.CreatePolygon(Line(ring))).ToArray<Geometry>();
        var holes = rings.Where(ring => GridPoint.Area(ring) < 0).Select(ring => Factory.CreatePolygon(Line(ring))).ToArray<Geometry>();
        var area = GeometryFixer.Fix(Factory.BuildGeometry(shells));
        return holes.Length == 0 ? area : area.Difference(GeometryFixer.Fix(Factory.BuildGeometry(holes)));
    }

    private static Coordinate[] Line(GridPoint[] ring) => Array.ConvertAll(ring, point => new Coordinate(
        point.X / (double)BoundaryLayer.PerDegree * Shrink * KilometresPerDegree, point.Y / (double)BoundaryLayer.PerDegree * KilometresPerDegree));
}
