using System.Text.RegularExpressions;
using Naober.Files.Csv;

namespace Naober.Indicators.ImportTable;

/// <summary>
/// The rows of a table that are not about a region: totals, the notes and sources below it, and rows of empty cells. A row with
/// figures about something else is none of these.
/// </summary>
internal sealed partial class TableRest
{
    private readonly HashSet<CsvTableRow> rest = [];

    /// <param name="table">As it is in the file.</param>
    /// <param name="region">The place of the column with regions.</param>
    /// <param name="values">The places of the columns with figures.</param>
    /// <param name="isRegion">Whether a cell names a region.</param>
    public TableRest(CsvTable table, int region, IReadOnlyList<int> values, Func<string, bool> isRegion)
    {
        var last = table.Rows.LastOrDefault(row => isRegion(row.Cells[region]))?.Line ?? int.MaxValue;
        var before = last;
        foreach (var row in table.Rows.Where(row => !isRegion(row.Cells[region])))
        {
            var hasFigures = values.Any(column => row.Cells[column].Length > 0);
            var text = row.Cells.FirstOrDefault(cell => cell.Length > 0) ?? "";
            if (text.Length == 0)
            {
                Empty.Add(row);
            }
            else if (Total().IsMatch(row.Cells[region]))
            {
                Totals.Add(row);
            }
            else if (row.Line > last && !hasFigures && (Note().IsMatch(text) || row.Line > before + 1 || Notes.Count > 0))
            {
                Notes.Add(row);
            }
            else
            {
                continue;
            }

            rest.Add(row);
            before = Math.Max(before, row.Line);
        }
    }

    public List<CsvTableRow> Totals { get; } = [];

    public List<CsvTableRow> Notes { get; } = [];

    public List<CsvTableRow> Empty { get; } = [];

    public bool Has(CsvTableRow row) => rest.Contains(row);

    [GeneratedRegex(@"^(eind|sub)?(totaal|total|som|gemiddelde?|average|mean)\b|\b(totaal|total|gemiddelde?|average)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Total();

    [GeneratedRegex(@"^(bron|bronnen|source|sources|noot|noten|note|notes|toelichting|opmerking|peildatum|laatst|stand per|bewerking|licentie|licence|copyright)\b|^[*†‡¹²³©–(\[]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Note();
}
