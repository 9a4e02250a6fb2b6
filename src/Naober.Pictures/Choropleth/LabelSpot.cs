namespace Naober.Pictures;

/// <summary>The middle of the widest place of an area among a few heights, and how wide it is there; in picture units.</summary>
internal readonly record struct LabelSpot(double X, double Y, double Width)
{
    private const int Heights = 9;

    /// <param name="rings">All rings of the area, in parts of a unit; even-odd.</param>
    /// <param name="perUnit">Parts in a unit.</param>
    public static LabelSpot In(IReadOnlyList<IReadOnlyList<(int X, int Y)>> rings, double perUnit)
    {
        if (rings.Count == 0)
        {
            return default;
        }

        var largest = rings.MaxBy(Extent)!;
        var (top, bottom) = (largest.Min(point => point.Y), largest.Max(point => point.Y));
        var best = default(LabelSpot);
        for (var i = 1; i <= Heights; i++)
        {
            var y = top + ((bottom - top) * i / (Heights + 1.0)) + 0.01;
            var crossings = rings.SelectMany(ring => Crossings(ring, y)).Order().ToList();
            for (var j = 0; j + 1 < crossings.Count; j += 2)
            {
                // Near the middle of its height an area has room above and below a line of text too.
                var width = (crossings[j + 1] - crossings[j]) / perUnit;
                var penalty = Math.Abs(i - ((Heights + 1) / 2.0)) / Heights;
                if (width * (1 - penalty) > best.Width)
                {
                    best = new((crossings[j] + crossings[j + 1]) / 2 / perUnit, y / perUnit, width * (1 - penalty));
                }
            }
        }

        return best;
    }

    private static long Extent(IReadOnlyList<(int X, int Y)> ring) =>
        (long)(ring.Max(point => point.X) - ring.Min(point => point.X)) * (ring.Max(point => point.Y) - ring.Min(point => point.Y));

    private static IEnumerable<double> Crossings(IReadOnlyList<(int X, int Y)> ring, double y)
    {
        for (var i = 1; i < ring.Count; i++)
        {
            var (a, b) = (ring[i - 1], ring[i]);
            if (a.Y > y != b.Y > y)
            {
                yield return a.X + ((y - a.Y) / (b.Y - a.Y) * (b.X - a.X));
            }
        }
    }
}
