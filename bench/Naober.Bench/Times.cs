using System.Globalization;

namespace Naober.Bench;

/// <summary>A sample of durations, in milliseconds.</summary>
internal sealed class Times(IEnumerable<double> milliseconds)
{
    private readonly double[] sorted = [.. milliseconds.Order()];

    internal int Count => sorted.Length;

    internal double Median => At(0.5);

    internal double At(double quantile) => sorted[Math.Min(sorted.Length - 1, (int)(quantile * sorted.Length))];

    internal string Row(params string[] first) =>
        $"| {string.Join(" | ", first)} | {Show(sorted[0])} | {Show(Median)} | {Show(At(0.99))} |";

    internal static string Show(double milliseconds) => milliseconds.ToString(milliseconds < 10 ? "0.0" : "0", CultureInfo.InvariantCulture);

    internal static string Ratio(Times a, Times b) => (a.Median / b.Median).ToString("0.0", CultureInfo.InvariantCulture);
}
