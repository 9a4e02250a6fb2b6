using System.Globalization;
using System.Text;
using Naober.Files.Csv;
using Naober.Web.Api.Resources;
using Naober.Web.Sheets;

namespace Naober.Web.Api;

/// <summary>A column of a CSV answer.</summary>
internal sealed record CsvColumn<T>(string Name, Func<T, object?> Cell);

/// <summary>CSV after RFC 4180: UTF-8, comma, header, ISO dates, decimal point, unrounded; lists with a vertical bar.</summary>
internal static class Csv
{
    /// <summary>Two columns for a key with its name.</summary>
    internal static CsvColumn<T>[] Term<T>(string name, Func<T, Sleutel?> term) =>
        [new(name, item => term(item)?.Code), new(name + "Naam", item => term(item)?.Naam)];

    /// <summary>Row by row, so that a long list takes no memory.</summary>
    internal static async Task WriteAsync<T>(HttpResponse response, IEnumerable<T> rows, IReadOnlyList<CsvColumn<T>> columns)
    {
        response.ContentType = SheetFiles.CsvType;
        await using var writer = new StreamWriter(response.Body, new UTF8Encoding(false), bufferSize: 32 * 1024, leaveOpen: true);
        await writer.WriteAsync(CsvText.Line(columns.Select(column => column.Name)));
        foreach (var row in rows)
        {
            response.HttpContext.RequestAborted.ThrowIfCancellationRequested();
            await writer.WriteAsync(CsvText.Line(columns.Select(column => Text(column.Cell(row)))));
        }
    }

    private static string Text(object? cell) => cell switch
    {
        null => "",
        string text => CsvText.Harmless(text),
        IEnumerable<string> list => CsvText.Harmless(string.Join('|', list)),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture)!,
    };
}
