namespace Naober.Pictures;

/// <summary>A measure of a few regions through time, a line each.</summary>
/// <param name="Lines">Drawn and told apart in this order, up to seven.</param>
/// <param name="ValueLabel">What the values are, above the lines.</param>
/// <param name="Decimals">Of the values, 0 to 9.</param>
/// <param name="Unit">Directly after a number, such as "%"; may be empty.</param>
public sealed record LineChartData(IReadOnlyList<ChartLine> Lines, string ValueLabel, int Decimals = 0, string Unit = "");

/// <param name="Name">In the legend and in tooltips.</param>
/// <param name="Points">In order of time.</param>
/// <param name="IsOwn">The region that the page is about: thicker, its last value written.</param>
public sealed record ChartLine(string Name, IReadOnlyList<ChartPoint> Points, bool IsOwn = false);

/// <param name="Time">In years, such as 2022.25.</param>
/// <param name="Period">As people read it.</param>
/// <param name="Value">Any number.</param>
/// <param name="IsExpected">A forecast or a target: an open dot.</param>
public sealed record ChartPoint(double Time, string Period, double Value, bool IsExpected = false);
