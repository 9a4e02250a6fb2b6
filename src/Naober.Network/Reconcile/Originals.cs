using System.Globalization;
using System.Text.Json;
using Naober.Core;
using Naober.Files.Packages;

namespace Naober.Network.Reconcile;

/// <summary>
/// What rows of other packages were before this register added to them. Comparing starts from that, so that the same load again gives
/// the same, and a link that is no longer made leaves nothing behind. A row that its owner loaded anew since has no original.
/// </summary>
internal sealed class Originals
{
    private readonly string package;
    private readonly Dictionary<(string Table, string Row), (PackageRow Before, PackageRow After)> added = [];

    public Originals(RegionPackage register, string package)
    {
        this.package = package;
        var kept = register["originals"].Rows.Where(row => row.Owner == package).ToDictionary(row => (row.Text(0)!, row.Text(1)!), row => (Before: row.Text(2)!, After: row.Text(3)!));
        foreach (var table in register.Tables.Where(table => kept.Keys.Any(key => key.Item1 == table.Schema.Name)))
        {
            foreach (var row in table.Rows.Where(row => row.Owner != package))
            {
                var key = (table.Schema.Name, RowKey(table.Schema, row));
                if (kept.TryGetValue(key, out var texts) && texts.After == Write(row))
                {
                    added[key] = (new PackageRow(0, Read(table.Schema, texts.Before)) { Owner = row.Owner }, row);
                }
            }
        }
    }

    /// <summary>The rows of other packages, as those packages have them.</summary>
    public IReadOnlyList<PackageRow> RowsOfOthers(PackageTable table) =>
        [.. table.Rows.Where(row => row.Owner != package)
            .Select(row => added.Count > 0 && added.TryGetValue((table.Schema.Name, RowKey(table.Schema, row)), out var entry) ? entry.Before : row)];

    /// <summary>Adds the rows to which nothing is added any more, as they were.</summary>
    public PackageTable Restore(PackageTable table)
    {
        var present = table.Rows.Select(row => RowKey(table.Schema, row)).ToHashSet(StringComparer.Ordinal);
        var left = added.Where(entry => entry.Key.Table == table.Schema.Name && !present.Contains(entry.Key.Row)).Select(entry => entry.Value.Before).ToList();
        return left.Count == 0 ? table : table with { Rows = PackageOrder.Sorted(table.Schema, table.Rows.Concat(left)) };
    }

    /// <summary>What is to be remembered of the rows of others that are in these tables.</summary>
    public static IEnumerable<PackageRow> ToRows(IEnumerable<PackageTable> tables, IReadOnlyDictionary<string, IReadOnlyList<PackageRow>> others)
    {
        foreach (var table in tables.Where(table => table.Rows.Any(row => row.Owner is not null)))
        {
            var before = others[table.Schema.Name].ToDictionary(row => RowKey(table.Schema, row), Write, StringComparer.Ordinal);
            foreach (var row in table.Rows.Where(row => row.Owner is not null))
            {
                var key = RowKey(table.Schema, row);
                if (before[key] != Write(row))
                {
                    yield return new(0, [table.Schema.Name, key, before[key], Write(row)]);
                }
            }
        }
    }

    private static string RowKey(TableSchema schema, PackageRow row) => PackageOrder.Key(schema, row).TrimEnd('\0').Replace('\0', '|');

    private static string Write(PackageRow row) => JsonSerializer.Serialize(row.Cells.Select(cell => cell switch
    {
        null => "",
        DateOnly date => Formats.Iso(date),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        string[] items => string.Join('|', items),
        _ => cell.ToString(),
    }));

    private static object?[] Read(TableSchema schema, string json) =>
        [.. JsonSerializer.Deserialize<string[]>(json)!.Zip(schema.Columns, (text, column) => text.Length == 0 ? null : ReadCell(text, column.Type))];

    private static object ReadCell(string text, CellType type) => type switch
    {
        CellType.Date => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        CellType.Number => decimal.Parse(text, CultureInfo.InvariantCulture),
        CellType.Integer => int.Parse(text, CultureInfo.InvariantCulture),
        CellType.TextList or CellType.TermList => text.Split('|'),
        _ => text,
    };
}
