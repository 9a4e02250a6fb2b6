using System.IO.Compression;
using System.Xml.Linq;
using Naober.Core;
using Naober.Files.Xlsx;

namespace Naober.Web.Tests.Pages.Finance;

/// <summary>A sheet of a workbook as lines of text: the value of each cell, and behind a formula what it comes to.</summary>
internal static class WorkbookRows
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <param name="file">An xlsx file.</param>
    /// <param name="sheet">From 1.</param>
    internal static List<string> Of(byte[] file, int sheet)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var part = zip.GetEntry($"xl/worksheets/sheet{sheet}.xml")!.Open();
        return [.. XDocument.Load(part).Descendants(Main + "row").Select(row => string.Join(" | ", row.Elements(Main + "c").Select(Text)))];
    }

    internal static List<string> Of(IReadOnlyList<XlsxSheet> sheets, int sheet)
    {
        using var memory = new MemoryStream();
        XlsxWriter.Write(memory, sheets, Language.Dutch, TestContext.Current.CancellationToken);
        return Of(memory.ToArray(), sheet);
    }

    private static string Text(XElement cell)
    {
        var value = cell.Element(Main + "v")?.Value ?? string.Concat(cell.Descendants(Main + "t").Select(text => text.Value));
        return cell.Element(Main + "f") is { } formula ? $"{formula.Value} = {value}" : value;
    }
}
