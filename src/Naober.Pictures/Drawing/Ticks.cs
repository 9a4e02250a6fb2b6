namespace Naober.Pictures.Drawing;

/// <summary>Round numbers (1, 2 or 5 times a power of ten) for axes, legends and scale bars.</summary>
internal static class Ticks
{
    /// <summary>
    /// Evenly spaced round numbers that enclose low..high, about <paramref name="about"/> of them. When there is no
    /// extent, a step of one around the value.
    /// </summary>
    public static IReadOnlyList<double> Around(double low, double high, int about)
    {
        var step = high > low ? StepAtLeast((high - low) / about) : 1;
        var first = Math.Floor((low / step) + 1e-9);
        var last = Math.Max(first + 1, Math.Ceiling((high / step) - 1e-9));
        return [.. Enumerable.Range(0, (int)(last - first) + 1).Select(i => Clean((first + i) * step, step))];
    }

    /// <summary>The largest round number that is not above <paramref name="value"/>; value above 0.</summary>
    public static double AtMost(double value)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(value)));
        var lead = value / power;
        return (lead >= 5 ? 5 : lead >= 2 ? 2 : 1) * power;
    }

    private static double StepAtLeast(double value)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(value)));
        var lead = value / power;
        return (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10) * power;
    }

    private static double Clean(double value, double step) =>
        step < 1 ? Math.Round(value, Math.Min(15, (int)Math.Ceiling(-Math.Log10(step)) + 1)) : value;
}
