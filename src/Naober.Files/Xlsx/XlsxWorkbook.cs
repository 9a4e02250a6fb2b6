using System.Globalization;

namespace Naober.Files.Xlsx;

/// <summary>What the cells of a column are, and so how a spreadsheet shows them.</summary>
public enum XlsxKind
{
    /// <summary>Always text, also when it reads as a number, a day or a formula.</summary>
    Text,

    /// <summary>A number with the thousands apart: <see cref="int"/>, <see cref="long"/>, <see cref="decimal"/> or <see cref="double"/>.</summary>
    Number,

    /// <summary>A number with the decimals that it has: figures of several kinds in one column.</summary>
    Figure,

    /// <summary>A whole number without thousands, such as a year.</summary>
    Year,

    /// <summary>Euros.</summary>
    Euro,

    /// <summary>A fraction of one: 0.285 is shown as 28.5%.</summary>
    Percentage,

    /// <summary><see cref="DateOnly"/>. A day before 1901, which Excel cannot keep well, is written as the text 1900-12-31.</summary>
    Date,
}

/// <summary>A column of a sheet.</summary>
/// <param name="Title">Stands in the header row.</param>
/// <param name="Kind">What its cells are.</param>
/// <param name="Decimals">Shown of a number, an amount or a percentage, 0 to 10; the cell holds the value unrounded.</param>
/// <param name="Width">In characters, at most 255; 0 for a width that suits the kind.</param>
/// <param name="IsSummed">
/// Under the column stands its total, as the formula <c>SUM</c> over its cells with the sum as outcome. Exact for whole numbers and
/// decimals; doubles are added by their 15 significant digits.
/// </param>
public sealed record XlsxColumn(string Title, XlsxKind Kind = XlsxKind.Text, int Decimals = 0, double Width = 0, bool IsSummed = false);

/// <summary>
/// A formula with its outcome, so that a reader that does not compute shows it too. A cell of any column may be one.
/// </summary>
/// <param name="Text">In English names, without the equals sign: <c>SUM(B2:B9)</c>. Never made of text of a user or a source.</param>
/// <param name="Value">A number or a text.</param>
public sealed record XlsxFormula(string Text, object Value)
{
    /// <summary>The sum of cells in a column of the same sheet.</summary>
    /// <param name="column">From 0.</param>
    /// <param name="first">The first row, as the sheet numbers them: below the header it is 2.</param>
    /// <param name="last">The last row, included.</param>
    /// <param name="value">What they add up to.</param>
    public static XlsxFormula Sum(int column, int first, int last, decimal value) =>
        new($"SUM({CellName(column, first)}:{CellName(column, last)})", value);

    /// <summary>Column 0 of row 2 is A2; column 27 is AB.</summary>
    public static string CellName(int column, int row)
    {
        var name = row.ToString(CultureInfo.InvariantCulture);
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            name = (char)('A' + ((rest - 1) % 26)) + name;
        }

        return name;
    }
}

/// <summary>A table of a workbook: a header that stays in sight, a filter, and rows.</summary>
/// <param name="Name">On its tab; what Excel refuses in a name is left out, and a second sheet of the same name gets a number.</param>
/// <param name="Columns">At least one.</param>
/// <param name="Rows">
/// Cells in the order of the columns; null is an empty cell, and a row may be shorter than the columns. A text is written as text in
/// any column. Read once, while writing: the rows need not be in memory together.
/// </param>
public sealed record XlsxSheet(string Name, IReadOnlyList<XlsxColumn> Columns, IEnumerable<IReadOnlyList<object?>> Rows);
