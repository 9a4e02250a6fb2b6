using Naober.Files.Xlsx;

namespace Naober.Web.Sheets;

/// <summary>A form in which every sheet can be had.</summary>
/// <param name="Extension">Behind the address of the page.</param>
/// <param name="Name">In its link.</param>
/// <param name="MediaType">Of the response.</param>
/// <param name="Write">The file.</param>
internal sealed record SheetFormat(string Extension, string Name, string MediaType, Func<Sheet, SheetOrigin, byte[]> Write)
{
    internal static IReadOnlyList<SheetFormat> All { get; } =
    [
        new(".csv", "CSV", SheetFiles.CsvType, (sheet, _) => SheetFiles.Csv(sheet)),
        new(".xlsx", "Excel", XlsxWriter.MediaType, SheetWorkbook.Of),
        new(".json", "JSON", SheetFiles.JsonType, (sheet, _) => SheetFiles.Json(sheet)),
    ];
}
