namespace Naober.Indicators.DescribeRegion;

/// <summary>Why two figures of an indicator are not compared.</summary>
public enum Hindrance
{
    /// <summary>One of them is aimed at or expected, not measured.</summary>
    Expected,

    /// <summary>One of them is only approximate, or a bound.</summary>
    Approximate,

    /// <summary>No source states both, so that nobody says that they were measured alike.</summary>
    OtherSources,
}

internal static class Hindrances
{
    private const CellStates Expectation = CellStates.Forecast | CellStates.Target;
    private const CellStates Approximation = CellStates.Rounded | CellStates.LowerBound | CellStates.UpperBound;

    /// <summary>Null when the two can be compared.</summary>
    internal static Hindrance? Between(CellStates a, CellStates b, bool areFromOtherSources) =>
        Has(a | b, Expectation) ? Hindrance.Expected
        : areFromOtherSources ? Hindrance.OtherSources
        : Has(a | b, Approximation) ? Hindrance.Approximate
        : null;

    internal static bool IsExpected(CellStates states) => Has(states, Expectation);

    private static bool Has(CellStates states, CellStates any) => (states & any) != CellStates.None;
}
