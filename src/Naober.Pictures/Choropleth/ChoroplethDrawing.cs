using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Naober.Pictures.Drawing;
using Naober.Pictures.Map;

namespace Naober.Pictures;

/// <summary>
/// The shapes of a map as SVG paths for one size, kept with the shapes: the same map is asked for with many measures. Coordinates
/// are whole tenths of a unit, relative to the point before: a border takes about five bytes per point.
/// </summary>
internal sealed class ChoroplethDrawing
{
    public const double PerUnit = 10;

    private static readonly ConditionalWeakTable<MapShapes, ConcurrentDictionary<PictureSize, ChoroplethDrawing>> Kept = [];

    private readonly MapShapes shapes;
    private readonly (int X, int Y)[][] lines;

    private ChoroplethDrawing(MapShapes shapes, PictureSize size)
    {
        this.shapes = shapes;
        var wide = size == PictureSize.Wide;
        Projection = new(shapes.Lines.SelectMany(line => line).Select(point => (point.Latitude, point.Longitude)), size.Width(), wide ? 680 : 400, 6, 0);
        lines = [.. shapes.Lines.Select(line => Array.ConvertAll(line, OnPaper))];
        Paths = shapes.Shapes.ToDictionary(shape => shape.Key, shape => string.Concat(shape.Rings.Select(ring => Path(PointsOf(ring)) + "z")), StringComparer.Ordinal);
        Spots = shapes.Shapes.ToDictionary(shape => shape.Key, shape => LabelSpot.In([.. shape.Rings.Select(PointsOf)], PerUnit), StringComparer.Ordinal);
    }

    public static ChoroplethDrawing Of(MapShapes shapes, PictureSize size) =>
        Kept.GetOrCreateValue(shapes).GetOrAdd(size, wanted => new(shapes, wanted));

    public Projection Projection { get; }

    /// <summary>Per key the path of the area, in tenths of a unit.</summary>
    public IReadOnlyDictionary<string, string> Paths { get; }

    /// <summary>Per key where a label stands best, in units.</summary>
    public IReadOnlyDictionary<string, LabelSpot> Spots { get; }

    /// <summary>The path of some lines (1-based), in tenths of a unit.</summary>
    public string LinePath(IEnumerable<int> numbers) => string.Concat(numbers.Where(number => number <= lines.Length).Select(number => Path(lines[number - 1])));

    private (int X, int Y) OnPaper(MapPoint point)
    {
        var (x, y) = Projection.At(point.Latitude, point.Longitude);
        return ((int)Math.Round(x * PerUnit), (int)Math.Round(y * PerUnit));
    }

    private List<(int X, int Y)> PointsOf(int[] ring)
    {
        var points = new List<(int, int)>();
        foreach (var number in ring)
        {
            var line = lines[Math.Abs(number) - 1];
            for (var i = points.Count == 0 ? 0 : 1; i < line.Length; i++)
            {
                points.Add(number > 0 ? line[i] : line[^(i + 1)]);
            }
        }

        return points;
    }

    private static string Path(IReadOnlyList<(int X, int Y)> points)
    {
        var path = new StringBuilder();
        var at = points[0];
        path.Append(CultureInfo.InvariantCulture, $"M{at.X} {at.Y}l");
        for (var i = 1; i < points.Count; i++)
        {
            var (dx, dy) = (points[i].X - at.X, points[i].Y - at.Y);
            if (dx != 0 || dy != 0)
            {
                // A minus sign separates by itself.
                path.Append(CultureInfo.InvariantCulture, $"{(path[^1] == 'l' || dx < 0 ? "" : " ")}{dx}{(dy < 0 ? "" : " ")}{dy}");
                at = points[i];
            }
        }

        return path[^1] == 'l' ? path.Append("0 0").ToString() : path.ToString();
    }
}
