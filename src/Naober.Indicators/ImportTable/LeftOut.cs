using System.Globalization;
using Naober.Files;
using Naober.Files.Csv;
using Naober.Indicators.Publish;
using Naober.Regions.LoadPackage;

namespace Naober.Indicators.ImportTable;

/// <summary>A total that a table states, which is compared and not loaded.</summary>
/// <param name="Line">Where it stands.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Column">In which column.</param>
/// <param name="Indicator">Its number; -1 when the table has no other figures of it.</param>
/// <param name="Period">Its number; -1 when the table has no other figures of it.</param>
/// <param name="Value">What is stated.</param>
internal sealed record TableTotal(int Line, string Label, string Column, int Indicator, int Period, decimal Value);

/// <summary>Says what of a table was left out, and which total is not the sum of what was read.</summary>
internal static class LeftOut
{
    private const int Named = 3;

    public static IEnumerable<Remark> Remarks(TableFigures figures, string file)
    {
        if (figures.Rest is not { } rest)
        {
            yield break;
        }

        if (rest.Totals.Count + rest.Notes.Count + rest.Empty.Count > 0)
        {
            var listed = string.Join("; ", rest.Totals.Concat(rest.Notes).OrderBy(row => row.Line).Take(Named).Select(Shown));
            var more = rest.Totals.Count + rest.Notes.Count > Named ? "; …" : "";
            yield return new("rows-left-out", file, new(
                $"Niet gelezen, want geen regio: {rest.Totals.Count} rijen met een totaal, {rest.Notes.Count} met een noot of bron, {rest.Empty.Count} lege. {listed}{more}",
                $"Not read, as they are no region: {rest.Totals.Count} rows with a total, {rest.Notes.Count} with a note or source, {rest.Empty.Count} empty. {listed}{more}"));
        }

        var read = figures.Totals.Count > 0 ? figures.Rows.ToLookup(row => (row.Indicator, row.Period)) : null;
        foreach (var total in figures.Totals)
        {
            var rows = read![(total.Indicator, total.Period)].ToList();
            if (Difference(total, rows, figures) is { } sum)
            {
                yield return new("total-differs", total.Column, new(
                    $"Regel {total.Line} ({total.Label}) noemt voor {total.Column} {Text(total.Value)}; de {rows.Count} gelezen cijfers zijn samen {Text(sum)}.",
                    $"Line {total.Line} ({total.Label}) states {Text(total.Value)} for {total.Column}; the {rows.Count} figures that were read are {Text(sum)} together."));
            }
        }
    }

    /// <summary>The sum, when it is not what is stated though nothing is missing, the regions are of one kind and the figures may add up; rounding is no difference.</summary>
    private static decimal? Difference(TableTotal total, List<Numbered> rows, TableFigures figures)
    {
        if (rows.Count == 0 || rows.Any(row => row.Value is null) || !figures.Indicators.MayBeSum(total.Indicator)
            || rows.Select(row => PeerSet.TypeOf(figures.Keys.Regions[row.Region])).Distinct().Count() > 1)
        {
            return null;
        }

        var decimals = rows.Max(row => row.Decimals);
        var allowed = decimals == 0 ? 0 : rows.Count * 0.5m / (decimal)Math.Pow(10, decimals);
        var sum = rows.Sum(row => (decimal)row.Value!.Value);
        return Math.Abs(sum - total.Value) > allowed ? sum : null;
    }

    private static string Shown(CsvTableRow row) => $"{row.Line}: {ErrorList.Show(row.Cells.First(cell => cell.Length > 0))}";

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
