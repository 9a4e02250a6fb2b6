using System.Text.Json;
using Naober.Files;
using Naober.Indicators.StatTables;

namespace Naober.Indicators.ImportJsonStat;

/// <summary>A dimension of a data set: its categories in the order in which the values stand.</summary>
internal sealed record JsonStatDimension(string Key, string Label, IReadOnlyList<(string Code, string Label, string? Unit, int? Decimals, string? Note)> Categories);

/// <summary>
/// A data set of JSON-stat 2.0, checked: every dimension has as many categories as it says, and there are as many values as the
/// dimensions have places; an object of values may skip some. See json-stat.org/full.
/// </summary>
internal sealed class JsonStatDocument
{
    private const long MostCells = 10_000_000;

    private readonly JsonElement root;
    private readonly string file;
    private readonly ErrorList errors;

    private JsonStatDocument(JsonElement root, string file, ErrorList errors) => (this.root, this.file, this.errors) = (root, file, errors);

    public IReadOnlyList<JsonStatDimension> Dimensions { get; private set; } = [];

    public long Cells => Dimensions.Aggregate(1L, (cells, dimension) => cells * dimension.Categories.Count);

    public string? Text(string property) => root.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>Null with at least one error.</summary>
    public static JsonStatDocument? Read(JsonElement root, string file, ErrorList errors)
    {
        var document = new JsonStatDocument(root, file, errors);
        if (root.ValueKind != JsonValueKind.Object || document.Text("class") != "dataset" || !root.TryGetProperty("id", out var ids) || ids.ValueKind != JsonValueKind.Array
            || !root.TryGetProperty("size", out var sizes) || sizes.ValueKind != JsonValueKind.Array || !root.TryGetProperty("dimension", out var dimensions) || dimensions.ValueKind != JsonValueKind.Object)
        {
            document.Wrong("class", "Dit is geen JSON-stat 2.0: er horen class \"dataset\", id, size, dimension en value te staan.", "This is not JSON-stat 2.0: it should have class \"dataset\", id, size, dimension and value.");
            return null;
        }

        document.Dimensions = [.. ids.EnumerateArray().Zip(sizes.EnumerateArray()).Select(pair => document.ReadDimension(dimensions, pair.First, pair.Second)).OfType<JsonStatDimension>()];
        if (errors.Count == 0 && (document.Dimensions.Count != ids.GetArrayLength() || ids.GetArrayLength() != sizes.GetArrayLength()))
        {
            document.Wrong("size", "id en size horen even lang te zijn.", "id and size should have the same length.");
        }

        if (errors.Count == 0 && document.Dimensions.Aggregate(1.0, (cells, dimension) => cells * dimension.Categories.Count) > MostCells)
        {
            document.Wrong("size", $"De dimensies hebben meer dan {MostCells} combinaties.", $"The dimensions have more than {MostCells} combinations.");
        }

        return errors.Count == 0 ? document : null;
    }

    /// <summary>The dimensions with a role: geo, time or metric.</summary>
    public IEnumerable<string> Role(string role) =>
        root.TryGetProperty("role", out var roles) && roles.ValueKind == JsonValueKind.Object && roles.TryGetProperty(role, out var keys) && keys.ValueKind == JsonValueKind.Array
            ? keys.EnumerateArray().Where(key => key.ValueKind == JsonValueKind.String).Select(key => key.GetString()!)
            : [];

    /// <summary>Every cell that is there, by its place in row-major order, with its status; values that are no number are errors.</summary>
    public IEnumerable<(long At, decimal? Value, string? Status)> Values()
    {
        if (!root.TryGetProperty("value", out var values) || values.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object))
        {
            Wrong("value", "Er hoort een lijst \"value\" te staan.", "There should be a list \"value\".");
            yield break;
        }

        if (values.ValueKind == JsonValueKind.Array && values.GetArrayLength() != Cells)
        {
            var count = values.GetArrayLength();
            Wrong(
                "value",
                $"Er staan {count} waarden; volgens size zijn het er {Cells}. Onbekende waarden horen null te zijn; alleen een object mag plaatsen overslaan.",
                $"There are {count} values; according to size there are {Cells}. Unknown values should be null; only an object may skip places.");
            yield break;
        }

        foreach (var (at, value) in Listed(values))
        {
            if (at < 0 || at >= Cells)
            {
                Wrong("value", $"Er staat een waarde buiten de plaatsen 0 tot en met {Cells - 1}.", $"There is a value outside the places 0 up to and including {Cells - 1}.");
                yield break;
            }

            decimal? number = null;
            if (value.ValueKind != JsonValueKind.Null && (value.ValueKind != JsonValueKind.Number || !value.TryGetDecimal(out _)))
            {
                Wrong($"value[{at}]", $"{ErrorList.Show(value.GetRawText())} is geen getal en niet null.", $"{ErrorList.Show(value.GetRawText())} is not a number and not null.");
            }
            else if (value.ValueKind == JsonValueKind.Number)
            {
                number = value.GetDecimal() / 1.000000000000000000000000000000000m;
            }

            yield return (at, number, StatusOf(at));
        }
    }

    private static IEnumerable<(long At, JsonElement Value)> Listed(JsonElement values) => values.ValueKind == JsonValueKind.Array
        ? values.EnumerateArray().Select((value, at) => ((long)at, value))
        : values.EnumerateObject().Select(entry => (long.TryParse(entry.Name, out var at) ? at : -1, entry.Value));

    /// <summary>One for all, one per place, or some by place.</summary>
    private string? StatusOf(long at)
    {
        if (!root.TryGetProperty("status", out var status))
        {
            return null;
        }

        var own = status.ValueKind switch
        {
            JsonValueKind.Array when at < status.GetArrayLength() => status[(int)at],
            JsonValueKind.Object when status.TryGetProperty(FormattableString.Invariant($"{at}"), out var found) => found,
            JsonValueKind.String => status,
            _ => default,
        };
        return own.ValueKind == JsonValueKind.String ? own.GetString() : null;
    }

    private JsonStatDimension? ReadDimension(JsonElement dimensions, JsonElement id, JsonElement size)
    {
        if (id.ValueKind != JsonValueKind.String || size.ValueKind != JsonValueKind.Number || !size.TryGetInt32(out var count)
            || !dimensions.TryGetProperty(id.GetString()!, out var dimension) || dimension.ValueKind != JsonValueKind.Object
            || !dimension.TryGetProperty("category", out var category) || category.ValueKind != JsonValueKind.Object)
        {
            Wrong("dimension", $"De dimensie {ErrorList.Show(id.GetRawText())} heeft geen categorieën of geen grootte.", $"The dimension {ErrorList.Show(id.GetRawText())} has no categories or no size.");
            return null;
        }

        var key = id.GetString()!;
        if (category.TryGetProperty("index", out var index) && index.ValueKind == JsonValueKind.Object && !HasEveryPlaceOnce(index))
        {
            Wrong($"dimension.{key}", "De plaatsen in index horen 0, 1, 2 enzovoort te zijn, elk één keer: nu is niet te zeggen welke waarde bij welke categorie hoort.", "The places in index should be 0, 1, 2 and so on, each once: now nobody can say which value belongs to which category.");
            return null;
        }

        var codes = CodesOf(category);
        if (codes.Count != count)
        {
            Wrong($"dimension.{key}", $"De dimensie heeft {codes.Count} categorieën; volgens size zijn het er {count}.", $"The dimension has {codes.Count} categories; according to size there are {count}.");
            return null;
        }

        return new(key, TextOf(dimension, "label") ?? key, [.. codes.Select(code => (code, TextOf(category, "label", code) ?? code, UnitOf(category, code, out var decimals), decimals, NoteOf(category, code)))]);
    }

    private static bool HasEveryPlaceOnce(JsonElement index) =>
        index.EnumerateObject().Select(entry => entry.Value.ValueKind == JsonValueKind.Number && entry.Value.TryGetInt32(out var at) ? at : -1).Order()
            .Index().All(place => place.Index == place.Item);

    private static List<string> CodesOf(JsonElement category)
    {
        if (category.TryGetProperty("index", out var index))
        {
            return index.ValueKind switch
            {
                JsonValueKind.Array => [.. index.EnumerateArray().Select(code => code.ToString())],
                JsonValueKind.Object => [.. index.EnumerateObject().OrderBy(entry => entry.Value.ValueKind == JsonValueKind.Number && entry.Value.TryGetInt32(out var at) ? at : int.MaxValue).Select(entry => entry.Name)],
                _ => [],
            };
        }

        return category.TryGetProperty("label", out var labels) && labels.ValueKind == JsonValueKind.Object ? [.. labels.EnumerateObject().Select(entry => entry.Name)] : [];
    }

    private static string? UnitOf(JsonElement category, string code, out int? decimals)
    {
        decimals = null;
        if (!category.TryGetProperty("unit", out var units) || units.ValueKind != JsonValueKind.Object || !units.TryGetProperty(code, out var unit) || unit.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        decimals = unit.TryGetProperty("decimals", out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var count) ? Math.Clamp(count, 0, 9) : null;
        string?[] said = [TextOf(unit, "label"), TextOf(unit, "base"), TextOf(unit, "symbol")];
        return said.FirstOrDefault(text => StatUnits.Of(text) != Core.Vocabulary.UnknownKey) ?? said.FirstOrDefault(text => text is not null);
    }

    /// <summary>What is noted about a category.</summary>
    private static string? NoteOf(JsonElement category, string code) =>
        category.TryGetProperty("note", out var notes) && notes.ValueKind == JsonValueKind.Object && notes.TryGetProperty(code, out var own) && own.ValueKind == JsonValueKind.Array
            ? string.Join('\n', own.EnumerateArray().Where(line => line.ValueKind == JsonValueKind.String).Select(line => line.GetString()))
            : null;

    private static string? TextOf(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
    }

    private void Wrong(string column, string dutch, string english) => errors.Add(file, 0, column, "json-stat", dutch, english);
}
