namespace Naober.Files.Csv;

/// <summary>CSV for people and their spreadsheets, after RFC 4180: comma, CRLF, and quotes around a cell that needs them.</summary>
public static class CsvText
{
    /// <summary>One record with its line end.</summary>
    public static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    /// <summary>A spreadsheet would run a text that starts like a formula; an apostrophe before it stops that.</summary>
    public static string Harmless(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;

    /// <summary>A cell as it stands in a record.</summary>
    public static string Cell(string cell) =>
        cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
