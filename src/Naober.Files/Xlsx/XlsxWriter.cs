using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Naober.Core;

namespace Naober.Files.Xlsx;

/// <summary>
/// Writes an Excel workbook (xlsx, ECMA-376) as a stream: no row is kept, so a million cells take a few megabytes. The same sheets
/// always give the same bytes; that is why the zip is written here and not by the library, which keeps parts in memory and dates them.
/// </summary>
public static class XlsxWriter
{
    /// <summary>Of a response with a workbook.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Rows that fit on a sheet, the header and the totals included.</summary>
    public const int MostRows = 1_048_576;

    private const string Head = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";

    private static readonly DateTimeOffset Never = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes from the position of the stream, which need not be seekable and stays open.</summary>
    /// <exception cref="ArgumentException">There is no sheet.</exception>
    /// <exception cref="InvalidDataException">
    /// A sheet without columns, a row with more cells than columns, more rows or columns than fit, a value that is no text, number,
    /// day or formula, or a number that is not finite.
    /// </exception>
    public static void Write(Stream stream, IReadOnlyList<XlsxSheet> sheets, Language language, CancellationToken cancel = default)
    {
        if (sheets.Count == 0)
        {
            throw new ArgumentException("A workbook has at least one sheet.", nameof(sheets));
        }

        var styles = new XlsxStyles(language);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        WriteText(zip, "[Content_Types].xml", ContentTypes(sheets.Count));
        WriteText(zip, "_rels/.rels", Relationships([("officeDocument", "xl/workbook.xml")]));
        WriteText(zip, "xl/_rels/workbook.xml.rels", Relationships(
            [.. sheets.Index().Select(sheet => ("worksheet", $"worksheets/sheet{sheet.Index + 1}.xml")), ("styles", "styles.xml")]));
        WritePart(zip, "xl/workbook.xml", writer => writer.WriteElement(Workbook(sheets)));
        foreach (var (i, sheet) in sheets.Index())
        {
            WritePart(zip, $"xl/worksheets/sheet{i + 1}.xml", writer => new XlsxSheetWriter(writer, sheet, styles, language).Write(isFirst: i == 0, cancel));
        }

        // Last, when it is known which styles the cells have.
        WritePart(zip, "xl/styles.xml", writer => writer.WriteElement(styles.ToStylesheet()));
    }

    private static Workbook Workbook(IReadOnlyList<XlsxSheet> sheets) => new(new Sheets(
        XlsxNames.Of(sheets).Select((name, i) => new Sheet { Name = name, SheetId = (uint)i + 1, Id = $"rId{i + 1}" })));

    private static string ContentTypes(int sheets) => Head
        + """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>"""
        + Override("/xl/workbook.xml", "sheet.main") + Override("/xl/styles.xml", "styles")
        + string.Concat(Enumerable.Range(1, sheets).Select(i => Override($"/xl/worksheets/sheet{i}.xml", "worksheet"))) + "</Types>";

    private static string Override(string part, string type) => $"""<Override PartName="{part}" ContentType="{Types}{type}+xml"/>""";

    private static string Relationships(IReadOnlyList<(string Type, string Target)> targets) => Head + $"""<Relationships xmlns="{PackageRelations}">"""
        + string.Concat(targets.Select((target, i) => $"""<Relationship Id="rId{i + 1}" Type="{Relations}/{target.Type}" Target="{target.Target}"/>""")) + "</Relationships>";

    private static void WriteText(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(Entry(zip, name));
        writer.Write(text);
    }

    private static void WritePart(ZipArchive zip, string name, Action<OpenXmlWriter> write)
    {
        using var part = Entry(zip, name);
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartDocument(standalone: true);
        write(writer);
    }

    private static Stream Entry(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Never;
        return entry.Open();
    }
}
