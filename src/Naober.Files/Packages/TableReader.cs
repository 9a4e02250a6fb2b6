using Naober.Files.Csv;

namespace Naober.Files.Packages;

/// <summary>Reads one table of a package: its header, then every row with its cells checked one by one.</summary>
internal static class TableReader
{
    public static TableDraft Read(PackageSource source, TableSchema schema, InputLimits limits, ErrorList errors, ref long budget)
    {
        var table = new TableDraft(schema);
        if (!source.Has(table.File))
        {
            return table;
        }

        table.IsPresent = true;
        var allowed = Math.Min(limits.TableBytes, budget);
        var used = 0L;
        Guard(table.File, limits, errors, () =>
        {
            if (IsUtf16(source, table.File))
            {
                errors.Add(table.File, 1, "", "encoding", "Het bestand is UTF-16. Sla het op als CSV UTF-8.", "The file is UTF-16. Save it as CSV UTF-8.");
                return;
            }

            using var stream = source.Open(table.File, allowed);
            using var rows = new CsvRows(stream, table.File, limits, errors);
            if (TableHeader.Read(rows, schema, errors) is { } columns)
            {
                ReadRows(rows, table, columns, limits, errors);
            }

            table.LeftOut = rows.LeftOut;
            used = stream.Position;
        });
        budget -= used;
        return table;
    }

    /// <summary>Runs the reading of one file and puts what the file system or the zip has against it on the error list.</summary>
    public static void Guard(string file, InputLimits limits, ErrorList errors, Action read)
    {
        try
        {
            read();
        }
        catch (InputTooLargeException e)
        {
            errors.Add(file, 0, "", "file-too-large",
                $"Het bestand is groter dan {e.Limit} bytes (per tabel {limits.TableBytes}, samen {limits.TotalBytes}).",
                $"The file is larger than {e.Limit} bytes (per table {limits.TableBytes}, together {limits.TotalBytes}).");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            errors.Add(file, 0, "", "unreadable",
                "Het bestand is beschadigd of mag niet worden gelezen.", "The file is damaged or may not be read.");
        }
    }

    /// <summary>The CSV reader would transcode it and turn what is damaged into question marks without a word.</summary>
    private static bool IsUtf16(PackageSource source, string file)
    {
        Span<byte> mark = stackalloc byte[4];
        using var stream = source.Open(file, mark.Length + 1);
        var length = stream.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false);
        return mark[..length] is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, 0, 0xFE, 0xFF];
    }

    private static void ReadRows(CsvRows rows, TableDraft table, int[] columns, InputLimits limits, ErrorList errors)
    {
        var schema = table.Schema;
        var found = errors.Count;
        while (rows.Read())
        {
            if (rows.IsBlank)
            {
                continue;
            }

            if (table.Rows.Count == limits.Rows)
            {
                errors.Add(table.File, rows.Line, "", "too-many-rows",
                    $"De tabel heeft meer dan {limits.Rows} rijen.", $"The table has more than {limits.Rows} rows.");
                return;
            }

            if (rows.Count != columns.Length)
            {
                errors.Add(table.File, rows.Line, "", "ragged-row",
                    $"De rij heeft {rows.Count} cellen; de eerste rij heeft er {columns.Length}. Staat een komma in een cel, zet die cel dan tussen aanhalingstekens.",
                    $"The row has {rows.Count} cells; the first row has {columns.Length}. Where a cell holds a comma, put that cell in quotes.");
                table.WithoutKey.Add(rows.Line);
            }

            var row = new PackageRow(rows.Line, new object?[schema.Columns.Count]);
            for (var i = 0; i < Math.Min(rows.Count, columns.Length); i++)
            {
                // In a ragged row only the first cell is sure to stand in its own column.
                if (rows.Count == columns.Length || (i == 0 && columns[0] == 0))
                {
                    ReadCell(rows, i, table, row, schema.Columns[columns[i]], columns[i], limits, errors);
                }
            }

            if (errors.Count > found)
            {
                table.Rejected.Add(row.Line);
                found = errors.Count;
            }

            if (row.Cells[0] is string key)
            {
                table.Keys.Add(key);
            }

            table.Rows.Add(row);
        }
    }

    private static void ReadCell(CsvRows rows, int i, TableDraft table, PackageRow row, Column column, int at, InputLimits limits, ErrorList errors)
    {
        row.Cells[at] = CellReader.Read(column, rows[i], limits, out var problem);
        if (problem is not null)
        {
            errors.Add(table.File, row.Line, column.Name, problem);
            if (at < table.Schema.KeyLength)
            {
                table.WithoutKey.Add(row.Line);
            }
        }
    }
}
