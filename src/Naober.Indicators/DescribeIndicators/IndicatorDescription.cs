using System.Globalization;
using Naober.Files.Packages;

namespace Naober.Indicators.DescribeIndicators;

/// <summary>What a person says about an indicator; it goes before what a file says.</summary>
/// <param name="Indicator">Its key.</param>
/// <param name="Cells">By the name of a column of <see cref="Columns"/>; what is not said is not there. Terms are keys, decimals digits.</param>
public sealed record IndicatorDescription(string Indicator, IReadOnlyDictionary<string, string> Cells)
{
    private const string Polarity = "polarity";
    private const string Aggregation = "aggregation";
    private const string Weight = "weight";

    /// <summary>What may be said: the columns of <see cref="IndicatorTables.Indicators"/> from the name to the definition.</summary>
    public static IReadOnlyList<Column> Columns { get; } = [.. IndicatorTables.Indicators.Columns.Skip(1).TakeWhile(column => column.Name != "formula")];

    /// <summary>Where it was said; 0 when not in a file.</summary>
    public int Line { get; init; }

    /// <summary>Whether it is said which values are better, if only that none are.</summary>
    public bool HasPolarity => Cells.ContainsKey(Polarity);

    /// <summary>A row of the table of indicators with this over it. Only a weighted mean keeps its weight.</summary>
    public PackageRow Over(PackageRow row)
    {
        var cells = (object?[])row.Cells.Clone();
        foreach (var column in Columns.Where(column => Cells.ContainsKey(column.Name)))
        {
            cells[At(column.Name)] = column.Type == CellType.Integer ? int.Parse(Cells[column.Name], CultureInfo.InvariantCulture) : Cells[column.Name];
        }

        if (Cells.ContainsKey(Aggregation) && !HasMean(Cells) && !Cells.ContainsKey(Weight))
        {
            cells[At(Weight)] = null;
        }

        return row with { Cells = cells };
    }

    /// <summary>This, with what is said later that is not so in the row already. A polarity counts always: neutral is an answer too.</summary>
    public IndicatorDescription With(IndicatorDescription later, PackageRow row)
    {
        var cells = new Dictionary<string, string>(Cells, StringComparer.Ordinal);
        foreach (var (column, text) in later.Cells.Where(cell => cell.Key == Polarity || cell.Value != TextOf(row.Cells[At(cell.Key)])))
        {
            cells[column] = text;
            if (column == Aggregation && !HasMean(cells))
            {
                cells.Remove(Weight);
            }
        }

        return this with { Cells = cells };
    }

    /// <summary>Columns in which two rows differ.</summary>
    public static IEnumerable<Column> Differing(PackageRow a, PackageRow b) =>
        Columns.Where(column => TextOf(a.Cells[At(column.Name)]) != TextOf(b.Cells[At(column.Name)]));

    /// <summary>A cell as it is written in a file; empty when it is.</summary>
    public static string TextOf(object? cell) => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "";

    private static bool HasMean(IReadOnlyDictionary<string, string> cells) => cells[Aggregation] == "weighted-mean";

    private static int At(string column) => IndicatorTables.Indicators.Columns.Index().First(known => known.Item.Name == column).Index;
}
