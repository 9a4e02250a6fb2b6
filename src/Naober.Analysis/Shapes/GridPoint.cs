namespace Naober.Analysis.Shapes;

/// <summary>
/// A point on a fixed grid, so that equal points are equal numbers. The unit is whatever the caller takes; boundaries take a
/// millionth of a degree (about 0.1 m): X is the longitude, Y the latitude.
/// </summary>
public readonly record struct GridPoint(int X, int Y)
{
    /// <summary>
    /// Signed area of a closed ring (its last point is its first) in square units: positive counterclockwise. O(n), exact up to
    /// 2^53 (shoelace formula relative to the first point).
    /// </summary>
    public static double Area(ReadOnlySpan<GridPoint> ring)
    {
        var twice = 0.0;
        for (var i = 1; i < ring.Length - 1; i++)
        {
            double ax = ring[i].X - ring[0].X, ay = ring[i].Y - ring[0].Y, bx = ring[i + 1].X - ring[0].X, by = ring[i + 1].Y - ring[0].Y;
            twice += (ax * by) - (bx * ay);
        }

        return twice / 2;
    }

    /// <summary>Area of the triangle of three points, 0 or more.</summary>
    public static double Triangle(GridPoint a, GridPoint b, GridPoint c) =>
        Math.Abs((((double)b.X - a.X) * ((double)c.Y - a.Y)) - (((double)c.X - a.X) * ((double)b.Y - a.Y))) / 2;
}
