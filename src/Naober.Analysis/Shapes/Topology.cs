namespace Naober.Analysis.Shapes;

/// <summary>An area: rings of arcs. Outer rings run counterclockwise, holes clockwise.</summary>
/// <param name="Key">Whatever the caller calls it.</param>
/// <param name="Rings">Each ring a list of arc numbers, 1-based; negative when the arc is followed backwards.</param>
public sealed record TopologyShape(string Key, IReadOnlyList<int[]> Rings);

/// <summary>
/// Areas that share their borders: every stretch of border between two junctions is one arc, whether one area has it (a coast) or
/// two. What is done to an arc is done to both sides, so that borders stay shared: no gaps and no slivers. Unchangeable.
/// </summary>
public sealed class Topology
{
    public Topology(IReadOnlyList<GridPoint[]> arcs, IReadOnlyList<TopologyShape> shapes) => (Arcs, Shapes) = (arcs, shapes);

    /// <summary>Two points or more each; a closed arc ends where it begins.</summary>
    public IReadOnlyList<GridPoint[]> Arcs { get; }

    public IReadOnlyList<TopologyShape> Shapes { get; }

    public int Points => Arcs.Sum(arc => arc.Length);

    /// <summary>
    /// Finds the arcs of areas given as polygons: per area its polygons, per polygon its outer ring and then its holes, each ring
    /// closed. The direction of the rings does not matter; repeated points are dropped, and rings without an area are left out.
    /// A junction is a point whose neighbours differ from one ring to another. O(n) in the number of points.
    /// </summary>
    public static Topology Build(IEnumerable<(string Key, IReadOnlyList<IReadOnlyList<GridPoint[]>> Polygons)> areas)
    {
        var shapes = areas.Select(area => (area.Key, Rings: area.Polygons.SelectMany(Directed).ToList())).ToList();
        var cutter = new ArcCutter(shapes.SelectMany(shape => shape.Rings));
        return new(cutter.Arcs, [.. shapes.Select(shape => new TopologyShape(shape.Key, [.. shape.Rings.Select(cutter.Cut)]))]);
    }

    /// <summary>The points of a ring, closed.</summary>
    public GridPoint[] PointsOf(int[] ring)
    {
        var points = new List<GridPoint>();
        foreach (var arc in ring)
        {
            var line = Arcs[Math.Abs(arc) - 1];
            for (var i = points.Count == 0 ? 0 : 1; i < line.Length; i++)
            {
                points.Add(arc > 0 ? line[i] : line[^(i + 1)]);
            }
        }

        return [.. points];
    }

    /// <summary>
    /// The same arcs, with the areas of one group joined to one area: what two of them share is no border any more. Areas
    /// without a group are left out; groups come in the order of their first area. O(arcs).
    /// </summary>
    public Topology Dissolve(Func<string, string?> groupOf) => new(Arcs,
    [
        .. Shapes.Select(shape => (shape, Group: groupOf(shape.Key))).Where(entry => entry.Group is not null)
            .GroupBy(entry => entry.Group!, entry => entry.shape, StringComparer.Ordinal)
            .Select(group => new TopologyShape(group.Key, Joined(group))),
    ]);

    /// <summary>The arcs (1-based) that lie between two areas of different groups, or between a group and no area at all.</summary>
    public IReadOnlyList<int> BordersOf(Func<string, string?> groupOf)
    {
        var sides = new Dictionary<int, List<string?>>();
        foreach (var shape in Shapes)
        {
            var group = groupOf(shape.Key);
            foreach (var arc in shape.Rings.SelectMany(ring => ring).Select(Math.Abs))
            {
                (sides.TryGetValue(arc, out var known) ? known : sides[arc] = []).Add(group);
            }
        }

        return [.. sides.Where(arc => arc.Value.Count == 1 || arc.Value.Distinct(StringComparer.Ordinal).Count() > 1).Select(arc => arc.Key).Order()];
    }

    /// <summary>Only these areas and the arcs they use, numbered anew.</summary>
    public Topology Only(Func<string, bool> isWanted)
    {
        var shapes = Shapes.Where(shape => isWanted(shape.Key)).ToList();
        var used = shapes.SelectMany(shape => shape.Rings).SelectMany(ring => ring).Select(Math.Abs).Distinct().Order().ToList();
        var renumbered = used.Index().ToDictionary(arc => arc.Item, arc => arc.Index + 1);
        return new(
            [.. used.Select(arc => Arcs[arc - 1])],
            [.. shapes.Select(shape => shape with { Rings = [.. shape.Rings.Select(ring => ring.Select(arc => Math.Sign(arc) * renumbered[Math.Abs(arc)]).ToArray())] })]);
    }

    /// <summary>Outer ring counterclockwise, holes clockwise, without repeated points.</summary>
    private static IEnumerable<GridPoint[]> Directed(IReadOnlyList<GridPoint[]> polygon) => polygon
        .Select((ring, i) => (Ring: WithoutRepeats(ring), IsHole: i > 0))
        .Where(entry => entry.Ring.Length >= 4 && GridPoint.Area(entry.Ring) != 0)
        .Select(entry => GridPoint.Area(entry.Ring) > 0 != entry.IsHole ? entry.Ring : [.. entry.Ring.AsEnumerable().Reverse()]);

    private static GridPoint[] WithoutRepeats(GridPoint[] ring) => [.. ring.Where((point, i) => i == 0 || point != ring[i - 1])];

    /// <summary>Arcs that run both ways within the group vanish; the rest is chained from end to begin.</summary>
    private List<int[]> Joined(IEnumerable<TopologyShape> shapes)
    {
        var arcs = shapes.SelectMany(shape => shape.Rings).SelectMany(ring => ring).ToHashSet();
        var outside = arcs.Where(arc => !arcs.Contains(-arc)).ToList();
        var starts = outside.GroupBy(Start).ToDictionary(group => group.Key, group => new Queue<int>(group));
        var rings = new List<int[]>();
        foreach (var first in outside)
        {
            if (!starts[Start(first)].TryPeek(out var next) || next != first)
            {
                continue;
            }

            var ring = new List<int>();
            for (var at = first; ring.Count == 0 || Start(at) != Start(first); at = next)
            {
                starts[Start(at)].Dequeue();
                ring.Add(at);
                if (End(at) == Start(first) || !starts.TryGetValue(End(at), out var waiting) || !waiting.TryPeek(out next))
                {
                    break;
                }
            }

            rings.Add([.. ring]);
        }

        return rings;
    }

    private GridPoint Start(int arc) => arc > 0 ? Arcs[arc - 1][0] : Arcs[-arc - 1][^1];

    private GridPoint End(int arc) => Start(-arc);
}
