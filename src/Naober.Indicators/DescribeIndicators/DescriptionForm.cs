using Naober.Core;
using Naober.Files.Csv;
using Naober.Files.Xlsx;

namespace Naober.Indicators.DescribeIndicators;

/// <summary>
/// A <see cref="DescriptionFile"/> filled with what holds now, for people to complete. The polarity is left empty where nobody said it.
/// </summary>
public static class DescriptionForm
{
    private static IEnumerable<string> Header => IndicatorDescription.Columns.Select(column => column.Name).Prepend(DescriptionFile.Key);

    /// <summary>With a path that ends in xlsx a workbook, otherwise CSV with commas. An older file is replaced.</summary>
    public static async Task WriteAsync(string path, IReadOnlyList<DescribedIndicator> indicators, CancellationToken cancellationToken)
    {
        if (!path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
        {
            await File.WriteAllTextAsync(path, Csv(indicators), cancellationToken);
            return;
        }

        await using var file = File.Create(path);
        XlsxWriter.Write(file, [new("indicatoren", [.. Header.Select(name => new XlsxColumn(name))], indicators.Select(Cells))], Language.Dutch, cancellationToken);
    }

    /// <summary>As CSV, in which no cell is a formula.</summary>
    public static string Csv(IEnumerable<DescribedIndicator> indicators) =>
        CsvText.Line(Header) + string.Concat(indicators.Select(indicator => CsvText.Line(Cells(indicator).Select(CsvText.Harmless))));

    private static IReadOnlyList<string> Cells(DescribedIndicator indicator) =>
    [
        .. indicator.Row.Cells.Take(IndicatorDescription.Columns.Count + 1).Select((cell, at) =>
            IndicatorTables.Indicators.Columns[at].Name == "polarity" && !indicator.HasPolarity ? "" : IndicatorDescription.TextOf(cell)),
    ];
}
