using System.Globalization;
using System.Text.Json;
using Naober.Core;
using Naober.Indicators;
using Naober.Indicators.ListIndicators;
using Naober.Indicators.TraceFigures;
using Naober.Web.Api.Resources;
using Naober.Web.Pages.Figures;

namespace Naober.Web.Api;

/// <summary>
/// JSON-stat 2.0 (json-stat.org/format): one dataset with the dimensions indicator, period and region, the last changing fastest. It
/// is written cell by cell, so that a large table takes no memory.
/// </summary>
internal static class JsonStat
{
    private const int Pending = 32 * 1024;

    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonWriterOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="response">Of which only the body is not yet there.</param>
    /// <param name="catalogue">Has the names.</param>
    /// <param name="indicator">What is measured.</param>
    /// <param name="selection">Of the figures of that indicator.</param>
    /// <param name="origins">Of the figures.</param>
    internal static async Task WriteAsync(
        HttpResponse response, Catalogue catalogue, Indicator indicator, FigureSelection selection, IReadOnlyList<FigureOrigin> origins)
    {
        response.ContentType = Accept.JsonStat;
        await using var writer = new Utf8JsonWriter(response.Body, Options);
        writer.WriteStartObject();
        writer.WriteString("version", "2.0");
        writer.WriteString("class", "dataset");
        writer.WriteString("label", indicator.Name.Dutch);
        WriteOrigins(writer, catalogue, indicator, origins);
        var figures = catalogue.FiguresOf(indicator);
        WriteDimensions(writer, catalogue, indicator, selection);
        if (figures?.Cube is not { } cube)
        {
            writer.WriteStartArray("value");
            writer.WriteEndArray();
            writer.WriteEndObject();
            return;
        }

        writer.WriteStartArray("value");
        foreach (var (time, place) in selection.Times.SelectMany(_ => selection.Places, (time, place) => (time, place)))
        {
            if (cube[figures.At, time, place] is { } value)
            {
                writer.WriteNumberValue(value);
            }
            else
            {
                writer.WriteNullValue();
            }

            await FlushAsync(writer, response);
        }

        writer.WriteEndArray();
        writer.WriteStartObject("status");
        foreach (var (t, time) in selection.Times.Index())
        {
            foreach (var (r, place) in selection.Places.Index())
            {
                if (cube.States(figures.At, time)[place] is not CellStates.None and var states)
                {
                    writer.WriteString((((long)t * selection.Places.Count) + r).ToString(CultureInfo.InvariantCulture), string.Join(',', states.ToTerms()));
                    await FlushAsync(writer, response);
                }
            }
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>In one line for people, the moment of the newest version, and in full for programs.</summary>
    private static void WriteOrigins(Utf8JsonWriter writer, Catalogue catalogue, Indicator indicator, IReadOnlyList<FigureOrigin> origins)
    {
        writer.WriteString("source", FigureSources.Say(catalogue, origins, Language.Dutch));
        if (origins is [.., var newest])
        {
            writer.WriteString("updated", Csv.Moment(newest.Version.LoadedAt));
        }

        writer.WriteStartObject("extension");
        writer.WriteNumber("versie", catalogue.VersionsOf(indicator).LastOrDefault());
        writer.WritePropertyName("herkomst");
        writer.WriteRawValue(JsonSerializer.SerializeToUtf8Bytes(FigureOriginResource.Of(origins, catalogue), Names));
        writer.WriteEndObject();
    }

    private static void WriteDimensions(Utf8JsonWriter writer, Catalogue catalogue, Indicator indicator, FigureSelection selection)
    {
        var directory = catalogue.FiguresOf(indicator)?.Cube.Directory;
        (string Key, string Label, IReadOnlyList<(string Key, string Label)> Categories)[] dimensions =
        [
            ("indicator", "Indicator", [(indicator.Key, indicator.Name.Dutch)]),
            ("period", "Periode", [.. selection.Times.Select(time => (directory!.Periods[time], directory.Periods[time].Replace('/', '–')))]),
            ("region", "Regio", [.. selection.Places.Select(place => (directory!.Regions[place], catalogue.Regions.Find(directory.Regions[place])?.Name ?? directory.Regions[place]))]),
        ];
        WriteList(writer, "id", dimensions.Select(dimension => dimension.Key));
        writer.WriteStartArray("size");
        foreach (var dimension in dimensions)
        {
            writer.WriteNumberValue(dimension.Categories.Count);
        }

        writer.WriteEndArray();
        writer.WriteStartObject("role");
        WriteList(writer, "metric", ["indicator"]);
        WriteList(writer, "time", ["period"]);
        WriteList(writer, "geo", ["region"]);
        writer.WriteEndObject();
        writer.WriteStartObject("dimension");
        foreach (var (key, label, categories) in dimensions)
        {
            writer.WriteStartObject(key);
            writer.WriteString("label", label);
            writer.WriteStartObject("category");
            WriteList(writer, "index", categories.Select(category => category.Key));
            writer.WriteStartObject("label");
            foreach (var category in categories)
            {
                writer.WriteString(category.Key, category.Label);
            }

            writer.WriteEndObject();
            if (key == "indicator")
            {
                WriteUnit(writer, indicator);
                WriteDefinition(writer, catalogue, indicator);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteUnit(Utf8JsonWriter writer, Indicator indicator)
    {
        writer.WriteStartObject("unit");
        writer.WriteStartObject(indicator.Key);
        writer.WriteString("label", Vocabulary.IndicatorUnits.Label(indicator.Unit, Language.Dutch));
        writer.WriteNumber("decimals", indicator.Decimals);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteDefinition(Utf8JsonWriter writer, Catalogue catalogue, Indicator indicator)
    {
        string[] notes = [.. new[] { indicator.Definition, FigureSources.Place(catalogue, indicator.Citation), indicator.Formula }.OfType<string>()];
        if (notes.Length > 0)
        {
            writer.WriteStartObject("note");
            WriteList(writer, indicator.Key, notes);
            writer.WriteEndObject();
        }
    }

    private static void WriteList(Utf8JsonWriter writer, string name, IEnumerable<string> items)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStringValue(item);
        }

        writer.WriteEndArray();
    }

    private static Task FlushAsync(Utf8JsonWriter writer, HttpResponse response) =>
        writer.BytesPending < Pending ? Task.CompletedTask : writer.FlushAsync(response.HttpContext.RequestAborted);
}
