using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Naober.Files.Xlsx;

/// <summary>Text as a cell can hold it.</summary>
internal static partial class XlsxText
{
    private const int Longest = 32_767;

    /// <summary>Without what XML cannot hold, and no longer than a cell allows; what reads as an escape of Excel, such as <c>_x0041_</c>, stays itself.</summary>
    public static string Cell(string text)
    {
        var clean = Clean(text);
        if (clean.Length > Longest)
        {
            clean = clean[..(char.IsHighSurrogate(clean[Longest - 2]) ? Longest - 2 : Longest - 1)] + "…";
        }

        return clean.Contains("_x", StringComparison.Ordinal) ? Escape().Replace(clean, "_x005F_") : clean;
    }

    /// <summary>Drops control characters; half a surrogate pair becomes U+FFFD.</summary>
    public static string Clean(string text)
    {
        if (IsClean(text))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value))
            {
                kept.Append(rune);
            }
        }

        return kept.ToString();
    }

    private static bool IsClean(string text)
    {
        foreach (var letter in text)
        {
            if (!XmlConvert.IsXmlChar(letter))
            {
                return false;
            }
        }

        return true;
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escape();
}
