using System.Globalization;
using System.Text.RegularExpressions;
using Naober.Core;

namespace Naober.Files.Packages;

/// <summary>Turns the text of a cell into a value of its <see cref="CellType"/>, or says what is wrong with it.</summary>
internal static partial class CellReader
{
    private const int LongestKey = 200;

    private static readonly DateOnly FirstDay = new(1000, 1, 1);
    private static readonly DateOnly LastDay = new(2999, 12, 31);

    /// <summary>Null when the cell is empty or wrong; <paramref name="problem"/> tells which.</summary>
    public static object? Read(Column column, string text, InputLimits limits, out Problem? problem)
    {
        problem = null;
        if (string.IsNullOrWhiteSpace(text) && (column.Required || text.Length == 0))
        {
            problem = column.Required ? new("required", "Deze cel mag niet leeg zijn.", "This cell may not be empty.") : null;
            return null;
        }

        if (text.Length > limits.CellLength)
        {
            problem = new(
                "cell-too-long",
                $"De cel heeft {text.Length} tekens; ten hoogste {limits.CellLength} is toegestaan.",
                $"The cell has {text.Length} characters; at most {limits.CellLength} are allowed.");
            return null;
        }

        problem = column.Type switch
        {
            CellType.Text => TextProblem(text),
            CellType.Key => KeyProblem(text) ?? (column.IsYears ? YearsProblem(text) : null),
            CellType.Term => TermProblem(column.Terms!, text),
            _ => null,
        };
        return problem is not null ? null : column.Type switch
        {
            CellType.Date => ReadDate(text, out problem),
            CellType.Number => ReadNumber(column, text, out problem),
            CellType.Integer => ReadInteger(column, text, out problem),
            CellType.TextList or CellType.TermList => ReadList(column, text, out problem),
            _ => text,
        };
    }

    private static Problem? TextProblem(string text) => HiddenCharacters.FirstIn(text) is not { } c ? null : new(
        "control-character",
        $"De tekst bevat het stuurteken U+{(int)c:X4}. Toegestaan zijn alleen tab en regeleinde.",
        $"The text holds control character U+{(int)c:X4}. Only tab and line break are allowed.");

    private static Problem? KeyProblem(string key)
    {
        if (key.Length <= LongestKey && key.All(IsKeyCharacter) && key.Any(c => c != '.'))
        {
            return null;
        }

        return new(
            "key",
            $"{ErrorList.Show(key)} kan geen sleutel zijn: ten hoogste {LongestKey} tekens, zonder spaties, aanhalingstekens, haken, strepen | of onzichtbare tekens, en niet alleen punten.",
            $"{ErrorList.Show(key)} cannot be a key: at most {LongestKey} characters, without spaces, quotes, brackets, bars | or hidden characters, and not only dots.");
    }

    private static Problem? YearsProblem(string text) => Years().IsMatch(text) && (text.Length == 4 || string.CompareOrdinal(text, 0, text, 5, 4) < 0)
        ? null
        : new(
            "years",
            $"{ErrorList.Show(text)} is geen jaar zoals 2016, en geen eerste en laatste jaar zoals 2016/2019.",
            $"{ErrorList.Show(text)} is not a year such as 2016, nor a first and last year such as 2016/2019.");

    [GeneratedRegex("^[12][0-9]{3}(/[12][0-9]{3})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Years();

    // A bar separates the keys of a pair; "." and ".." lead elsewhere in an address.
    private static bool IsKeyCharacter(char c) =>
        !char.IsWhiteSpace(c) && !ErrorList.IsHidden(c) && !"\"'`´‘’‚“”„«»()[]{}<>\\|".Contains(c);

    private static Problem? TermProblem(Vocabulary terms, string term)
    {
        if (terms.Contains(term))
        {
            return null;
        }

        var word = term.Trim();
        var meant = terms.Keys.FirstOrDefault(key =>
                string.Equals(terms.Label(key, Language.Dutch), word, StringComparison.OrdinalIgnoreCase)
                || string.Equals(terms.Label(key, Language.English), word, StringComparison.OrdinalIgnoreCase))
            ?? Spelling.Nearest(word, terms.Keys);
        var hint = Spelling.Hint(meant);
        var allowed = string.Join(", ", terms.Keys);
        return new(
            "unknown-term",
            $"{ErrorList.Show(term)} is geen bekende term.{hint.Dutch} Toegestaan: {allowed}.",
            $"{ErrorList.Show(term)} is not a known term.{hint.English} Allowed: {allowed}.");
    }

    private static string[]? ReadList(Column column, string text, out Problem? problem)
    {
        var items = text.Split('|', StringSplitOptions.TrimEntries);
        problem = items.Contains("")
            ? new("empty-item", "De lijst heeft een leeg onderdeel; schrijf a|b zonder streep aan begin of eind.", "The list has an empty item; write a|b without a bar at the start or end.")
            : items.Select(item => column.Type == CellType.TermList ? TermProblem(column.Terms!, item) : TextProblem(item)).FirstOrDefault(found => found is not null);
        if (problem is null && items.Length > 1)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            problem = items.FirstOrDefault(item => !seen.Add(item)) is { } twice
                ? new("repeated-item", $"{ErrorList.Show(twice)} staat twee keer in de lijst.", $"{ErrorList.Show(twice)} is in the list twice.")
                : null;
        }

        return problem is null ? items : null;
    }

    private static DateOnly? ReadDate(string text, out Problem? problem)
    {
        problem = null;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            var hint = OtherNotation.Date(text) is { } iso ? $" {text.Trim()} -> {iso}" : "";
            problem = new(
                "date",
                $"{ErrorList.Show(text)} is geen bestaande datum in de vorm jjjj-mm-dd.{hint}",
                $"{ErrorList.Show(text)} is not an existing date in the form yyyy-mm-dd.{hint}");
        }
        else if (date < FirstDay || date > LastDay)
        {
            problem = new(
                "date-range",
                $"{text} ligt buiten 1000-01-01 tot en met 2999-12-31. Laat de cel leeg als er geen grens is.",
                $"{text} is outside 1000-01-01 to 2999-12-31. Leave the cell empty where there is no bound.");
        }

        return problem is null ? date : null;
    }

    private static decimal? ReadNumber(Column column, string text, out Problem? problem)
    {
        problem = null;
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            || text.Count(char.IsAsciiDigit) > 28)
        {
            var hint = OtherNotation.Number(text) is { } plain ? $" {text.Trim()} -> {plain}" : "";
            problem = new(
                "number",
                $"{ErrorList.Show(text)} is geen getal met ten hoogste 28 cijfers en een decimale punt, zoals -1234.5; laat de cel leeg als de waarde onbekend is.{hint}",
                $"{ErrorList.Show(text)} is not a number of at most 28 digits with a decimal point, such as -1234.5; leave the cell empty when the value is unknown.{hint}");
            return null;
        }

        problem = RangeProblem(column, number, text) ?? DecimalsProblem(column, text);
        return problem is null ? Canonical(number) : null;
    }

    private static int? ReadInteger(Column column, string text, out Problem? problem)
    {
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            problem = new(
                "integer",
                $"{ErrorList.Show(text)} is geen geheel getal tussen {int.MinValue} en {int.MaxValue}, zonder punten of komma's.",
                $"{ErrorList.Show(text)} is not a whole number between {int.MinValue} and {int.MaxValue}, without points or commas.");
            return null;
        }

        problem = RangeProblem(column, number, text);
        return problem is null ? number : null;
    }

    private static Problem? RangeProblem(Column column, decimal number, string text)
    {
        if (number >= (column.Minimum ?? number) && number <= (column.Maximum ?? number))
        {
            return null;
        }

        var (low, high) = (column.Minimum?.ToString(CultureInfo.InvariantCulture) ?? "..", column.Maximum?.ToString(CultureInfo.InvariantCulture) ?? "..");
        return new("out-of-range", $"{text} ligt niet tussen {low} en {high}.", $"{text} is not between {low} and {high}.");
    }

    // What is written counts: 45.000 may well be meant as thousands.
    private static Problem? DecimalsProblem(Column column, string text) => column.Decimals is not { } most || Money.WrittenDecimals(text) <= most
        ? null
        : new(
            "too-many-decimals",
            $"{text} heeft meer dan {column.Decimals} decimalen; een bedrag staat in euro's en hele centen.",
            $"{text} has more than {column.Decimals} decimals; an amount is in euros and whole cents.");

    /// <summary>The same number without trailing zeros and without a negative zero, so that equal numbers are written alike.</summary>
    public static decimal Canonical(decimal number) =>
        number == 0 ? 0m : number / 1.000000000000000000000000000000000m;
}
