using System.Globalization;
using System.Text;
using ExcelDataReader;
using Naober.Files.Csv;

namespace Naober.Files.Xlsx;

/// <summary>
/// The table in the first sheet of an Excel workbook (xlsx). Its header is the first row with at least two cells, so that a title may
/// stand above it. Numbers are written with a decimal point, days as 2022-01-31, and what the sheet shows as 12,5% is 12.5%.
/// </summary>
public static class XlsxTable
{
    private const long MostBytes = 32L << 20;

    /// <summary>Never throws for what is in the file.</summary>
    public static CsvTable Read(string path, InputLimits? limits = null)
    {
        var (allowed, file) = (limits ?? InputLimits.Default with { TableBytes = 128L << 20 }, Path.GetFileName(path));
        if (!File.Exists(path))
        {
            return new([], [], [new(file, 0, "", "not-found", new("Dit bestand is er niet.", "This file does not exist."))]);
        }

        var errors = new ErrorList(allowed.Errors);
        var (header, rows) = (new List<string>(), new List<CsvTableRow>());
        Packages.TableReader.Guard(file, allowed, errors, () =>
        {
            using var stream = File.OpenRead(path);
            if (stream.Length > MostBytes)
            {
                throw new InputTooLargeException(MostBytes);
            }

            XlsxCheck.Check(stream, file, allowed, errors);
            if (errors.Count == 0)
            {
                ReadSheet(stream, file, allowed, errors, header, rows);
            }
        });
        return new(header, rows, errors.Listed, errors.More);
    }

    private static void ReadSheet(Stream stream, string file, InputLimits limits, ErrorList errors, List<string> header, List<CsvTableRow> rows)
    {
        try
        {
            // The reader asks for the code page of old files, also when the file is none.
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream);
            for (var line = 1; reader.Read(); line++)
            {
                var cells = Enumerable.Range(0, header.Count > 0 ? header.Count : reader.FieldCount)
                    .Select(column => column < reader.FieldCount ? CellOf(reader, column, file, line, errors) : "").ToList();
                if (header.Count == 0)
                {
                    header.AddRange(cells.Count(cell => cell.Length > 0) > 1 ? cells.Take(cells.FindLastIndex(cell => cell.Length > 0) + 1) : []);
                }
                else if (rows.Count == limits.Rows)
                {
                    errors.Add(file, line, "", "too-many-rows", $"De tabel heeft meer dan {limits.Rows} rijen.", $"The table has more than {limits.Rows} rows.");
                    return;
                }
                else if (cells.Any(cell => cell.Length > 0))
                {
                    rows.Add(new(line, cells));
                }
            }
        }
        catch (Exception failure) when (failure is ExcelDataReader.Exceptions.ExcelReaderException or FormatException or ArgumentException or InvalidOperationException or NullReferenceException or KeyNotFoundException)
        {
            // The reader answers a part that is missing or has another form with any of these.
            errors.Add(file, 0, "", "damaged-xlsx", "Het werkblad is beschadigd. Open het bestand en bewaar het opnieuw als xlsx.", "The sheet is damaged. Open the file and save it as xlsx again.");
            return;
        }

        if (header.Count == 0)
        {
            errors.Add(file, 0, "", "empty-file", "Het eerste werkblad heeft geen tabel.", "The first sheet has no table.");
        }
    }

    private static string CellOf(IExcelDataReader reader, int column, string file, int line, ErrorList errors)
    {
        switch (reader.GetValue(column))
        {
            case double number when reader.GetNumberFormatString(column)?.Contains('%') == true:
                return Math.Round(number * 100, 10).ToString("R", CultureInfo.InvariantCulture) + "%";
            case double number:
                return number.ToString("R", CultureInfo.InvariantCulture);
            case DateTime { Year: <= 1900 }:
                // 1900-02-29 is a day in Excel only, and the days before it are one off.
                errors.Add(file, line, $"{column + 1}", "date", "Een dag in 1900 of eerder kan Excel niet goed bewaren; schrijf hem als tekst.", "Excel cannot keep a day in 1900 or before; write it as text.");
                return "";
            case DateTime day:
                return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            case var other:
                return Convert.ToString(other, CultureInfo.InvariantCulture)?.Trim() ?? "";
        }
    }
}
