using System.Globalization;
using System.Text.RegularExpressions;

namespace Naober.Indicators.ImportTable;

/// <summary>Figures as people write them: 1.234,5 or 1,234.5, with a percent or euro sign, with a star when they are provisional.</summary>
internal static partial class CellNumber
{
    private static readonly string[] None = ["", ".", "-", "x", "nb", "n.b.", "nvt", "n.v.t.", "na", "n.a.", "#n/a", "onbekend", "geheim", "null"];

    /// <summary>Whether a cell says that there is no figure.</summary>
    public static bool IsNone(string text) => None.Contains(text.ToLowerInvariant());

    /// <summary>
    /// What a column of cells says about its notation: true for a decimal comma, false for a decimal point, null when every number
    /// could be either, such as 1.234.
    /// </summary>
    public static bool? HasDecimalComma(IEnumerable<string> cells)
    {
        var (commas, points) = (0, 0);
        foreach (var cell in cells)
        {
            var text = Bare(cell);
            commas += CommaForm().IsMatch(text) ? 1 : 0;
            points += PointForm().IsMatch(text) ? 1 : 0;
        }

        return commas == points ? null : commas > points;
    }

    /// <summary>Null when it is no number in this notation.</summary>
    public static decimal? Read(string text, bool decimalComma)
    {
        var bare = Bare(text);
        if (!(decimalComma ? DutchForm() : EnglishForm()).IsMatch(bare))
        {
            return null;
        }

        var plain = decimalComma ? bare.Replace(".", "", StringComparison.Ordinal).Replace(',', '.') : bare.Replace(",", "", StringComparison.Ordinal);
        return decimal.TryParse(plain.Replace(" ", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>The unit that a cell says itself: percent for 12%, euro for € 5; null when it says none.</summary>
    public static string? UnitOf(string text) => text.TrimEnd('*').EndsWith('%') ? "percent" : text.StartsWith('€') || text.TrimEnd('*').EndsWith('€') ? "euro" : null;

    public static bool IsProvisional(string text) => text.EndsWith('*');

    private static string Bare(string text) =>
        text.TrimEnd('*').Trim('€').TrimEnd('%').Trim().Replace(",-", "", StringComparison.Ordinal).Replace('\u2212', '-').Replace('\u00A0', ' ').Replace('\u202F', ' ');

    // Only what cannot be a group of three digits.
    [GeneratedRegex(@"^-?[0-9]+(\.[0-9]{3})*,([0-9]{1,2}|[0-9]{4,})$|^-?0,[0-9]+$|^-?[0-9]{1,3}(\.[0-9]{3}){2,}$|^-?[0-9]{1,3}(\.[0-9]{3})+,[0-9]+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CommaForm();

    [GeneratedRegex(@"^-?[0-9]+(,[0-9]{3})*\.([0-9]{1,2}|[0-9]{4,})$|^-?0\.[0-9]+$|^-?[0-9]{1,3}(,[0-9]{3}){2,}$|^-?[0-9]{1,3}(,[0-9]{3})+\.[0-9]+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PointForm();

    [GeneratedRegex(@"^-?([0-9]+|[0-9]{1,3}([. ][0-9]{3})+)(,[0-9]+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DutchForm();

    [GeneratedRegex(@"^-?([0-9]+|[0-9]{1,3}([, ][0-9]{3})+)(\.[0-9]+)?([eE][+-]?[0-9]{1,3})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EnglishForm();
}
