using System.Globalization;
using System.Text.Json;
using Naober.Core;

namespace Naober.Files.Json;

/// <summary>
/// A JSON object that people write by hand, read field by field: every error is kept with its line and path, so that all of them are
/// reported together. What is missing or wrong is null; <see cref="RefuseOthers"/> reports fields that nobody asked for.
/// </summary>
public sealed class JsonForm
{
    /// <summary>A form is written by people; a table of millions is not a form.</summary>
    private const long MostBytes = 64 << 20;

    /// <summary>Groups within groups take two levels each.</summary>
    private const int MostDepth = 64;

    private readonly JsonTree tree;
    private readonly string file;
    private readonly ErrorList errors;
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    private JsonForm(JsonTree tree, string file, ErrorList errors)
    {
        this.tree = tree;
        this.file = file;
        this.errors = errors;
        foreach (var twice in tree.Members.GroupBy(member => member.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            Add(twice.Last().Value, "repeated-field", $"Het veld {ErrorList.Show(twice.Key)} staat er twee keer.", $"The field {ErrorList.Show(twice.Key)} is there twice.");
        }
    }

    /// <summary>1-based, where the object starts.</summary>
    public int Line => tree.Line;

    /// <summary>Reads a stream to its end; null, with an error, when it is not one JSON object within the limits.</summary>
    public static JsonForm? Read(Stream stream, string file, ErrorList errors)
    {
        try
        {
            using var limited = new LimitedStream(stream, MostBytes);
            using var memory = new MemoryStream();
            limited.CopyTo(memory);
            var bytes = memory.GetBuffer().AsSpan(0, (int)memory.Length);
            bytes = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
            var document = JsonTree.Read(bytes, MostDepth);
            if (document.Kind == JsonTokenType.StartObject)
            {
                return new(document, file, errors);
            }

            errors.Add(file, document.Line, "", "json-object", "Het bestand is geen JSON-object { … }.", "The file is not a JSON object { … }.");
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            var line = (int)((failure as JsonException)?.LineNumber ?? 0) + 1;
            errors.Add(file, line, "", "json", $"Vanaf deze regel is het bestand geen geldige JSON (UTF-8), afgekapt, of dieper genest dan {MostDepth} niveaus.", $"From this line the file is not valid JSON (UTF-8), cut off, or nested deeper than {MostDepth} levels.");
        }
        catch (InputTooLargeException)
        {
            errors.Add(file, 0, "", "too-large", $"Het bestand is groter dan {MostBytes >> 20} MB.", $"The file is larger than {MostBytes >> 20} MB.");
        }

        return null;
    }

    public bool Has(string name) => Find(name) is not null;

    public bool IsList(string name) => Find(name)?.Kind == JsonTokenType.StartArray;

    /// <summary>A text on one line, not empty.</summary>
    public string? Text(string name, bool required = false) => Value(name, required, JsonTokenType.String) switch
    {
        null => null,
        { Text: var text } value when string.IsNullOrWhiteSpace(text) || text.Any(ErrorList.IsHidden) =>
            Wrong<string>(value, "text", "een tekst zonder stuurtekens, niet leeg", "a text without control characters, not empty"),
        { Text: var text } => text,
    };

    /// <summary>An amount in euros, as text or number: <c>"160000.00"</c>.</summary>
    public Money? Amount(string name, bool required = false) => Value(name, required, JsonTokenType.String, JsonTokenType.Number) switch
    {
        null => null,
        { Text: var text } when Money.TryParse(text, out var money) => money,
        var value => Wrong<Money?>(
            value, "amount",
            $"een bedrag in euro's met een punt en ten hoogste twee decimalen, zoals 160000.00, niet boven {Money.Limit}",
            $"an amount in euros with a point and at most two decimals, such as 160000.00, not above {Money.Limit}"),
    };

    /// <summary>An exact number, as text or number: <c>"109000"</c>, <c>"0.25"</c>, <c>"1/3"</c>.</summary>
    public Fraction? Fraction(string name, bool required = false) => Value(name, required, JsonTokenType.String, JsonTokenType.Number) switch
    {
        null => null,
        { Text: var text } when Core.Fraction.TryParse(text, out var fraction) => fraction,
        var value => Wrong<Fraction?>(
            value, "fraction", "een getal met een punt of een breuk, zoals 109000, 0.25 of 1/3", "a number with a point or a fraction, such as 109000, 0.25 or 1/3"),
    };

    public int? Whole(string name, int minimum, int maximum, bool required = false) => Value(name, required, JsonTokenType.Number, JsonTokenType.String) switch
    {
        null => null,
        { Text: var text } when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= minimum && number <= maximum => number,
        var value => Wrong<int?>(value, "integer", $"een geheel getal van {minimum} tot en met {maximum}", $"a whole number from {minimum} to {maximum}"),
    };

    /// <summary>True or false; null is unknown.</summary>
    public bool? YesNo(string name, bool required = false) =>
        Value(name, required, JsonTokenType.True, JsonTokenType.False) is { } value ? value.Kind == JsonTokenType.True : null;

    public DateOnly? Date(string name, bool required = false) => Value(name, required, JsonTokenType.String) switch
    {
        null => null,
        { Text: var text } when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date,
        var value => Wrong<DateOnly?>(value, "date", "een bestaande datum in de vorm jjjj-mm-dd", "an existing date in the form yyyy-mm-dd"),
    };

    /// <summary>Empty when it is not there.</summary>
    public IReadOnlyList<string> Texts(string name, bool required = false)
    {
        var items = Value(name, required, JsonTokenType.StartArray)?.Items ?? [];
        foreach (var item in items.Where(item => item.Kind != JsonTokenType.String || string.IsNullOrWhiteSpace(item.Text)))
        {
            Wrong<string>(item, "text", "een tekst, niet leeg", "a text, not empty");
        }

        return [.. items.Where(item => item.Kind == JsonTokenType.String).Select(item => item.Text)];
    }

    /// <summary>An object within this one; null when it is not there.</summary>
    public JsonForm? Object(string name, bool required = false) =>
        Value(name, required, JsonTokenType.StartObject) is { } value ? new(value, file, errors) : null;

    /// <summary>The objects of a list; empty when it is not there.</summary>
    public IReadOnlyList<JsonForm> Objects(string name, bool required = false)
    {
        var forms = new List<JsonForm>();
        foreach (var item in Value(name, required, JsonTokenType.StartArray)?.Items ?? [])
        {
            if (item.Kind == JsonTokenType.StartObject)
            {
                forms.Add(new(item, file, errors));
            }
            else
            {
                Wrong<JsonForm>(item, "json-object", "een object { … }", "an object { … }");
            }
        }

        return forms;
    }

    /// <summary>An error about a field of this object, or about the object itself when the name is empty.</summary>
    public void Add(string name, string code, string dutch, string english) => Add(Find(name) ?? tree, code, dutch, english);

    /// <summary>Fields that were not asked for are errors: a misspelt field would otherwise silently not count.</summary>
    public void RefuseOthers()
    {
        foreach (var (name, value) in tree.Members.Where(member => !asked.Contains(member.Name)))
        {
            var known = string.Join(", ", asked.Order(StringComparer.Ordinal));
            Add(value, "unknown-field", $"{ErrorList.Show(name)} is geen bekend veld. Mogelijk zijn: {known}.", $"{ErrorList.Show(name)} is not a known field. Possible are: {known}.");
        }
    }

    private JsonTree? Find(string name)
    {
        asked.Add(name);
        return tree.Members.Where(member => member.Name == name).Select(member => member.Value).LastOrDefault();
    }

    private JsonTree? Value(string name, bool required, params ReadOnlySpan<JsonTokenType> kinds)
    {
        var value = Find(name);
        if (value is null or { Kind: JsonTokenType.Null })
        {
            if (required)
            {
                errors.Add(file, tree.Line, PathOf(name), "required", $"Het veld {name} ontbreekt.", $"The field {name} is missing.");
            }

            return null;
        }

        return kinds.Contains(value.Kind) ? value : Wrong<JsonTree>(value, "json-type", KindNames(kinds, Language.Dutch), KindNames(kinds, Language.English));
    }

    private string PathOf(string name) => tree.Path.Length == 0 ? name : $"{tree.Path}.{name}";

    private static string KindNames(ReadOnlySpan<JsonTokenType> kinds, Language language)
    {
        var words = kinds[0] switch
        {
            JsonTokenType.StartArray => new Words("een lijst [ … ]", "a list [ … ]"),
            JsonTokenType.True => new("true of false", "true or false"),
            JsonTokenType.Number => new("een getal", "a number"),
            _ => kinds.Length == 1 ? new("een tekst tussen aanhalingstekens", "a text in quotes") : new Words("een getal, als tekst of als getal", "a number, as text or as number"),
        };
        return words.In(language);
    }

    private T? Wrong<T>(JsonTree value, string code, string dutch, string english)
    {
        var shown = value.Kind is JsonTokenType.String or JsonTokenType.Number ? ErrorList.Show(value.Text) + " is geen" : "Dit is geen";
        var englishShown = value.Kind is JsonTokenType.String or JsonTokenType.Number ? ErrorList.Show(value.Text) + " is not" : "This is not";
        Add(value, code, $"{shown} juiste waarde: verwacht is {dutch}.", $"{englishShown} right: expected is {english}.");
        return default;
    }

    private void Add(JsonTree value, string code, string dutch, string english) => errors.Add(file, value.Line, value.Path, code, dutch, english);
}
