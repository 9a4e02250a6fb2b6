using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Naober.Core;

namespace Naober.Files.Packages;

/// <summary>
/// Writes <c>datapackage.json</c>: a Frictionless Tabular Data Package (v1) with a Table Schema per table, so that other tools
/// can check a package by the same rules. Source: specs.frictionlessdata.io, tabular-data-package and table-schema.
/// </summary>
internal static class DescriptorWriter
{
    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(Stream stream, RegionPackage package)
    {
        using (var json = new Utf8JsonWriter(stream, Layout))
        {
            json.WriteStartObject();
            json.WriteString("profile", "tabular-data-package");
            json.WriteString("name", package.Name);
            json.WriteString("title", package.Title);
            if (package.ReferenceDate is { } date)
            {
                json.WriteString(PackageDescription.ReferenceDateField, Formats.Iso(date));
            }

            if (package.Licence is { } licence)
            {
                json.WriteStartArray(PackageDescription.LicencesField);
                json.WriteStartObject();
                json.WriteString("name", licence);
                json.WriteEndObject();
                json.WriteEndArray();
            }

            json.WriteStartArray("resources");
            foreach (var table in package.Tables)
            {
                WriteResource(json, table.Schema, package);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteResource(Utf8JsonWriter json, TableSchema schema, RegionPackage package)
    {
        json.WriteStartObject();
        json.WriteString("name", schema.Name);
        json.WriteString("path", schema.Name + ".csv");
        json.WriteString("profile", "tabular-data-resource");
        json.WriteString("encoding", "utf-8");
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (var column in schema.Columns)
        {
            WriteField(json, column);
        }

        json.WriteEndArray();
        WriteTexts(json, "missingValues", [""]);
        WriteTexts(json, "primaryKey", schema.Columns.Take(schema.KeyLength).Select(column => column.Name));
        WriteForeignKeys(json, schema, package);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter json, Column column)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("type", column.Type switch
        {
            CellType.Date => "date",
            CellType.Number => "number",
            CellType.Integer => "integer",
            _ => "string",
        });
        if (column.Type is CellType.TextList or CellType.TermList)
        {
            json.WriteString("description", "List, separated by |");
        }

        if (column.Required || column.Terms is not null || column.Minimum is not null || column.Maximum is not null)
        {
            json.WriteStartObject("constraints");
            WriteConstraints(json, column);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteConstraints(Utf8JsonWriter json, Column column)
    {
        if (column.Required)
        {
            json.WriteBoolean("required", true);
        }

        if (column.Type == CellType.Term)
        {
            WriteTexts(json, "enum", column.Terms!.Keys);
        }
        else if (column.Type == CellType.TermList)
        {
            var term = "(" + string.Join('|', column.Terms!.Keys.Select(Regex.Escape)) + ")";
            json.WriteString("pattern", $@"^{term}(\|{term})*$");
        }

        if (column.IsYears)
        {
            json.WriteString("pattern", "^[12][0-9]{3}(/[12][0-9]{3})?$");
        }

        if (column.Minimum is { } minimum)
        {
            json.WriteNumber("minimum", minimum);
        }

        if (column.Maximum is { } maximum)
        {
            json.WriteNumber("maximum", maximum);
        }
    }

    private static void WriteForeignKeys(Utf8JsonWriter json, TableSchema schema, RegionPackage package)
    {
        var references = schema.Columns.Where(column => package.Tables.Any(table => table.Schema.Name == column.References)).ToList();
        if (references.Count == 0)
        {
            return;
        }

        json.WriteStartArray("foreignKeys");
        foreach (var column in references)
        {
            json.WriteStartObject();
            json.WriteString("fields", column.Name);
            json.WriteStartObject("reference");
            json.WriteString("resource", column.References == schema.Name ? "" : column.References);
            json.WriteString("fields", package[column.References!].Schema.Columns[0].Name);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
