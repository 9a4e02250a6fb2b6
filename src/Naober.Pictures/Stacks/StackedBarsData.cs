namespace Naober.Pictures;

/// <summary>Amounts per year or other category, stacked by part; what is negative hangs below zero.</summary>
/// <param name="Parts">Names in drawing order, from zero outwards; up to ten are told apart.</param>
/// <param name="Bars">In drawing order.</param>
/// <param name="ValueLabel">What the axis counts, above the bars.</param>
/// <param name="AxisDecimals">Of the numbers along the axis, 0 to 6.</param>
public sealed record StackedBarsData(IReadOnlyList<string> Parts, IReadOnlyList<StackedBar> Bars, string ValueLabel, int AxisDecimals = 0);

/// <param name="Label">Under the bar.</param>
/// <param name="Segments">One per part; null when there is none.</param>
/// <param name="Total">Written at the end of the bar.</param>
public sealed record StackedBar(string Label, IReadOnlyList<StackSegment?> Segments, string Total);

/// <param name="Value">In the unit of the axis.</param>
/// <param name="Text">As people read it: <c>€ 1.748.049</c>.</param>
public sealed record StackSegment(double Value, string Text);
