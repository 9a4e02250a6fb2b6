using Naober.Core;
using Naober.Files.Packages;
using Naober.Regions;

namespace Naober.Indicators;

/// <summary>
/// The tables of a region package that hold the figures of a region: what is measured, every value, flows between regions, and
/// positions among peers as a source publishes them. A period is a year (<c>2022</c>), a quarter (<c>2022Q1</c>), a day
/// (<c>2022-01-01</c>), or first and last year with a slash (<c>2015/2019</c>): a school year, a change or a total over that time,
/// as the definition of the indicator says.
/// </summary>
public static class IndicatorTables
{
    /// <summary>
    /// Decimals are those of the source. The weight of a weighted mean is an indicator of its own, and may be known to no package.
    /// A formula adds, subtracts, multiplies and divides the keys of other indicators, with spaces around the operators.
    /// </summary>
    public static TableSchema Indicators { get; } = new("indicators", "indicators.indicator", 1,
    [
        new("indicator", CellType.Key) { Required = true },
        new("name", CellType.Text) { Required = true },
        new("name_en", CellType.Text) { Required = true },
        new("theme", CellType.Term) { Required = true, Terms = Vocabulary.IndicatorThemes },
        new("unit", CellType.Term) { Required = true, Terms = Vocabulary.IndicatorUnits },
        new("decimals", CellType.Integer) { Required = true, Minimum = 0, Maximum = 9 },
        new("polarity", CellType.Term) { Required = true, Terms = Vocabulary.Polarities },
        new("aggregation", CellType.Term) { Required = true, Terms = Vocabulary.Aggregations },
        new("weight", CellType.Key) { References = "indicators" },
        new("definition", CellType.Text),
        new("formula", CellType.Text),
        new("source", CellType.Key) { References = "sources" },
        new("place", CellType.Text),
    ]);

    /// <summary>
    /// A source may state the same figure at several places, and not always the same one: every place is a row. A value that is
    /// empty is unknown to the source.
    /// </summary>
    public static TableSchema Observations { get; } = new("observations", "indicators.observation", 5,
    [
        new("indicator", CellType.Key) { Required = true, References = "indicators" },
        new("region", CellType.Key) { Required = true, References = "regions" },
        new("period", CellType.Key) { Required = true },
        Source,
        Place,
        new("value", CellType.Number),
        new("status", CellType.TermList) { Terms = Vocabulary.ObservationStates },
        new("note", CellType.Text),
    ]);

    /// <summary>From one region to another, in the unit of the indicator that the flow is named after; an empty value is unknown.</summary>
    public static TableSchema Flows { get; } = new("flows", "indicators.flow", 6,
    [
        new("flow", CellType.Key) { Required = true, References = "indicators" },
        new("origin", CellType.Key) { Required = true, References = "regions" },
        new("destination", CellType.Key) { Required = true, References = "regions" },
        new("period", CellType.Key) { Required = true },
        Source,
        Place,
        new("value", CellType.Number),
        new("note", CellType.Text),
    ]);

    /// <summary>
    /// Rank 1 is the best, or the highest where the polarity is neutral; quarter 1 is the best 25%, quarter 4 the lowest. A change is
    /// since the first period; a positive change of rank is a rise, and a direction is what the source says without a number. Empty is
    /// not stated, the period too.
    /// </summary>
    public static TableSchema Positions { get; } = new("positions", "indicators.position", 6,
    [
        new("indicator", CellType.Key) { Required = true, References = "indicators" },
        new("region", CellType.Key) { Required = true, References = "regions" },
        new("peers", CellType.Term) { Required = true, Terms = Vocabulary.PeerSets },
        new("period", CellType.Key),
        Source,
        Place,
        new("rank", CellType.Integer) { Minimum = 1 },
        new("of", CellType.Integer) { Minimum = 1 },
        new("quarter", CellType.Integer) { Minimum = 1, Maximum = 4 },
        new("change_value", CellType.Number),
        new("change_rank", CellType.Integer),
        new("first_period", CellType.Key),
        new("direction", CellType.Term) { Terms = Vocabulary.Directions },
        new("note", CellType.Text),
    ]);

    /// <summary>In load order, after those of <see cref="RegionTables"/>.</summary>
    public static IReadOnlyList<TableSchema> All { get; } = [Indicators, Observations, Flows, Positions];

    /// <summary>Those that are kept row by row; the others together are a version of a data set (<see cref="Publish.DataSets"/>).</summary>
    public static IReadOnlyList<TableSchema> Rows { get; } = [Indicators];

    /// <summary>What a version of a data set holds.</summary>
    public static IReadOnlyList<TableSchema> Versioned { get; } = [Observations, Flows, Positions];

    private static Column Source => new("source", CellType.Key) { Required = true, References = "sources" };

    private static Column Place => new("place", CellType.Text) { Required = true };
}
