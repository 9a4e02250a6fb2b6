using Naober.Core;
using Naober.Files.Packages;

namespace Naober.Network.Reconcile;

/// <summary>Brings the rows of a package under the keys that they got, and together with the rows that are there.</summary>
internal static class MergeRows
{
    /// <summary>Every mention of an actor or partnership under its new key.</summary>
    public static PackageTable Rewrite(PackageTable table, Func<string, string> keyOfActor, Func<string, string> keyOfPartnership)
    {
        var columns = table.Schema.Columns.Index()
            .Select(column => (column.Index, NewKey: (column.Item.References ?? (column.Index == 0 ? table.Schema.Name : null)) switch
            {
                "actors" => keyOfActor,
                "partnerships" => keyOfPartnership,
                _ => null,
            }))
            .Where(column => column.NewKey is not null).ToList();
        return columns.Count == 0 ? table : table with { Rows = [.. table.Rows.Select(row => Rewrite(row, columns!))] };
    }

    /// <summary>A row that is there keeps its owner and values; a period that overlaps one that is there is left out.</summary>
    public static PackageTable Into(
        PackageTable table, IReadOnlyList<PackageRow> others, IReadOnlyDictionary<string, DateOnly?> referenceDates, List<Difference> differences)
    {
        if (others.Count == 0 && table.Rows.Count == 0)
        {
            return table;
        }

        var schema = table.Schema;
        var present = others.ToDictionary(row => PackageOrder.Key(schema, row), StringComparer.Ordinal);
        var within = schema.NoOverlapWithin.Select(schema.IndexOf).ToArray();
        var occupied = (within.Length == 0 ? [] : others).GroupBy(row => Within(row, within), StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        var merged = new Dictionary<string, PackageRow>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            var key = PackageOrder.Key(schema, row);
            if (merged.TryGetValue(key, out var there) || present.TryGetValue(key, out there))
            {
                merged[key] = RowFill.Fill(schema, there, row, referenceDates.GetValueOrDefault(there.Owner ?? ""), differences);
            }
            else if (IsFree(row))
            {
                merged[key] = row;
            }
        }

        return table with { Rows = PackageOrder.Sorted(schema, merged.Values) };

        bool IsFree(PackageRow row)
        {
            if (within.Length == 0)
            {
                return true;
            }

            if (!occupied.TryGetValue(Within(row, within), out var same))
            {
                occupied[Within(row, within)] = same = [];
            }

            var isFree = !same.Any(other => PeriodOf(schema, other).Overlaps(PeriodOf(schema, row)));
            same.Add(row);
            return isFree;
        }
    }

    private static PackageRow Rewrite(PackageRow row, List<(int Index, Func<string, string> NewKey)> columns)
    {
        var cells = (object?[])row.Cells.Clone();
        foreach (var (index, newKey) in columns)
        {
            cells[index] = cells[index] is string key ? newKey(key) : null;
        }

        return row with { Cells = cells };
    }

    private static string Within(PackageRow row, int[] columns) => string.Join('\0', columns.Select(row.Text));

    private static Period PeriodOf(TableSchema schema, PackageRow row) => new(row.Date(schema.IndexOf("valid_from")), row.Date(schema.IndexOf("valid_to")));
}
