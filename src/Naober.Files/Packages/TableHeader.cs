using Naober.Files.Csv;

namespace Naober.Files.Packages;

/// <summary>Matches the first row of a table to the columns of its schema, in any order.</summary>
internal static class TableHeader
{
    /// <returns>Per column of the file its index in the schema; null when the rows cannot be read by it.</returns>
    public static int[]? Read(CsvRows rows, TableSchema schema, ErrorList errors)
    {
        var file = schema.Name + ".csv";
        var before = errors.Count;
        var expected = string.Join(",", schema.Columns.Select(column => column.Name));
        if (!rows.Read())
        {
            if (errors.Count == before)
            {
                errors.Add(file, 0, "", "empty-file", $"Het bestand is leeg. De eerste rij hoort te zijn: {expected}.", $"The file is empty. The first row should be: {expected}.");
            }

            return null;
        }

        if (OtherForm(rows) is { } form)
        {
            errors.Add(file, rows.Line, "", form);
            return null;
        }

        var columns = new int[rows.Count];
        var seen = new HashSet<int>();
        for (var i = 0; i < rows.Count; i++)
        {
            columns[i] = schema.IndexOf(rows[i].Trim());
            if (HeaderProblem(rows[i], columns[i], schema, seen) is { } problem)
            {
                errors.Add(file, rows.Line, (i + 1).ToString(), problem);
            }
        }

        foreach (var (index, column) in schema.Columns.Index())
        {
            if (column.Required && !seen.Contains(index))
            {
                errors.Add(file, rows.Line, column.Name, "missing-column",
                    $"De kolom {column.Name} ontbreekt. De kolommen zijn: {expected}.", $"The column {column.Name} is missing. The columns are: {expected}.");
            }
        }

        return errors.Count == before ? columns : null;
    }

    private static Problem? HeaderProblem(string name, int index, TableSchema schema, HashSet<int> seen)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return new("blank-column", "Deze kolom heeft geen naam.", "This column has no name.");
        }

        if (index < 0)
        {
            var hint = Spelling.Hint(Spelling.Nearest(name.Trim(), schema.Columns.Select(column => column.Name)));
            var known = string.Join(", ", schema.Columns.Select(column => column.Name));
            return new(
                "unknown-column",
                $"{ErrorList.Show(name)} is geen kolom van {schema.Name}.{hint.Dutch} Toegestaan: {known}.",
                $"{ErrorList.Show(name)} is not a column of {schema.Name}.{hint.English} Allowed: {known}.");
        }

        return seen.Add(index) ? null : new("repeated-column", $"De kolom {name.Trim()} staat er twee keer.", $"The column {name.Trim()} occurs twice.");
    }

    /// <summary>One wide cell with semicolons or tabs: saved with another separator.</summary>
    private static Problem? OtherForm(CsvRows rows) =>
        rows.Count == 1 && rows[0].AsSpan().ContainsAny(';', '\t')
            ? new("separator", "De kolommen zijn niet met komma's gescheiden. Sla het bestand op als CSV met komma's.", "The columns are not separated by commas. Save the file as CSV with commas.")
            : null;
}
