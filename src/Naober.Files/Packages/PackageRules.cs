namespace Naober.Files.Packages;

/// <summary>The rules that need more than one cell: unique keys, references, periods, overlap and cycles.</summary>
internal static class PackageRules
{
    public static void Check(IReadOnlyList<TableDraft> tables, Func<string, string, bool>? existingKeys, ErrorList errors)
    {
        var byName = tables.ToDictionary(table => table.Schema.Name, StringComparer.Ordinal);
        foreach (var table in tables.Where(table => table.IsPresent))
        {
            CheckPeriods(table, errors);
            CheckUnique(table, errors);
            foreach (var (index, column) in table.Schema.Columns.Index())
            {
                if (column.References is { } target && byName.TryGetValue(target, out var referred))
                {
                    CheckReferences(table, index, referred, existingKeys, errors);
                }
            }

            CheckOverlap(table, errors);
            CheckCycles(table, errors);
        }
    }

    private static void CheckPeriods(TableDraft table, ErrorList errors)
    {
        if (!table.HasPeriod)
        {
            return;
        }

        foreach (var row in table.Rows)
        {
            if (table.Period(row) is var (from, to) && to <= from)
            {
                table.Reject(errors, row, "valid_to", "end-before-start",
                    "valid_to is de eerste dag die niet meer telt en moet na valid_from liggen.",
                    "valid_to is the first day that no longer counts and must be after valid_from.");
            }
        }
    }

    private static void CheckUnique(TableDraft table, ErrorList errors)
    {
        var schema = table.Schema;
        var firstLine = new Dictionary<string, int>(StringComparer.Ordinal);
        var names = string.Join(", ", schema.Columns.Take(schema.KeyLength).Select(column => column.Name));
        foreach (var row in table.Rows.Where(row => !table.WithoutKey.Contains(row.Line)))
        {
            var key = PackageOrder.Key(schema, row);
            if (!firstLine.TryAdd(key, row.Line))
            {
                var shown = ErrorList.Show(key.TrimEnd('\0').Replace("\0", ", ", StringComparison.Ordinal));
                table.Reject(errors, row, schema.Columns[0].Name, "repeated-key",
                    $"De sleutel {shown} ({names}) staat ook op regel {firstLine[key]}.",
                    $"The key {shown} ({names}) is also on line {firstLine[key]}.");
            }
        }
    }

    private static void CheckReferences(TableDraft table, int index, TableDraft target, Func<string, string, bool>? existingKeys, ErrorList errors)
    {
        const int HintsAtMost = 100;
        var column = table.Schema.Columns[index].Name;
        var hints = new Dictionary<string, (string Dutch, string English)>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            if (row.Text(index) is not { } key || target.Keys.Contains(key) || existingKeys?.Invoke(target.Schema.Name, key) == true)
            {
                continue;
            }

            if (!hints.TryGetValue(key, out var hint) && hints.Count < HintsAtMost)
            {
                hints[key] = hint = Spelling.Hint(Spelling.Nearest(key, target.Keys));
            }

            table.Reject(errors, row, column, "unknown-reference",
                $"{ErrorList.Show(key)} staat niet in {target.File}.{hint.Dutch}", $"{ErrorList.Show(key)} is not in {target.File}.{hint.English}");
        }
    }

    private static void CheckOverlap(TableDraft table, ErrorList errors)
    {
        if (table.Schema.NoOverlapWithin.Count == 0)
        {
            return;
        }

        var columns = table.Schema.NoOverlapWithin.Select(table.Schema.IndexOf).ToArray();
        var rows = table.Rows.Where(row => !table.Rejected.Contains(row.Line) && columns.All(column => row.Cells[column] is not null));
        foreach (var group in rows.GroupBy(row => PackageOrder.Key(row, columns), StringComparer.Ordinal))
        {
            PackageRow? latest = null;
            foreach (var row in group.OrderBy(row => table.Period(row).From))
            {
                if (latest is not null && table.Period(row).From < table.Period(latest).To)
                {
                    table.Reject(errors, row, "valid_from", "overlap",
                        $"De periode overlapt die van regel {latest.Line} met dezelfde {string.Join(", ", table.Schema.NoOverlapWithin)}.",
                        $"The period overlaps that of line {latest.Line} with the same {string.Join(", ", table.Schema.NoOverlapWithin)}.");
                }

                latest = latest is null || table.Period(row).To > table.Period(latest).To ? row : latest;
            }
        }
    }

    private static void CheckCycles(TableDraft table, ErrorList errors)
    {
        if (table.Schema.Acyclic is not { } columns)
        {
            return;
        }

        var (child, parent) = (table.Schema.IndexOf(columns.Child), table.Schema.IndexOf(columns.Parent));
        var rows = table.Rows.Where(row => row.Cells[child] is not null && row.Cells[parent] is not null).ToDictionary(row => row.Line);
        foreach (var row in rows.Values.Where(row => row.Text(child) == row.Text(parent)))
        {
            table.Reject(errors, row, columns.Parent, "self-reference",
                $"{columns.Parent} mag niet gelijk zijn aan {columns.Child}.", $"{columns.Parent} may not be the same as {columns.Child}.");
        }

        var edges = rows.Values.Where(row => row.Text(child) != row.Text(parent)).Select(row => new ParentEdge(row.Text(child)!, row.Text(parent)!, row.Line));
        foreach (var (closing, shown) in CycleFinder.Find(edges))
        {
            table.Reject(errors, rows[closing.Line], columns.Parent, "cycle", $"Dit sluit een kring: {shown}.", $"This closes a cycle: {shown}.");
        }
    }
}
