using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Naober.Core;

namespace Naober.Files.Xlsx;

/// <summary>One sheet, row by row.</summary>
internal sealed class XlsxSheetWriter(OpenXmlWriter writer, XlsxSheet sheet, XlsxStyles styles, Language language)
{
    private const int MostColumns = 16_384;

    private readonly uint[] look = [.. sheet.Columns.Select(column => styles.Of(column.Kind, column.Decimals))];
    private readonly decimal[] sums = new decimal[sheet.Columns.Count];
    private int row;

    public void Write(bool isFirst, CancellationToken cancel)
    {
        if (sheet.Columns.Count is 0 or > MostColumns)
        {
            throw new InvalidDataException($"The sheet {sheet.Name} has {sheet.Columns.Count} columns; it can have 1 to {MostColumns}.");
        }

        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(View(isFirst)));
        writer.WriteElement(new Columns(sheet.Columns.Select((column, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = WidthOf(column), CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        WriteRow(sheet.Columns.Select((column, i) => XlsxCell.Text(column.Title, CellName(i), column.Kind == XlsxKind.Text ? XlsxStyles.Header : XlsxStyles.NumberHeader)));
        foreach (var cells in sheet.Rows)
        {
            cancel.ThrowIfCancellationRequested();
            if (cells.Count > sheet.Columns.Count)
            {
                throw new InvalidDataException($"Row {row + 1} of the sheet {sheet.Name} has {cells.Count} cells; there are {sheet.Columns.Count} columns.");
            }

            WriteRow(cells.Select(CellOf));
        }

        var last = row;
        if (sheet.Columns.Any(column => column.IsSummed))
        {
            WriteRow(sheet.Columns.Select((column, i) => Total(column, i, last)));
        }

        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = $"A1:{XlsxFormula.CellName(sheet.Columns.Count - 1, last)}" });
        writer.WriteEndElement();
    }

    private void WriteRow(IEnumerable<Cell?> cells)
    {
        if (row++ == XlsxWriter.MostRows)
        {
            throw new InvalidDataException($"The sheet {sheet.Name} has more than {XlsxWriter.MostRows} rows.");
        }

        writer.WriteStartElement(new Row { RowIndex = (uint)row });
        foreach (var cell in cells)
        {
            if (cell is not null)
            {
                writer.WriteElement(cell);
            }
        }

        writer.WriteEndElement();
    }

    private Cell? CellOf(object? value, int column)
    {
        var kind = sheet.Columns[column].Kind;
        if (sheet.Columns[column].IsSummed)
        {
            sums[column] += XlsxCell.Summand(value);
        }

        return value switch
        {
            null => null,
            string text => XlsxCell.Text(text, CellName(column), styles.Of(XlsxKind.Text, 0)),
            _ => XlsxCell.Of(value, kind, CellName(column), look[column]),
        };
    }

    private Cell? Total(XlsxColumn column, int i, int last)
    {
        if (column.IsSummed)
        {
            // Without rows a sum would be over the header, or over itself.
            object total = last > 1 ? XlsxFormula.Sum(i, 2, last, sums[i]) : 0;
            return XlsxCell.Of(total, column.Kind, CellName(i), styles.Of(column.Kind, column.Decimals, isBold: true));
        }

        return i == 0 ? XlsxCell.Text(new Words("Totaal", "Total").In(language), CellName(i), styles.Of(XlsxKind.Text, 0, isBold: true)) : null;
    }

    private string CellName(int column) => XlsxFormula.CellName(column, row);

    private static SheetView View(bool isFirst) => new(
        new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
        new Selection { Pane = PaneValues.BottomLeft, ActiveCell = "A2", SequenceOfReferences = new([new("A2")]) })
    {
        TabSelected = isFirst,
        WorkbookViewId = 0,
    };

    private static double WidthOf(XlsxColumn column) => column.Width > 0 ? Math.Min(column.Width, 255) : column.Kind == XlsxKind.Text ? 28 : 16;
}
