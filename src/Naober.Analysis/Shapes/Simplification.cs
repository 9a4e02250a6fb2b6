namespace Naober.Analysis.Shapes;

/// <summary>
/// Fewer points for the same areas: Visvalingam and Whyatt (1993), "Line generalisation by repeated elimination of points". The
/// point that spans the smallest triangle with its neighbours goes first. Each arc is simplified by itself and keeps its ends, so
/// that borders stay shared.
/// </summary>
public static class Simplification
{
    /// <summary>
    /// Drops the points that matter least until at most <paramref name="mostPoints"/> are left, and in any case those whose triangle
    /// is smaller than <paramref name="smallestArea"/>. An arc keeps its ends and the one point that matters most (a closed arc
    /// two), also when that makes more than was asked. Islands and holes smaller than the smallest area go, unless they are all
    /// that an area has. O(n log n).
    /// </summary>
    /// <param name="topology">What to simplify; left as it is.</param>
    /// <param name="mostPoints">Over all arcs together.</param>
    /// <param name="smallestArea">Square units of the grid, 0 or more.</param>
    public static Topology Simplify(this Topology topology, int mostPoints, double smallestArea)
    {
        var weights = topology.Arcs.Select(Weights).ToList();
        var all = weights.SelectMany(arc => arc).OrderDescending().ToList();
        var least = Math.Max(smallestArea, all.Count > mostPoints ? all[Math.Max(0, mostPoints - 1)] : 0);
        var arcs = topology.Arcs.Select((arc, i) => arc.Where((_, at) => weights[i][at] >= least).ToArray()).ToList();
        var simplified = new Topology(arcs, topology.Shapes);
        return new(arcs, [.. topology.Shapes.Select(shape => shape with { Rings = Seen(simplified, shape, smallestArea) })]);
    }

    /// <summary>
    /// Per point the area of the triangle at which it goes, never smaller than that of a point that went before it (so that any
    /// threshold leaves the same line as dropping one by one). Infinite for the points that always stay.
    /// </summary>
    internal static double[] Weights(GridPoint[] arc)
    {
        var weights = new double[arc.Length];
        var (before, after) = (new int[arc.Length], new int[arc.Length]);
        var queue = new PriorityQueue<int, (double Area, int At)>();
        weights[0] = weights[^1] = double.PositiveInfinity;
        for (var i = 1; i < arc.Length - 1; i++)
        {
            (before[i], after[i]) = (i - 1, i + 1);
            weights[i] = GridPoint.Triangle(arc[i - 1], arc[i], arc[i + 1]);
            queue.Enqueue(i, (weights[i], i));
        }

        var left = arc.Length - 2;
        var stay = arc[0] == arc[^1] ? 2 : 1;
        var gone = new bool[arc.Length];
        var highest = 0.0;
        while (queue.TryDequeue(out var point, out var priority))
        {
            if (gone[point] || priority.Area != weights[point])
            {
                continue;
            }

            gone[point] = true;
            highest = weights[point] = left-- <= stay ? double.PositiveInfinity : Math.Max(highest, weights[point]);
            var (previous, next) = (before[point], after[point]);
            (after[previous], before[next]) = (next, previous);
            Reweigh(previous);
            Reweigh(next);
        }

        return weights;

        void Reweigh(int point)
        {
            if (point > 0 && point < arc.Length - 1)
            {
                var area = GridPoint.Triangle(arc[before[point]], arc[point], arc[after[point]]);
                if (area != weights[point])
                {
                    weights[point] = area;
                    queue.Enqueue(point, (area, point));
                }
            }
        }
    }

    private static List<int[]> Seen(Topology topology, TopologyShape shape, double smallestArea)
    {
        var rings = shape.Rings.Select(ring => (Ring: ring, Area: Math.Abs(GridPoint.Area(topology.PointsOf(ring))))).ToList();
        var seen = rings.Where(ring => ring.Area > smallestArea).Select(ring => ring.Ring).ToList();
        return seen.Count > 0 || rings.Count == 0 ? seen : [rings.MaxBy(ring => ring.Area).Ring];
    }
}
