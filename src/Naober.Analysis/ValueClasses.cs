namespace Naober.Analysis;

/// <summary>Divides values into a few classes, low to high, for maps and legends. Equal values are always in one class.</summary>
public static class ValueClasses
{
    /// <summary>
    /// Classes of as equal size as ties allow: a value falls in the class of the share of values below it. Empty classes are left
    /// out, so that there may be fewer than asked. O(n log n).
    /// </summary>
    /// <param name="values">One per region; null has no value.</param>
    /// <param name="most">Number of classes, 1 or more.</param>
    /// <returns>Per value its class from 0; null without a value.</returns>
    public static int?[] Quantiles(IReadOnlyList<double?> values, int most)
    {
        var sorted = values.OfType<double>().Order().ToArray();
        return Numbered([.. values.Select(value => value is { } known ? (int?)(Below(sorted, known) * most / sorted.Length) : null)]);
    }

    /// <summary>Classes of equal width between the lowest and the highest value; empty ones are left out.</summary>
    /// <inheritdoc cref="Quantiles"/>
    public static int?[] EqualSteps(IReadOnlyList<double?> values, int most)
    {
        var (low, high) = (values.Min(), values.Max());
        return Numbered([.. values.Select(value => value is { } known ? (int?)(high == low ? 0 : Math.Min(most - 1, (int)((known - low!.Value) / (high!.Value - low.Value) * most))) : null)]);
    }

    /// <summary>Number of values smaller than one of them.</summary>
    private static int Below(double[] sorted, double value)
    {
        var at = Array.BinarySearch(sorted, value);
        while (at > 0 && sorted[at - 1] == value)
        {
            at--;
        }

        return at;
    }

    private static int?[] Numbered(int?[] classes)
    {
        var used = classes.OfType<int>().Distinct().Order().ToList();
        return Array.ConvertAll(classes, found => found is { } known ? (int?)used.IndexOf(known) : null);
    }
}
