using Naober.Core;
using Naober.Files.Packages;
using Naober.Indicators.Cubes;

namespace Naober.Indicators;

/// <summary>Something that is measured of regions; its texts are those of <see cref="IndicatorTables.Indicators"/>.</summary>
public sealed record Indicator(string Key, Words Name)
{
    public required string Theme { get; init; }

    public required string Unit { get; init; }

    /// <summary>With how many a figure is shown, at most.</summary>
    public required int Decimals { get; init; }

    /// <summary>
    /// Whether its figures are as documents print them, one with decimals and another without: then a figure is shown with the decimals that
    /// it has, and otherwise, as of a table of CBS, always with all.
    /// </summary>
    public bool IsAsPrinted { get; init; }

    /// <summary>With how many decimals figures that stand together are shown: no more than any of them has, when they are as printed.</summary>
    public int DecimalsOf(params IEnumerable<decimal> figures) => IsAsPrinted ? figures.Select(OwnDecimals).DefaultIfEmpty(0).Max() : Decimals;

    public required string Polarity { get; init; }

    public required string Aggregation { get; init; }

    /// <summary>The indicator by which a mean is weighted.</summary>
    public string? Weight { get; init; }

    public string? Definition { get; init; }

    public string? Formula { get; init; }

    public Citation Citation { get; init; } = new(null, null);

    /// <summary>Whether the lowest value is the first in rank; a neutral indicator ranks from high to low, without a judgement.</summary>
    public bool LowestFirst => Polarity == "lower-better";

    public bool IsNeutral => Polarity == "neutral";

    /// <summary>Whether the figures of regions add up to that of the Netherlands, so that a region has a share in it and no difference with it.</summary>
    public bool IsTotal => Aggregation == "sum";

    /// <summary>Whether a place on it can be strong or weak: one way is better, and it is no total, in which a large region is always high.</summary>
    public bool IsJudged => !IsNeutral && !IsTotal;

    private int OwnDecimals(decimal figure)
    {
        var rounded = Math.Round(figure, Decimals, MidpointRounding.AwayFromZero);
        return Enumerable.Range(0, Decimals).FirstOrDefault(decimals => Math.Round(rounded, decimals) == rounded, Decimals);
    }

    /// <summary>From a row of <see cref="IndicatorTables.Indicators"/>.</summary>
    public static Indicator Of(PackageRow row) => new(row.Text(0)!, new(row.Text(1)!, row.Text(2)!))
    {
        Theme = row.Text(3)!,
        Unit = row.Text(4)!,
        Decimals = row.Integer(5)!.Value,
        Polarity = row.Text(6)!,
        Aggregation = row.Text(7)!,
        Weight = row.Text(8),
        Definition = row.Text(9),
        Formula = row.Text(10),
        Citation = new(row.Text(11), row.Text(12)),
    };
}

/// <summary>Where the figures of an indicator stand.</summary>
/// <param name="Cube">Of the current version of a data set.</param>
/// <param name="At">The place of the indicator in it.</param>
public sealed record IndicatorFigures(Cube Cube, int At)
{
    /// <summary>The figure of a region in a period; null when there is none, also when the region or the period is not known.</summary>
    public decimal? this[string region, string period] =>
        Cube.RegionAt(region) is >= 0 and var place && Cube.PeriodAt(period) is >= 0 and var time ? Cube[At, time, place] : null;

    /// <summary>The regions with a figure in any period, in order of code.</summary>
    public IEnumerable<string> Regions() => Cube.Directory.Regions.Index()
        .Where(region => Enumerable.Range(0, Cube.Directory.Periods.Count).Any(time => Cube.Whole(At, time, region.Index) is not null)).Select(region => region.Item);

    /// <summary>What is said about the figure of a region in a period; nothing when the region or the period is not known.</summary>
    public CellStates StatesOf(string region, string period) =>
        Cube.RegionAt(region) is >= 0 and var place && Cube.PeriodAt(period) is >= 0 and var time ? Cube.States(At, time)[place] : CellStates.None;
}
