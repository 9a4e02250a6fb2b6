using Naober.Core;
using Naober.Files.Xlsx;

namespace Naober.Web.Sheets;

/// <summary>A sheet as an Excel workbook: the data with real numbers, and on a second sheet what it is, of when and from where.</summary>
internal static class SheetWorkbook
{
    /// <summary>Under the header; what does not fit continues on a next sheet.</summary>
    private const int MostRows = XlsxWriter.MostRows - 1;

    internal static byte[] Of(Sheet sheet, SheetOrigin origin) => Of([(new("Gegevens", "Data"), sheet)], origin);

    /// <summary>Several sheets, each with its name; the first one says what the workbook is about.</summary>
    internal static byte[] Of(IReadOnlyList<(Words Name, Sheet Sheet)> sheets, SheetOrigin origin)
    {
        using var memory = new MemoryStream();
        XlsxWriter.Write(memory, [.. sheets.SelectMany(sheet => Parts(sheet.Name.In(origin.Language), sheet.Sheet, origin.Language)), About([.. sheets.Select(sheet => sheet.Sheet)], origin)], origin.Language);
        return memory.ToArray();
    }

    private static IEnumerable<XlsxSheet> Parts(string name, Sheet sheet, Language language)
    {
        IReadOnlyList<XlsxColumn> columns = [.. sheet.Columns.SelectMany(column => Columns(column, language))];
        var rows = sheet.Rows.Select(row => Cells(sheet.Columns, row));
        return Enumerable.Range(0, Math.Max(1, (sheet.Rows.Count + MostRows - 1) / MostRows))
            .Select(part => new XlsxSheet(name, columns, rows.Skip(part * MostRows).Take(MostRows)));
    }

    private static XlsxSheet About(IReadOnlyList<Sheet> sheets, SheetOrigin origin)
    {
        var language = origin.Language;
        (Words Term, string? Text)[] facts = [(new("Titel", "Title"), string.Join("; ", sheets.Select(sheet => sheet.Title.In(language)))), .. sheets.SelectMany(sheet => sheet.About), .. origin.Facts];
        return new(
            new Words("Over", "About").In(language),
            [new(new Words("Onderwerp", "Subject").In(language), Width: 30), new(new Words("Wat", "What").In(language), Width: 100)],
            [
                .. facts.Where(fact => !string.IsNullOrWhiteSpace(fact.Text)).Select(fact => new object?[] { fact.Term.In(language), fact.Text }),
                .. sheets.SelectMany(sheet => sheet.Columns).DistinctBy(column => column.Key).Select(column => new object?[] { new Words($"Kolom {column.Title.Dutch}", $"Column {column.Title.English}").In(language), new Words($"heet {column.Key} in CSV en JSON", $"is called {column.Key} in CSV and JSON").In(language) }),
            ]);
    }

    private static IEnumerable<XlsxColumn> Columns(SheetColumn column, Language language)
    {
        var title = column.Title.In(language).Replace("\u00AD", "", StringComparison.Ordinal);
        return column.Kind switch
        {
            CellKind.Count => [new(title, XlsxKind.Number)],
            CellKind.Number => [new(title, XlsxKind.Number, column.Decimals)],
            CellKind.Figure => [new(title, XlsxKind.Figure)],
            CellKind.Amount => [new(title, XlsxKind.Euro, 2)],
            CellKind.Share =>
            [
                new(title + new Words(": aantal", ": count").In(language), XlsxKind.Number), new(title + new Words(": van", ": of").In(language), XlsxKind.Number),
                new(title + new Words(": aandeel", ": share").In(language), XlsxKind.Percentage, 1),
            ],
            _ => [new(title)],
        };
    }

    private static List<object?> Cells(IReadOnlyList<SheetColumn> columns, SheetRow row) => [.. columns.SelectMany((column, i) => (column.Kind, row.Cells[i]) switch
    {
        (CellKind.Amount, Money amount) => [amount.Euros],
        (CellKind.Share, Share share) => [share.Count, share.Of, share.Value],
        (CellKind.Share, _) => [null, null, null],
        (_, Money amount) => [amount.Euros],
        var (_, cell) => new object?[] { cell },
    })];
}
