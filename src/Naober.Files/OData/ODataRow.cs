using System.Globalization;
using System.Text.Json;

namespace Naober.Files.OData;

/// <summary>A row of an entity set. What is asked of it and is of another type is put on the error list with the name of its property.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Line">On which it starts, 1-based.</param>
/// <param name="Element">Lives until the next row is read.</param>
/// <param name="Errors">Of the download.</param>
public readonly record struct ODataRow(string File, int Line, JsonElement Element, ErrorList Errors)
{
    /// <summary>Without the spaces with which OData 3 fills keys up; null when empty or not there.</summary>
    public string? Text(string property)
    {
        if (Find(property) is not { ValueKind: not JsonValueKind.Null } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number)
        {
            return value.GetRawText();
        }

        if (value.ValueKind == JsonValueKind.String)
        {
            return value.GetString()!.Trim() is { Length: > 0 } text ? text : null;
        }

        WrongType(property, "een tekst", "a text", value);
        return null;
    }

    /// <summary>As <see cref="Text"/>; an empty one is an error too.</summary>
    public string? Required(string property)
    {
        var before = Errors.Count;
        var text = Text(property);
        if (text is null && Errors.Count == before)
        {
            Errors.Add(File, Line, property, "required", $"Hier hoort een \"{property}\" te staan.", $"A \"{property}\" belongs here.");
        }

        return text;
    }

    /// <summary>Null when there is none.</summary>
    public int? Integer(string property)
    {
        if (Find(property) is not { ValueKind: not JsonValueKind.Null } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number))
        {
            return number;
        }

        WrongType(property, "een geheel getal", "a whole number", value);
        return null;
    }

    /// <summary>
    /// Null when there is none, or when it is wrong. A figure that is kept with single precision and written out with double
    /// (7888.2001953125) becomes the shortest number that it can have been (7888.2), if <paramref name="isSingle"/>.
    /// </summary>
    public decimal? Number(string property, bool isSingle = false)
    {
        if (Find(property) is not { } value)
        {
            Errors.Add(File, Line, property, "required", $"Hier hoort een \"{property}\" te staan, of null.", $"A \"{property}\" belongs here, or null.");
            return null;
        }

        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && decimal.TryParse(value.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return Packages.CellReader.Canonical(isSingle ? AsSingle(number) : number);
        }

        WrongType(property, "een getal van ten hoogste 28 cijfers, of null", "a number of at most 28 digits, or null", value);
        return null;
    }

    /// <summary>A single has at most nine digits that matter: more are only there because it was made a double.</summary>
    private static decimal AsSingle(decimal number)
    {
        const int MostDigits = 9;
        var digits = number.ToString(CultureInfo.InvariantCulture).TrimStart('-', '0', '.').Count(char.IsAsciiDigit);
        return digits > MostDigits && (double)(float)number == (double)number
            ? decimal.Parse(((float)number).ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture)
            : number;
    }

    private JsonElement? Find(string property) =>
        Element.ValueKind == JsonValueKind.Object && Element.TryGetProperty(property, out var value) ? value : null;

    private void WrongType(string property, string dutch, string english, JsonElement value)
    {
        var shown = ErrorList.Show(value.GetRawText());
        Errors.Add(File, Line, property, "type", $"{shown} is niet {dutch}.", $"{shown} is not {english}.");
    }
}
