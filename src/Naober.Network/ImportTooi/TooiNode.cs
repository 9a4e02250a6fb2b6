using System.Globalization;
using System.Text.Json;

namespace Naober.Network.ImportTooi;

/// <summary>A node of expanded JSON-LD: an object whose properties are full addresses, each with an array of values or links.</summary>
internal readonly struct TooiNode(JsonElement element)
{
    internal const string Ontology = "https://identifier.overheid.nl/tooi/def/ont/";
    internal const string Provenance = "http://www.w3.org/ns/prov#";
    internal const string Label = "http://www.w3.org/2000/01/rdf-schema#label";

    /// <summary>Its address; empty when the node has none.</summary>
    internal string Id => element.ValueKind == JsonValueKind.Object && element.TryGetProperty("@id", out var id) ? TextOf(id) ?? "" : "";

    /// <summary>Whether it is of a class, named by the last part of its address.</summary>
    internal bool Is(string type) => Items("@type").Any(item => TextOf(item) is { } address && Last(address) == type);

    /// <summary>The texts of a property of the ontology (or of a full address), in the order of the file.</summary>
    internal IReadOnlyList<string> Texts(string property) => Under(property, "@value");

    internal string? Text(string property) => Texts(property) is [var first, ..] ? first : null;

    /// <summary>The addresses that a property points to.</summary>
    internal IReadOnlyList<string> Links(string property) => Under(property, "@id");

    /// <summary>A date, or the date of a moment in local time. False when there is text that is not a date.</summary>
    internal bool TryDate(string property, out DateOnly? date)
    {
        date = null;
        if (Text(property) is not { } text)
        {
            return true;
        }

        var day = text.IndexOf('T') is > 0 and var at ? text[..at] : text;
        var isDate = DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var found);
        date = isDate ? found : null;
        return isDate;
    }

    /// <summary>The last part of an address: <c>gm0114</c>.</summary>
    internal static string Last(string address) => address[(address.AsSpan().LastIndexOfAny('/', '#') + 1)..];

    private IReadOnlyList<string> Under(string property, string keyword) =>
    [
        .. Items(property.Contains(':') ? property : Ontology + property)
            .Where(item => item.ValueKind == JsonValueKind.Object)
            .Select(item => item.TryGetProperty(keyword, out var value) ? TextOf(value) : null).OfType<string>(),
    ];

    /// <summary>Expanded JSON-LD has every value in an array.</summary>
    private JsonElement.ArrayEnumerator Items(string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray()
            : default;

    private static string? TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : null;
}
