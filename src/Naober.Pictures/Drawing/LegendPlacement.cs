namespace Naober.Pictures.Drawing;

internal sealed record LegendEntry(double X, double Y, string Text);

/// <summary>Puts the entries of a legend beside each other and wraps them to the width of the picture.</summary>
internal static class LegendPlacement
{
    public const double Swatch = 12;
    private const double Gap = 22;
    private const double Row = 20;

    /// <param name="texts">What stands beside the swatches.</param>
    /// <param name="left">Where every row begins.</param>
    /// <param name="top">Middle of the first row.</param>
    /// <param name="size">Gives the width to wrap to.</param>
    public static IReadOnlyList<LegendEntry> Flow(IReadOnlyList<string> texts, double left, double top, PictureSize size)
    {
        List<LegendEntry> entries = [];
        var (x, y) = (left, top);
        foreach (var text in texts)
        {
            var shown = TextWidth.Fit(text, size.SmallText(), size.Width() - left - Swatch - 10);
            var width = Swatch + 6 + TextWidth.Of(shown, size.SmallText());
            if (x > left && x + width > size.Width() - 4)
            {
                (x, y) = (left, y + Row);
            }

            entries.Add(new LegendEntry(x, y, shown));
            x += width + Gap;
        }

        return entries;
    }
}
