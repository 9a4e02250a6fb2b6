namespace Naober.Network.ImportRoo;

/// <summary>Texts of the register as cells of a package.</summary>
internal static class RooTexts
{
    private const int LongestText = 4_000;

    /// <summary>Each once, in the order given; a bar, which separates the items of a cell, becomes "&gt;". Null when there are none.</summary>
    public static string[]? Items(IEnumerable<string> items) =>
        items.Select(item => item.Replace('|', '>').Trim()).Where(item => item.Length > 0).Distinct(StringComparer.Ordinal).ToArray() is { Length: > 0 } list ? list : null;

    /// <summary>A long text up to a space, with "…" after it.</summary>
    public static string? Bounded(string? text)
    {
        if (text is null || text.Length <= LongestText)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', LongestText - 1);
        return text[..(end > LongestText / 2 ? end : LongestText - 1)].TrimEnd() + "…";
    }
}
