using System.Text;

namespace Naober.Files.Packages;

/// <summary>The one order of the rows of a table: by the key columns, ordinal, empty first.</summary>
public static class PackageOrder
{
    public static IReadOnlyList<PackageRow> Sorted(TableSchema schema, IEnumerable<PackageRow> rows)
    {
        var sorted = rows.ToArray();
        Array.Sort(Array.ConvertAll(sorted, row => Key(schema, row)), sorted, StringComparer.Ordinal);
        return sorted;
    }

    /// <summary>The key columns as they are written, with a NUL between them, so that shorter texts come first.</summary>
    public static string Key(TableSchema schema, PackageRow row) => Key(row, Enumerable.Range(0, schema.KeyLength));

    internal static string Key(PackageRow row, IEnumerable<int> columns)
    {
        var key = new StringBuilder();
        foreach (var column in columns)
        {
            key.Append(CellText.Of(row.Cells[column])).Append('\0');
        }

        return key.ToString();
    }
}
