using System.Globalization;
using System.Text;
using Naober.Files.Csv;
using Naober.Web.Api.Resources;
using Naober.Web.Sheets;

namespace Naober.Web.Api;

/// <summary>A column of a CSV answer.</summary>
internal sealed record CsvColumn<T>(string Name, Func<T, object?> Cell)
{
    /// <summary>The text of all its cells when they are the same; only in the last columns.</summary>
    public string? Same { get; init; }
}

/// <summary>CSV after RFC 4180: UTF-8, comma, header, ISO dates, decimal point, unrounded; lists with a vertical bar.</summary>
internal static class Csv
{
    /// <summary>Two columns for a key with its name.</summary>
    internal static CsvColumn<T>[] Term<T>(string name, Func<T, Sleutel?> term) =>
        [new(name, item => term(item)?.Code), new(name + "Naam", item => term(item)?.Naam)];

    private const int Pending = 16 * 1024;

    /// <summary>Row by row, so that a long list takes no memory.</summary>
    internal static async Task WriteAsync<T>(HttpResponse response, IEnumerable<T> rows, IReadOnlyList<CsvColumn<T>> columns)
    {
        response.ContentType = SheetFiles.CsvType;
        await using var writer = new StreamWriter(response.Body, new UTF8Encoding(false), bufferSize: 32 * 1024, leaveOpen: true);
        var text = new StringBuilder(CsvText.Line(columns.Select(column => column.Name)));
        var own = columns.Where(column => column.Same is null).ToList();
        var end = string.Concat(columns.Skip(own.Count).Select(column => "," + CsvText.Cell(column.Same!))) + "\r\n";
        foreach (var row in rows)
        {
            for (var i = 0; i < own.Count; i++)
            {
                text.Append(i == 0 ? "" : ",").Append(CsvText.Cell(Text(own[i].Cell(row))));
            }

            text.Append(end);
            if (text.Length > Pending)
            {
                await writer.WriteAsync(text, response.HttpContext.RequestAborted);
                text.Clear();
            }
        }

        await writer.WriteAsync(text, response.HttpContext.RequestAborted);
    }

    /// <summary>A moment as ISO 8601, in UTC.</summary>
    internal static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    internal static string Text(object? cell) => cell switch
    {
        null => "",
        string text => CsvText.Harmless(text),
        IEnumerable<string> list => CsvText.Harmless(string.Join('|', list)),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture)!,
    };
}
