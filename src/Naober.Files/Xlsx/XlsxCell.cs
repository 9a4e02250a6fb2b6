using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Naober.Files.Xlsx;

/// <summary>A value as a cell.</summary>
internal static class XlsxCell
{
    // Day 1 of Excel is 1900-01-01, and it counts a 29 February 1900 that was not; from 1901 on this is right.
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    /// <summary>A text in the cell itself: whatever it holds, it is no formula.</summary>
    public static Cell Text(string text, string name, uint style) => new(new InlineString(new Text(XlsxText.Cell(text)) { Space = SpaceProcessingModeValues.Preserve }))
    {
        CellReference = name,
        StyleIndex = style,
        DataType = CellValues.InlineString,
    };

    /// <summary>A value that is no text.</summary>
    public static Cell Of(object value, XlsxKind kind, string name, uint style) => value switch
    {
        XlsxFormula formula => Formula(formula, name, style),
        DateOnly day when kind == XlsxKind.Date && day.Year > 1900 => Number((day.DayNumber - DayZero.DayNumber).ToString(CultureInfo.InvariantCulture), name, style),
        DateOnly day => Text(Core.Formats.Iso(day), name, style),
        _ when kind == XlsxKind.Text => Text(Written(value), name, style),
        _ => Number(Written(value), name, style),
    };

    /// <summary>What a value adds to the sum of its column; like Excel, nothing when it is no number.</summary>
    public static decimal Summand(object? value) => value switch
    {
        XlsxFormula formula => Summand(formula.Value),
        null or string or DateOnly => 0,
        _ => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
    };

    private static Cell Formula(XlsxFormula formula, string name, uint style)
    {
        var isText = formula.Value is string;
        var outcome = isText ? XlsxText.Cell((string)formula.Value) : Written(formula.Value);
        return new(new CellFormula(XlsxText.Clean(formula.Text)), new CellValue(outcome)) { CellReference = name, StyleIndex = style, DataType = isText ? CellValues.String : null };
    }

    private static Cell Number(string number, string name, uint style) => new(new CellValue(number)) { CellReference = name, StyleIndex = style };

    private static string Written(object value) => value switch
    {
        int or long or decimal => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        double number when double.IsFinite(number) => number.ToString("R", CultureInfo.InvariantCulture),
        _ => throw new InvalidDataException($"A cell cannot hold {value} ({value.GetType().Name})."),
    };
}
