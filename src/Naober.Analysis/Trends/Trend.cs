namespace Naober.Analysis.Trends;

/// <summary>How a series moves, judged by the order of its values and not by their distances, so that one odd year weighs little.</summary>
/// <param name="Slope">Change per unit of time after Theil and Sen: the median of the slopes of all pairs.</param>
/// <param name="PValue">Of the Mann-Kendall test; null below 5 values.</param>
/// <param name="N">Number of values.</param>
public sealed record Trend(double Slope, double? PValue, int N)
{
    /// <summary>Fewer values than this cannot show a trend.</summary>
    public const int LeastValues = 5;

    /// <summary>The chance of calling a trend what is none.</summary>
    public const double Alpha = 0.05;

    /// <summary>Whether this is a trend; otherwise there is "no significant trend".</summary>
    public bool IsSignificant => PValue < Alpha;

    /// <summary>
    /// Source: P.K. Sen, "Estimates of the regression coefficient based on Kendall's tau", JASA 63 (1968) 1379-1389. Cost: n² log n.
    /// </summary>
    /// <param name="times">Ascending, all different.</param>
    /// <param name="values">Per time its value.</param>
    /// <returns>Null for fewer than two values.</returns>
    public static Trend? Of(ReadOnlySpan<double> times, ReadOnlySpan<double> values)
    {
        if (values.Length < 2)
        {
            return null;
        }

        var slopes = new List<double>(values.Length * (values.Length - 1) / 2);
        for (var i = 0; i < values.Length; i++)
        {
            for (var j = i + 1; j < values.Length; j++)
            {
                slopes.Add((values[j] - values[i]) / (times[j] - times[i]));
            }
        }

        slopes.Sort();
        var middle = slopes.Count / 2;
        var median = slopes.Count % 2 == 1 ? slopes[middle] : (slopes[middle - 1] + slopes[middle]) / 2;
        return new(median, values.Length >= LeastValues ? MannKendall.PValue(values) : null, values.Length);
    }
}
