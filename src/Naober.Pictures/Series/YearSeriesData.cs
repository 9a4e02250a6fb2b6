namespace Naober.Pictures;

/// <summary>A value per year as a line of steps: each value holds on its day and is not known in between.</summary>
/// <param name="Points">In order of time, 1 to 60.</param>
/// <param name="ValueLabel">What the values are, above the line.</param>
/// <param name="BaseLabel">What the hatched base under the line is; null when there is none.</param>
/// <param name="BreakLabel">What a vertical line between two years means.</param>
/// <param name="Decimals">Of the values, 0 to 6.</param>
/// <param name="Unit">Directly after the number, such as "%"; may be empty.</param>
public sealed record YearSeriesData(
    IReadOnlyList<YearValue> Points, string ValueLabel, string? BaseLabel, string BreakLabel, int Decimals = 0, string Unit = "");

/// <param name="Year">Under the axis.</param>
/// <param name="Value">0 or more; null when unknown, and then the line has a gap.</param>
/// <param name="Base">The part of the value that is drawn as base, such as what has no known start; null when it does not apply.</param>
/// <param name="IsBreak">Not quite comparable with the year before.</param>
public sealed record YearValue(int Year, double? Value, double? Base = null, bool IsBreak = false);
