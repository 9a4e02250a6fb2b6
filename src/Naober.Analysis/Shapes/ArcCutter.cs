namespace Naober.Analysis.Shapes;

/// <summary>Cuts rings at junctions and gives equal pieces the same number, in whichever direction they are met.</summary>
internal sealed class ArcCutter
{
    /// <summary>Per point its two neighbours as first met; null once another ring has others: a junction.</summary>
    private readonly Dictionary<GridPoint, (GridPoint Low, GridPoint High)?> neighbours = [];

    /// <summary>
    /// Number of the arc by its first step. A point inside an arc has the same neighbours everywhere, so the first step from a
    /// junction decides the whole arc.
    /// </summary>
    private readonly Dictionary<(GridPoint, GridPoint), int> known = [];

    private readonly List<GridPoint[]> arcs = [];

    public ArcCutter(IEnumerable<GridPoint[]> rings)
    {
        foreach (var ring in rings)
        {
            for (var i = 0; i < ring.Length - 1; i++)
            {
                var (before, after) = (ring[i == 0 ? ^2 : i - 1], ring[i + 1]);
                var pair = (before.X, before.Y).CompareTo((after.X, after.Y)) < 0 ? (before, after) : (after, before);
                neighbours[ring[i]] = neighbours.TryGetValue(ring[i], out var earlier) && earlier != pair ? null : pair;
            }
        }
    }

    public IReadOnlyList<GridPoint[]> Arcs => arcs;

    /// <summary>The arcs of a closed ring.</summary>
    public int[] Cut(GridPoint[] ring)
    {
        // A ring without junctions (an island, an enclave) begins at its lowest point, from whichever side it is met.
        var from = Array.FindIndex(ring, IsJunction);
        if (from < 0)
        {
            from = Array.IndexOf(ring, ring.MinBy(point => (point.X, point.Y)));
        }

        var turned = (GridPoint[])[.. ring[from..^1], .. ring[..(from + 1)]];
        var found = new List<int>();
        for (int start = 0, end = 1; end < turned.Length; end++)
        {
            if (end == turned.Length - 1 || IsJunction(turned[end]))
            {
                found.Add(NumberOf(turned[start..(end + 1)]));
                start = end;
            }
        }

        return [.. found];
    }

    private bool IsJunction(GridPoint point) => neighbours[point] is null;

    private int NumberOf(GridPoint[] arc)
    {
        if (known.TryGetValue((arc[0], arc[1]), out var number))
        {
            return number;
        }

        arcs.Add(arc);
        known[(arc[0], arc[1])] = arcs.Count;
        known[(arc[^1], arc[^2])] = -arcs.Count;
        return arcs.Count;
    }
}
