using DocumentFormat.OpenXml.Wordprocessing;
using Naober.Core;

namespace Naober.Files.Docx;

/// <summary>The styles of a document: text, title, three headings, captions, and tables with lines.</summary>
internal static class DocxStyles
{
    public const string Title = "Title";
    public const string Caption = "Caption";
    public const string Table = "TableGrid";

    public static string Heading(int level) => $"Heading{level}";

    public static Styles Of(Language language) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Arial", HighAnsi = "Arial", ComplexScript = "Arial" }, new FontSize { Val = "20" }, new Languages { Val = DocxWriter.Tag(language) })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "264", LineRule = LineSpacingRuleValues.Auto }))),
        new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        Text(Title, "Title", 40, 0, null),
        Text(Heading(1), "heading 1", 30, 360, 0),
        Text(Heading(2), "heading 2", 24, 280, 1),
        Text(Heading(3), "heading 3", 20, 200, 2),
        Text(Caption, "caption", 18, 120, null),
        new Style(
            new StyleName { Val = "Table Grid" },
            new StyleTableProperties(
                new TableBorders(
                    Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>()),
                new TableCellMarginDefault(new TableCellLeftMargin { Type = TableWidthValues.Dxa, Width = 85 }, new TableCellRightMargin { Type = TableWidthValues.Dxa, Width = 85 })))
        {
            Type = StyleValues.Table, StyleId = Table,
        });

    private static Style Text(string id, string name, int halfPoints, int before, int? outline) => new(
        new StyleName { Val = name },
        new BasedOn { Val = "Normal" },
        new NextParagraphStyle { Val = "Normal" },
        new PrimaryStyle(),
        Paragraph(before, outline),
        new StyleRunProperties(new Bold(), new FontSize { Val = $"{halfPoints}" }))
    {
        Type = StyleValues.Paragraph, StyleId = id,
    };

    private static StyleParagraphProperties Paragraph(int before, int? outline)
    {
        var properties = new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = $"{before}", After = "80" });
        if (outline is { } level)
        {
            properties.Append(new OutlineLevel { Val = level });
        }

        return properties;
    }

    private static TBorder Line<TBorder>()
        where TBorder : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Color = "8791A0" };
}
