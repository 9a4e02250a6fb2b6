namespace Naober.Indicators.Publish;

/// <summary>
/// A figure that names what it is about by number, from 0, in lists that are complete only when all figures are read.
/// </summary>
/// <param name="Indicator">In <see cref="NumberedKeys.Indicators"/>.</param>
/// <param name="Region">In <see cref="NumberedKeys.Regions"/>.</param>
/// <param name="Period">In <see cref="NumberedKeys.Periods"/>.</param>
/// <param name="Value">Null when there is none.</param>
/// <param name="Decimals">With how many the source writes it.</param>
/// <param name="States">What is said about it.</param>
/// <param name="Citation">In <see cref="NumberedKeys.Citations"/>; -1 when its place in the source is not known.</param>
public readonly record struct Numbered(int Indicator, int Region, int Period, double? Value, int Decimals, CellStates States, int Citation);

/// <summary>Where a figure stands, and what is said about it there.</summary>
public sealed record FigureCitation(string Source, string Place, string? Note);

/// <summary>What the numbers of <see cref="Numbered"/> stand for, in the order in which they were first met.</summary>
public sealed record NumberedKeys(
    IReadOnlyList<string> Indicators, IReadOnlyList<string> Regions, IReadOnlyList<string> Periods, IReadOnlyList<FigureCitation> Citations);

/// <summary>What the rows of a version in the database name by number (from 1), and how the figures of each indicator are held.</summary>
internal sealed record VersionLists
{
    public required string[] Indicators { get; init; }

    public required short[] Decimals { get; init; }

    public required short[] Bytes { get; init; }

    public required string[] Regions { get; init; }

    public required string[] Periods { get; init; }
}
