using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Naober.Core;
using Naober.Files.Xlsx;

namespace Naober.Files.Docx;

/// <summary>
/// Writes a Word document (docx, ECMA-376) that is accessible: real headings and tables with header rows, a title and a language. The same
/// document always gives the same bytes.
/// </summary>
public static class DocxWriter
{
    /// <summary>Of a response with a document.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const string Head = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n";
    private const string Main = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";

    private static readonly DateTimeOffset Never = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes from the position of the stream, which need not be seekable and stays open.</summary>
    /// <exception cref="InvalidDataException">A table without columns, a row with another number of cells, or a heading of another level.</exception>
    public static void Write(Stream stream, DocxDocument document)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        WriteText(zip, "[Content_Types].xml", Head
            + """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>"""
            + Override("/word/document.xml", Main + "document.main+xml") + Override("/word/styles.xml", Main + "styles+xml") + Override("/word/settings.xml", Main + "settings+xml")
            + Override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml") + "</Types>");
        WriteText(zip, "_rels/.rels", Relationships(
            (Relations + "/officeDocument", "word/document.xml"), ("http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml")));
        WriteText(zip, "word/_rels/document.xml.rels", Relationships((Relations + "/styles", "styles.xml"), (Relations + "/settings", "settings.xml")));
        WriteText(zip, "docProps/core.xml", Properties(document));
        WriteElement(zip, "word/styles.xml", DocxStyles.Of(document.Language));
        WriteElement(zip, "word/settings.xml", new Settings(new Compatibility(new CompatibilitySetting
        {
            Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15",
        })));
        WriteElement(zip, "word/document.xml", new Document(new Body(
            [DocxBlocks.Paragraph(document.Title, DocxStyles.Title), .. document.Blocks.SelectMany(DocxBlocks.Of), DocxBlocks.Page()])));
    }

    /// <summary>As Word names it.</summary>
    internal static string Tag(Language language) => language == Language.Dutch ? "nl-NL" : "en-GB";

    private static string Properties(DocxDocument document) => Head
        + """<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">"""
        + $"<dc:title>{System.Security.SecurityElement.Escape(XlsxText.Clean(document.Title))}</dc:title><dc:creator>Naober</dc:creator><dc:language>{Tag(document.Language)}</dc:language></cp:coreProperties>";

    private static string Override(string part, string type) => $"""<Override PartName="{part}" ContentType="{type}"/>""";

    private static string Relationships(params ReadOnlySpan<(string Type, string Target)> targets)
    {
        var text = Head + $"""<Relationships xmlns="{PackageRelations}">""";
        for (var i = 0; i < targets.Length; i++)
        {
            text += $"""<Relationship Id="rId{i + 1}" Type="{targets[i].Type}" Target="{targets[i].Target}"/>""";
        }

        return text + "</Relationships>";
    }

    private static void WriteText(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(Entry(zip, name));
        writer.Write(text);
    }

    private static void WriteElement(ZipArchive zip, string name, OpenXmlElement root)
    {
        using var part = Entry(zip, name);
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartDocument(standalone: true);
        writer.WriteElement(root);
    }

    private static Stream Entry(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Never;
        return entry.Open();
    }
}
