using Naober.Core;
using Naober.Pictures.Drawing;

namespace Naober.Pictures.Comparison;

internal sealed record ComparisonDot(double X, double LabelX, double LabelY, string Text, bool IsOwn, string Tip);

internal sealed record ComparisonStrip(double Y, PlacedName Name, string Low, string High, IReadOnlyList<ComparisonDot> Dots, string? Unknown, double UnknownY);

internal sealed record PlacedName(double Y, IReadOnlyList<string> Lines);

/// <summary>The own region is labelled above the line, the others under it, on as many tiers as keep them apart.</summary>
internal sealed class RegionComparisonLayout
{
    private readonly RegionComparisonData data;
    private readonly Language language;
    private readonly bool wide;
    private readonly double text;
    private readonly double small;

    public RegionComparisonLayout(RegionComparisonData data, PictureSize size, Language language)
    {
        (this.data, this.language) = (data, language);
        (wide, text, small) = (size == PictureSize.Wide, size.Text(), size.SmallText());
        NameWidth = wide ? 170 : size.Width() - 8;
        var ends = data.Measures.SelectMany(measure => new[] { End(measure, Scale(measure)[0]), End(measure, Scale(measure)[^1]) });
        var endWidth = ends.Select(end => TextWidth.Of(end, small)).DefaultIfEmpty(0).Max() + 14;
        Left = wide ? NameWidth + 8 + endWidth : 10;
        Right = size.Width() - (wide ? endWidth + 4 : 10);
        Edge = size.Width() - 4;

        var y = 8.0;
        foreach (var measure in data.Measures)
        {
            y = Place(measure, y);
        }

        var key = string.Join("  \u00b7  ", data.Regions.Where(region => region.Short != region.Name).Select(region => $"{region.Short}\u00a0=\u00a0{region.Name}"));
        Key = key.Length == 0 ? [] : TextWidth.Lines(key, small, size.Width() - 8, 6);
        KeyY = y + 6 + (Key.Count * small * 0.625);
        Height = y + 12 + (Key.Count * small * 1.25);
    }

    public double NameWidth { get; }

    public double Left { get; }

    public double Right { get; }

    public double Edge { get; }

    public double Height { get; }

    public IReadOnlyList<string> Key { get; }

    public double KeyY { get; }

    public List<ComparisonStrip> Strips { get; } = [];

    private double Place(ComparedMeasure measure, double top)
    {
        var lines = TextWidth.Lines(measure.Label, text, NameWidth, 3);
        var nameHeight = lines.Count * text * 1.25;
        var y = wide ? top + 26 : top + nameHeight + 30;
        var ticks = Scale(measure);
        var scale = new LinearScale(ticks[0], ticks[^1], Left, Right);
        var dots = Dots(measure, scale, y, out var lowest);
        var unknown = data.Regions.Where((_, i) => measure.Values[i] is null).Select(region => region.Short).ToArray();
        var unknownY = lowest + (unknown.Length == 0 ? 0 : small * 1.35);
        Strips.Add(new(y, new(wide ? y : top + (nameHeight / 2), lines), End(measure, ticks[0]), End(measure, ticks[^1]), dots,
            unknown.Length == 0 ? null : TextWidth.Fit($"{Formats.Unknown.In(language)}: {string.Join(", ", unknown)}", small, Edge - Left), unknownY));
        return Math.Max(unknownY + 18, wide ? y + (nameHeight / 2) + 10 : 0);
    }

    private List<ComparisonDot> Dots(ComparedMeasure measure, LinearScale scale, double y, out double lowest)
    {
        List<ComparisonDot> dots = [];
        List<double> endOfTier = [];
        foreach (var (region, value) in data.Regions.Zip(measure.Values).Where(pair => pair.Second is not null).OrderBy(pair => pair.Second))
        {
            var x = scale.At(value!.Value);
            var label = $"{region.Short} {Text(measure, value.Value)}";
            var half = TextWidth.Of(label, small, region.IsOwn) / 2;
            var labelX = Math.Clamp(x, half + (wide ? Left - 40 : 4), Edge - half);
            var tier = 0;
            if (!region.IsOwn)
            {
                tier = endOfTier.FindIndex(end => end < labelX - half);
                tier = tier < 0 ? endOfTier.Count : tier;
                endOfTier.RemoveRange(tier, Math.Min(1, endOfTier.Count - tier));
                endOfTier.Insert(tier, labelX + half + 8);
            }

            var labelY = region.IsOwn ? y - 16 : y + 18 + (tier * small * 1.35);
            dots.Add(new(x, labelX, labelY, label, region.IsOwn, $"{measure.Label}, {region.Name}: {Text(measure, value.Value)}"));
        }

        lowest = y + 18 + (Math.Max(0, endOfTier.Count - 1) * small * 1.35);
        return [.. dots.OrderBy(dot => dot.IsOwn)];
    }

    private string Text(ComparedMeasure measure, double value) => Formats.Number(value, measure.Decimals, language) + measure.Unit;

    private string End(ComparedMeasure measure, double tick) =>
        Formats.Number(tick, tick == Math.Round(tick) ? 0 : Math.Max(1, measure.Decimals), language) + measure.Unit;

    private static IReadOnlyList<double> Scale(ComparedMeasure measure)
    {
        var known = measure.Values.OfType<double>().ToArray();
        return known.Length == 0 ? [0, 1] : Ticks.Around(known.Min(), known.Max(), 4);
    }
}
