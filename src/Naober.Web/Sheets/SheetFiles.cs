using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Naober.Core;
using Naober.Files.Csv;

namespace Naober.Web.Sheets;

/// <summary>Sheets as files: CSV after RFC 4180 (UTF-8, comma) and JSON as a list of objects. Unrounded, same sheet same bytes.</summary>
public static class SheetFiles
{
    public const string CsvType = "text/csv; charset=utf-8; header=present";
    public const string JsonType = "application/json; charset=utf-8";

    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Csv(Sheet sheet)
    {
        var text = new StringBuilder();
        AppendLine(text, sheet.Columns.SelectMany(Headers));
        foreach (var row in sheet.Rows)
        {
            AppendLine(text, sheet.Columns.SelectMany((column, i) => Fields(column, row.Cells[i])));
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public static byte[] Json(Sheet sheet)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteStartArray();
            foreach (var row in sheet.Rows)
            {
                json.WriteStartObject();
                for (var i = 0; i < sheet.Columns.Count; i++)
                {
                    json.WritePropertyName(sheet.Columns[i].Key);
                    Write(json, row.Cells[i]);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return stream.ToArray();
    }

    private static IEnumerable<string> Headers(SheetColumn column) => column.Kind == CellKind.Share
        ? [column.Key + "Count", column.Key + "Of", column.Key + "Share"]
        : [column.Key];

    private static IEnumerable<string> Fields(SheetColumn column, object? cell) => (column.Kind, cell) switch
    {
        (CellKind.Share, Share share) => [Plain(share.Count), Plain(share.Of), Plain(share.Value)],
        (CellKind.Share, _) => ["", "", ""],
        (_, string text) => [CsvText.Harmless(text)],
        _ => [Plain(cell)],
    };

    private static string Plain(object? cell) => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "";

    private static void AppendLine(StringBuilder text, IEnumerable<string> fields) =>
        text.Append(CsvText.Line(fields));

    private static void Write(Utf8JsonWriter json, object? cell)
    {
        switch (cell)
        {
            case null:
                json.WriteNullValue();
                break;
            case Share share:
                json.WriteStartObject();
                json.WriteNumber("count", share.Count);
                json.WriteNumber("of", share.Of);
                json.WritePropertyName("share");
                Write(json, share.Value);
                json.WriteEndObject();
                break;
            case string words:
                json.WriteStringValue(words);
                break;
            default:
                json.WriteRawValue(Plain(cell));
                break;
        }
    }
}
