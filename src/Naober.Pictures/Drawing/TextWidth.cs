namespace Naober.Pictures.Drawing;

/// <summary>
/// Estimates how wide a text will be, so that labels can be placed without a browser. The table holds, per printable
/// ASCII character, the wider of Liberation Sans (= Arial) and Noto Sans in thousandths of the font size.
/// </summary>
internal static class TextWidth
{
    private const double BoldFactor = 1.06;
    private const string Ellipsis = "\u2026";

    /// <summary>No picture has room for more characters; a name of a megabyte is not measured to its end again and again.</summary>
    private const int Longest = 1_000;

    private static ReadOnlySpan<short> Widths =>
    [
        278, 278, 408, 646, 572, 889, 732, 225, 333, 333, 551, 584, 278, 333, 278, 372,
        572, 572, 572, 572, 572, 572, 572, 572, 572, 572, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 730, 667, 611, 778, 741, 339, 500, 667, 556, 907, 760, 781,
        667, 781, 722, 667, 611, 731, 667, 944, 667, 667, 611, 329, 372, 329, 572, 556,
        333, 561, 615, 500, 615, 564, 344, 615, 618, 258, 258, 534, 258, 935, 618, 605,
        615, 615, 413, 500, 361, 618, 508, 786, 529, 510, 500, 380, 551, 380, 584,
    ];

    /// <summary>Estimated width in picture units at a font size in picture units.</summary>
    public static double Of(string text, double size, bool bold = false)
    {
        var thousandths = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            thousandths += rune.Value switch
            {
                >= ' ' and <= '~' => Widths[rune.Value - ' '],
                >= 0x300 and <= 0x36f => 0,
                < 0x2000 => char.IsUpper((char)rune.Value) ? 760 : 620,
                _ => 1000,
            };
        }

        return thousandths * size * (bold ? BoldFactor : 1) / 1000;
    }

    /// <summary>The text itself when it fits, else its beginning with an ellipsis.</summary>
    public static string Fit(string text, double size, double width, bool bold = false)
    {
        if (Of(text, size, bold) <= width)
        {
            return text;
        }

        var end = Math.Min(text.Length - 1, Longest);
        while (end > 0 && (char.IsHighSurrogate(text[end - 1]) || Of(text[..end].TrimEnd() + Ellipsis, size, bold) > width))
        {
            end--;
        }

        return text[..end].TrimEnd() + Ellipsis;
    }

    /// <summary>Breaks at spaces and after hyphens; what does not fit on the last line is cut with an ellipsis.</summary>
    public static IReadOnlyList<string> Lines(string text, double size, double width, int most, bool bold = false)
    {
        List<string> lines = [];
        var rest = text.Length > Longest ? text[..Longest].Trim() : text.Trim();
        while (lines.Count < most - 1 && Of(rest, size, bold) > width)
        {
            var cut = LastBreakThatFits(rest, size, width, bold);
            if (cut <= 0)
            {
                break;
            }

            lines.Add(rest[..cut].TrimEnd());
            rest = rest[cut..].TrimStart();
        }

        lines.Add(Fit(rest, size, width, bold));
        return lines;
    }

    private static int LastBreakThatFits(string text, double size, double width, bool bold)
    {
        for (var i = text.Length - 1; i > 0; i--)
        {
            if (text[i - 1] is ' ' or '-' && Of(text[..i].TrimEnd(), size, bold) <= width)
            {
                return i;
            }
        }

        return 0;
    }
}
