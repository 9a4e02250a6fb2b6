namespace Naober.Indicators.CheckConsistency;

/// <summary>What a printed figure may stand for: from <paramref name="Low"/> up to, and not including, <paramref name="High"/>.</summary>
internal readonly record struct ValueRange(decimal Low, decimal High)
{
    /// <summary>Far beyond any figure, and small enough to compute with.</summary>
    private const decimal Unbounded = 10_000_000_000_000;

    /// <summary>
    /// Half a unit of the last digit to both sides: 24.7 is 24.65 up to 24.75. Of a figure that is said to be approximate the last digit
    /// that is not a zero counts: "about 20" is 15 up to 25. "At least" has no upper end.
    /// </summary>
    public static ValueRange Of(decimal value, CellStates states)
    {
        var half = Unit(value, (states & (CellStates.Rounded | CellStates.Estimated)) != CellStates.None) / 2;
        return new(
            states.HasFlag(CellStates.UpperBound) ? -Unbounded : value - half,
            states.HasFlag(CellStates.LowerBound) ? Unbounded : value + half);
    }

    public static ValueRange Of(StatedFigure figure) => Of(figure.Value, figure.States);

    /// <summary>Everything between the lowest and the highest of them.</summary>
    public static ValueRange Around(IEnumerable<StatedFigure> figures) =>
        figures.Select(Of).Aggregate((all, next) => new(Math.Min(all.Low, next.Low), Math.Max(all.High, next.High)));

    /// <summary>Whether two figures differ by no more than rounding, a bound, or a target beside a result can explain.</summary>
    public static bool Agree(decimal one, CellStates ofOne, decimal other, CellStates ofOther) =>
        one == other || StatedFigure.KindOf(ofOne) != StatedFigure.KindOf(ofOther) || Of(one, ofOne).Overlaps(Of(other, ofOther));

    public bool Overlaps(ValueRange other) => Low < other.High && other.Low < High;

    public ValueRange Plus(ValueRange other) => new(Low + other.Low, High + other.High);

    public ValueRange Minus(ValueRange other) => new(Low - other.High, High - other.Low);

    public ValueRange Times(ValueRange other)
    {
        decimal[] corners = [Low * other.Low, Low * other.High, High * other.Low, High * other.High];
        return new(corners.Min(), corners.Max());
    }

    /// <summary>Null when the divisor may be zero.</summary>
    public ValueRange? DividedBy(ValueRange other)
    {
        if (other.Low <= 0 && other.High >= 0)
        {
            return null;
        }

        decimal[] corners = [Low / other.Low, Low / other.High, High / other.Low, High / other.High];
        return new(corners.Min(), corners.Max());
    }

    private static decimal Unit(decimal value, bool isApproximate)
    {
        var unit = 1m;
        while (decimal.Truncate(value / unit) * unit != value)
        {
            unit /= 10;
        }

        while (isApproximate && value != 0 && value % (unit * 10) == 0)
        {
            unit *= 10;
        }

        return unit;
    }
}
