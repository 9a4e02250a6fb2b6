using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Naober.Core;

namespace Naober.Files.Xlsx;

/// <summary>The number formats of a workbook, each made once when a column first asks for it.</summary>
internal sealed class XlsxStyles(Language language)
{
    /// <summary>Of the header row: text, bold and wrapped.</summary>
    public const uint Header = 1;

    /// <summary>The same above numbers, at the right.</summary>
    public const uint NumberHeader = 2;

    // Below 164 the numbers belong to formats that Excel has of itself; 49 is text.
    private const uint FirstFormat = 164;
    private const uint TextFormat = 49;

    private readonly List<string> formats = [];
    private readonly List<(uint Format, bool IsBold)> styles = [(0, false), (TextFormat, true), (TextFormat, true)];

    /// <summary>The number of the style that a cell refers to.</summary>
    public uint Of(XlsxKind kind, int decimals, bool isBold = false)
    {
        var format = kind == XlsxKind.Text ? TextFormat : FormatOf(CodeOf(kind, decimals));
        var at = styles.FindIndex((int)NumberHeader + 1, style => style == (format, isBold));
        if (at < 0)
        {
            at = styles.Count;
            styles.Add((format, isBold));
        }

        return (uint)at;
    }

    public Stylesheet ToStylesheet()
    {
        var sheet = new Stylesheet();
        if (formats.Count > 0)
        {
            sheet.Append(Counted(new NumberingFormats(formats.Select((code, i) => new NumberingFormat { NumberFormatId = FirstFormat + (uint)i, FormatCode = code }))));
        }

        sheet.Append(
            new Fonts(Font(), Font(new Bold())) { Count = 2 },
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })) { Count = 2 },
            new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())) { Count = 1 },
            new CellStyleFormats(new CellFormat()) { Count = 1 },
            new CellFormats(styles.Select((style, i) => Format(style.Format, style.IsBold, i))) { Count = (uint)styles.Count });
        return sheet;
    }

    private uint FormatOf(string code)
    {
        if (!formats.Contains(code, StringComparer.Ordinal))
        {
            formats.Add(code);
        }

        return FirstFormat + (uint)formats.IndexOf(code);
    }

    /// <summary>The separators are those of the reader: a comma here is the thousands of a Dutch Excel with a point.</summary>
    private string CodeOf(XlsxKind kind, int decimals)
    {
        if (decimals is < 0 or > 10)
        {
            throw new ArgumentOutOfRangeException(nameof(decimals), decimals, "0 to 10.");
        }

        var fraction = decimals == 0 ? "" : "." + new string('0', decimals);
        return kind switch
        {
            XlsxKind.Number => "#,##0" + fraction,
            XlsxKind.Figure => "General",
            XlsxKind.Year => "0",
            XlsxKind.Euro when language == Language.Dutch => $"[$€-413]\\ #,##0{fraction};[$€-413]\\ \\-#,##0{fraction}",
            XlsxKind.Euro => $"[$€-2]\\ #,##0{fraction};\\-[$€-2]\\ #,##0{fraction}",
            XlsxKind.Percentage => $"0{fraction}%",
            XlsxKind.Date => language == Language.Dutch ? @"dd\-mm\-yyyy" : @"yyyy\-mm\-dd",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    private static NumberingFormats Counted(NumberingFormats formats)
    {
        formats.Count = (uint)formats.ChildElements.Count;
        return formats;
    }

    private static Font Font(params OpenXmlElement[] weight) => new([.. weight, new FontSize { Val = 11 }, new FontName { Val = "Calibri" }]);

    private static CellFormat Format(uint format, bool isBold, int i)
    {
        var cell = new CellFormat { NumberFormatId = format, FontId = isBold ? 1u : 0u, FormatId = 0, ApplyNumberFormat = format > 0, ApplyFont = isBold };
        if (i is (int)Header or (int)NumberHeader)
        {
            var side = i == NumberHeader ? HorizontalAlignmentValues.Right : HorizontalAlignmentValues.Left;
            (cell.Alignment, cell.ApplyAlignment) = (new() { WrapText = true, Vertical = VerticalAlignmentValues.Top, Horizontal = side }, true);
        }

        return cell;
    }
}
