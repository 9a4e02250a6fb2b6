using System.Globalization;

namespace Naober.Pictures.Drawing;

/// <summary>
/// The colours of all pictures. Graphics have a contrast of at least 3:1 with white, text of at least 4.5:1. Every mark
/// also carries a class, so that a style sheet can replace the colour (dark mode, forced colours). Neighbours among the
/// categories differ in lightness, so that they stay apart without hue.
/// </summary>
internal static class Palette
{
    public const string Ink = "#1c2733";
    public const string Muted = "#56636f";
    public const string Grid = "#d5dbe1";
    public const string Quiet = "#edf1f5";
    public const string Paper = "#ffffff";

    /// <summary>Computed values, and the region that the page is about.</summary>
    public const string Main = "#1f5f8b";

    /// <summary>Regions that the own one is compared with.</summary>
    public const string Other = "#8791a0";

    /// <summary>Published values and whatever lies outside the region.</summary>
    public const string Second = "#b3470b";

    private static readonly string[] Categories =
        ["#134b70", "#c97b00", "#2f6b4f", "#4c93c6", "#7a2f5f", "#8a8f3c", "#8a3b12", "#c2679a", "#4a4a4a", "#8791a0"];

    private static readonly (int R, int G, int B)[] Ramp = [(234, 241, 247), (111, 163, 199), (15, 68, 104)];

    public static string Category(int index) => Categories[index % Categories.Length];

    /// <summary>Light to dark for 0..1.</summary>
    public static string Intensity(double fraction)
    {
        var place = Math.Clamp(fraction, 0, 1) * (Ramp.Length - 1);
        var low = Math.Min((int)place, Ramp.Length - 2);
        var (a, b, t) = (Ramp[low], Ramp[low + 1], place - low);
        return $"#{Mix(a.R, b.R, t):x2}{Mix(a.G, b.G, t):x2}{Mix(a.B, b.B, t):x2}";
    }

    /// <summary>Black or white, whichever stands out more; at least 4.58:1 on any colour.</summary>
    public static string TextOn(string colour) => Contrast(colour, "#000000") >= Contrast(colour, Paper) ? "#000000" : Paper;

    /// <summary>Contrast ratio of WCAG 2.2, 1 to 21.</summary>
    public static double Contrast(string a, string b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    private static int Mix(int a, int b, double t) => (int)Math.Round(a + ((b - a) * t), MidpointRounding.AwayFromZero);

    private static double Luminance(string colour) =>
        (0.2126 * Channel(colour, 1)) + (0.7152 * Channel(colour, 3)) + (0.0722 * Channel(colour, 5));

    private static double Channel(string colour, int at)
    {
        var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
