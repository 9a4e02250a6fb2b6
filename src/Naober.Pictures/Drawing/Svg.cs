using System.Globalization;

namespace Naober.Pictures.Drawing;

/// <summary>Writes coordinates: at most two decimals, a point, never a negative zero; so equal pictures are equal bytes.</summary>
internal static class Svg
{
    public static string N(double value)
    {
        var rounded = Math.Round(value, 2, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0 : rounded).ToString("0.##", CultureInfo.InvariantCulture);
    }

    /// <summary>The points of a polygon or polyline.</summary>
    public static string Points(params ReadOnlySpan<(double X, double Y)> points)
    {
        var parts = new string[points.Length];
        for (var i = 0; i < points.Length; i++)
        {
            parts[i] = $"{N(points[i].X)},{N(points[i].Y)}";
        }

        return string.Join(' ', parts);
    }
}
