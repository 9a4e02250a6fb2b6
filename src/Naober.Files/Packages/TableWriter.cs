using System.Text;

namespace Naober.Files.Packages;

/// <summary>
/// Writes one table in its canonical bytes: columns as in the schema, rows by key, LF, and quotes only around a cell that holds a
/// comma, a quote or a line break. A package is for machines and must come back as it went: cells that a spreadsheet would take
/// for a formula are written as they are.
/// </summary>
internal static class TableWriter
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static void Write(Stream stream, PackageTable table)
    {
        using var writer = new StreamWriter(stream, StrictUtf8, leaveOpen: true) { NewLine = "\n" };
        WriteRow(writer, table.Schema.Columns.Select(column => column.Name));
        foreach (var row in PackageOrder.Sorted(table.Schema, table.Rows))
        {
            WriteRow(writer, row.Cells.Select(CellText.Of));
        }
    }

    private static void WriteRow(StreamWriter writer, IEnumerable<string> cells)
    {
        var first = true;
        foreach (var cell in cells)
        {
            if (!first)
            {
                writer.Write(',');
            }

            first = false;
            if (cell.AsSpan().ContainsAny(",\"\r\n"))
            {
                writer.Write('"');
                writer.Write(cell.Replace("\"", "\"\"", StringComparison.Ordinal));
                writer.Write('"');
            }
            else
            {
                writer.Write(cell);
            }
        }

        writer.WriteLine();
    }
}
