namespace Naober.Files.Packages;

/// <summary>
/// Finds cycles in the columns of <see cref="TableSchema.Acyclic"/>, whatever the periods of the rows. Depth-first with a stack of
/// its own, so that a chain of a million rows is no deeper for the machine than one of ten. Linear in rows.
/// </summary>
internal static class CycleCheck
{
    public static void Check(TableDraft table, ErrorList errors)
    {
        if (table.Schema.Acyclic is not { } columns)
        {
            return;
        }

        var (child, parent) = (table.Schema.IndexOf(columns.Child), table.Schema.IndexOf(columns.Parent));
        var edges = new Dictionary<string, List<PackageRow>>(StringComparer.Ordinal);
        foreach (var row in table.Rows.Where(row => row.Text(child) is not null && row.Text(parent) is not null))
        {
            if (row.Text(child) == row.Text(parent))
            {
                table.Reject(errors, row, columns.Parent, "self-reference",
                    $"{columns.Parent} mag niet gelijk zijn aan {columns.Child}.", $"{columns.Parent} may not be the same as {columns.Child}.");
            }
            else if (edges.TryGetValue(row.Text(child)!, out var rows))
            {
                rows.Add(row);
            }
            else
            {
                edges[row.Text(child)!] = [row];
            }
        }

        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in edges.Keys)
        {
            Walk(start, table, edges, parent, done, errors);
        }
    }

    private static void Walk(
        string start, TableDraft table, Dictionary<string, List<PackageRow>> edges, int parent, HashSet<string> done, ErrorList errors)
    {
        var path = new List<(string Node, int Next)> { (start, 0) };
        var onPath = new HashSet<string>(StringComparer.Ordinal) { start };
        while (path.Count > 0)
        {
            var (node, next) = path[^1];
            if (done.Contains(node) || !edges.TryGetValue(node, out var rows) || next == rows.Count)
            {
                done.Add(node);
                onPath.Remove(node);
                path.RemoveAt(path.Count - 1);
                continue;
            }

            path[^1] = (node, next + 1);
            var to = rows[next].Text(parent)!;
            if (onPath.Add(to))
            {
                path.Add((to, 0));
            }
            else
            {
                var cycle = Show(path.Select(step => step.Node).SkipWhile(step => step != to).Append(to));
                table.Reject(errors, rows[next], table.Schema.Columns[parent].Name, "cycle", $"Dit sluit een kring: {cycle}.", $"This closes a cycle: {cycle}.");
            }
        }
    }

    private static string Show(IEnumerable<string> nodes)
    {
        const int Longest = 12;
        var shown = nodes.Take(Longest + 1).ToList();
        return string.Join(" -> ", shown.Count > Longest ? [.. shown.Take(Longest), "…"] : shown);
    }
}
