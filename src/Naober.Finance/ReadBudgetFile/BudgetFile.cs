using Naober.Files;
using Naober.Files.Csv;
using Naober.Files.Xlsx;

namespace Naober.Finance.ReadBudgetFile;

/// <summary>
/// Budgets in a CSV file, or the first sheet of a workbook, with the columns budget, year, group, line, amount and in_total, in any order. A row is an amount of a line;
/// it is a stated total when its line is empty or says total, of the whole budget when its group does so too. A year may be two
/// years with a slash (one amount over several years) or empty (an amount without a year; of a stated total: over all years).
/// </summary>
/// <param name="Budgets">In the order of the file; not to be used when there are errors.</param>
/// <param name="Errors">Every one with line, column and what would be right.</param>
/// <param name="MoreErrors">Errors that are not listed.</param>
public sealed record BudgetFile(IReadOnlyList<FileBudget> Budgets, IReadOnlyList<InputError> Errors, int MoreErrors)
{
    private static readonly string[] Names = ["budget", "year", "group", "line", "amount", "in_total"];

    /// <summary>Never throws for what is in the file.</summary>
    public static BudgetFile Read(string path)
    {
        var (table, file) = (path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) ? XlsxTable.Read(path) : CsvTable.Read(path), Path.GetFileName(path));
        if (table.Errors.Count > 0)
        {
            return new([], table.Errors, table.MoreErrors);
        }

        var errors = new ErrorList(InputLimits.Default.Errors);
        if (ColumnsOf(table.Header, file, errors) is not { } columns)
        {
            return new([], errors.Listed, errors.More);
        }

        var budgets = new Dictionary<string, FileBudget>(StringComparer.Ordinal);
        var lines = new Dictionary<(string Budget, string? Year, string Group, string Line), int>();
        foreach (var row in table.Rows)
        {
            var read = new BudgetFileRow(row, columns, file, errors);
            if (read.Error)
            {
                continue;
            }

            if (!lines.TryAdd((read.Budget, read.Year, read.Group ?? "", read.Line ?? ""), row.Line))
            {
                var first = lines[(read.Budget, read.Year, read.Group ?? "", read.Line ?? "")];
                errors.Add(file, row.Line, "line", "repeated-key",
                    $"Dezelfde regel van dezelfde groep en hetzelfde jaar staat ook op regel {first}. Tel ze op of geef ze elk een eigen naam.",
                    $"The same line of the same group and year is also on line {first}. Add them up or give each a name of its own.");
                continue;
            }

            if (!budgets.TryGetValue(read.Budget, out var budget))
            {
                budgets[read.Budget] = budget = new(read.Budget, [], []);
            }

            if (read.Line is null)
            {
                budget.Stated.Add(new(read.Group, read.Year, read.Amount, new(file, $"{row.Line}")));
            }
            else
            {
                budget.Entries.Add(new(read.Group!, read.Year, read.Amount, read.InTotal));
            }
        }

        if (table.Rows.Count == 0)
        {
            errors.Add(file, 0, "", "no-rows", "Onder de kop staat geen enkele rij.", "There is not a single row under the header.");
        }

        return new([.. budgets.Values], errors.Listed, errors.More);
    }

    private static Dictionary<string, int>? ColumnsOf(IReadOnlyList<string> header, string file, ErrorList errors)
    {
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (i, name) in header.Index())
        {
            if (!columns.TryAdd(name, i))
            {
                errors.Add(file, 1, name, "repeated-column", $"Kolom {ErrorList.Show(name)} staat er twee keer.", $"Column {ErrorList.Show(name)} is there twice.");
            }
        }

        foreach (var name in Names.Where(name => !columns.ContainsKey(name)))
        {
            errors.Add(file, 1, name, "missing-column",
                $"De kolom {name} ontbreekt; de kop is {string.Join(',', Names)}.", $"The column {name} is missing; the header is {string.Join(',', Names)}.");
        }

        return errors.Count == 0 ? columns : null;
    }
}

/// <summary>One budget of a file.</summary>
public sealed record FileBudget(string Name, List<BudgetEntry> Entries, List<StatedTotal> Stated);
