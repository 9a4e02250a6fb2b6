using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Naober.Files.Xlsx;

namespace Naober.Files.Docx;

/// <summary>The pieces of a document as Word has them. Text is text: no field or formula is ever made of it.</summary>
internal static class DocxBlocks
{
    /// <summary>Of the text between the margins of A4 on its side, in twentieths of a point.</summary>
    private const int TextWidth = 14_570;

    public static IEnumerable<OpenXmlElement> Of(DocxBlock block) => block switch
    {
        DocxHeading { Level: >= 1 and <= 3 } heading => [Paragraph(heading.Text, DocxStyles.Heading(heading.Level))],
        DocxParagraph { Lead: { } lead } paragraph => [new Paragraph(new Run(new RunProperties(new Bold()), Words(lead + " ")), new Run(Words(paragraph.Text)))],
        DocxParagraph paragraph => [Paragraph(paragraph.Text, null)],
        DocxTable { Columns.Count: > 0 } table when table.Rows.All(row => row.Count == table.Columns.Count) =>
            // The empty paragraph keeps two tables apart.
            [Paragraph(table.Caption, DocxStyles.Caption), Table(table), new Paragraph()],
        _ => throw new InvalidDataException($"A document cannot hold {block}."),
    };

    public static Paragraph Paragraph(string text, string? style) => style is null
        ? new(new Run(Words(text)))
        : new(new ParagraphProperties(new ParagraphStyleId { Val = style }), new Run(Words(text)));

    /// <summary>A4 on its side, so that tables with amounts fit.</summary>
    public static SectionProperties Page() => new(
        new PageSize { Width = 16_838, Height = 11_906, Orient = PageOrientationValues.Landscape },
        new PageMargin { Top = 1_134, Right = 1_134, Bottom = 1_134, Left = 1_134, Header = 709, Footer = 709, Gutter = 0 });

    private static Table Table(DocxTable table)
    {
        var parts = table.Columns.Sum(column => column.Width);
        int[] widths = [.. table.Columns.Select(column => TextWidth * column.Width / parts)];
        return new(
        [
            new TableProperties(
                new TableStyle { Val = DocxStyles.Table }, new TableWidth { Type = TableWidthUnitValues.Pct, Width = "5000" },
                new TableLook { Val = "06A0", FirstRow = true, LastRow = false, FirstColumn = true, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
                new TableCaption { Val = XlsxText.Clean(table.Caption) }),
            new TableGrid([.. widths.Select(width => new GridColumn { Width = $"{width}" })]),
            Row(table.Columns, widths, [.. table.Columns.Select(column => column.Title)], isHeader: true),
            .. table.Rows.Select(row => Row(table.Columns, widths, row, isHeader: false)),
        ]);
    }

    private static TableRow Row(IReadOnlyList<DocxColumn> columns, int[] widths, IReadOnlyList<string> cells, bool isHeader)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (isHeader)
        {
            properties.Append(new TableHeader());
        }

        return new([properties, .. cells.Select((text, i) => Cell(text, widths[i], columns[i].IsFigure, isHeader || i == 0, isHeader))]);
    }

    private static TableCell Cell(string text, int width, bool isFigure, bool isBold, bool isHeader)
    {
        var properties = new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = $"{width}" });
        if (isHeader)
        {
            properties.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "EDF1F5" });
        }

        var paragraph = new ParagraphProperties();
        if (isHeader)
        {
            paragraph.Append(new KeepNext());
        }

        paragraph.Append(new SpacingBetweenLines { Before = "40", After = "40" });
        if (isFigure)
        {
            paragraph.Append(new Justification { Val = JustificationValues.Right });
        }

        return new(properties, new Paragraph(paragraph, new Run([.. isBold ? new OpenXmlElement[] { new RunProperties(new Bold()) } : [], Words(text)])));
    }

    private static Text Words(string text) => new(XlsxText.Clean(text)) { Space = SpaceProcessingModeValues.Preserve };
}
