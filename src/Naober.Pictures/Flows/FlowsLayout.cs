using Naober.Core;
using Naober.Pictures.Drawing;

namespace Naober.Pictures.Flows;

internal sealed record PlacedEnd(Box Box, IReadOnlyList<string> Name, double NameX, double NameY, string? Text, double TextY, string Anchor, bool IsQuiet, int Index);

internal sealed record PlacedBand(string Path, double Thickness, bool IsUnknown, int From, string Tip, double NumberX, double NumberY, string? Number);

/// <summary>Two columns of ends with curved bands between them; an end is as high as its bands together.</summary>
internal sealed class FlowsLayout
{
    private const double BarWidth = 10;
    private const double Gap = 14;

    /// <summary>Of a band of unknown size.</summary>
    private const double Thin = 3;

    private readonly FlowsData data;
    private readonly double small;
    private readonly double unit;
    private readonly int nameLines;

    public FlowsLayout(FlowsData data, PictureSize size, Language language)
    {
        this.data = data;
        small = size.SmallText();
        var wide = size == PictureSize.Wide;
        nameLines = wide ? 2 : 3;
        var total = Math.Max(1L, data.Bands.Sum(band => band.Count));
        var names = wide ? 170 : 96;
        LeftX = names + 8;
        RightX = size.Width() - names - 8 - BarWidth;
        Heading = TextWidth.Lines(data.ValueLabel, small, size.Width() - 8, 2);
        Top = 10 + (Heading.Count * small * 1.25);
        unit = Math.Max(wide ? 320 : 300, Math.Max(data.From.Count, data.To.Count) * 12.0) / total;
        From = Place(data.From, band => band.From, LeftX, LeftX - 6, "end", names);
        To = Place(data.To, band => band.To, RightX, RightX + BarWidth + 6, "start", names);
        Bands = [.. Draw(language)];
        Height = Math.Max(Bottom(From), Bottom(To)) + 10;
    }

    public IReadOnlyList<string> Heading { get; }

    public double Top { get; }

    public double LeftX { get; }

    public double RightX { get; }

    public double Height { get; }

    public IReadOnlyList<PlacedEnd> From { get; }

    public IReadOnlyList<PlacedEnd> To { get; }

    public IReadOnlyList<PlacedBand> Bands { get; }

    private double Bottom(IReadOnlyList<PlacedEnd> ends) => ends.Count == 0 ? Top : Math.Max(ends[^1].Box.Bottom, ends[^1].Box.CenterY + (LinesOf(ends[^1]) * small * 0.65));

    private static int LinesOf(PlacedEnd end) => end.Name.Count + (end.Text is null ? 0 : 1);

    private double Thickness(FlowBand band) => band.Count == 0 ? Thin : Math.Max(1, band.Count * unit);

    private List<PlacedEnd> Place(IReadOnlyList<FlowEnd> ends, Func<FlowBand, int> endOf, double x, double nameX, string anchor, double names)
    {
        List<PlacedEnd> placed = [];
        var y = Top;
        foreach (var (i, end) in ends.Index())
        {
            var name = TextWidth.Lines(end.Name, small, names - 2, nameLines, bold: true);
            var text = end.Text is null ? null : TextWidth.Fit(end.Text, small, names - 2);
            var height = Math.Max(2, data.Bands.Where(band => endOf(band) == i).Sum(Thickness));
            var row = Math.Max(height, (name.Count + (text is null ? 0 : 1)) * small * 1.2);
            var middle = y + (row / 2);
            placed.Add(new(
                new Box(x, middle - (height / 2), BarWidth, height), name, nameX, text is null ? middle : middle - (small * 0.625),
                text, middle + (name.Count * small * 0.625), anchor, end.IsQuiet, i));
            y += row + Gap;
        }

        return placed;
    }

    private IEnumerable<PlacedBand> Draw(Language language)
    {
        var (left, right) = (From.Select(end => end.Box.Y).ToArray(), To.Select(end => end.Box.Y).ToArray());
        var starts = new Dictionary<FlowBand, double>();
        foreach (var band in data.Bands.OrderBy(band => band.From).ThenBy(band => band.To))
        {
            starts[band] = left[band.From] + (Thickness(band) / 2);
            left[band.From] += Thickness(band);
        }

        foreach (var band in data.Bands.OrderBy(band => band.To).ThenBy(band => band.From))
        {
            var (thickness, start) = (Thickness(band), starts[band]);
            var end = right[band.To] + (thickness / 2);
            right[band.To] += thickness;
            var (x1, x2) = (LeftX + BarWidth, RightX);
            var middle = (x1 + x2) / 2;
            var number = band.Text ?? (band.Count == 0 ? Formats.Unknown.In(language) : Formats.Number(band.Count, language));
            var half = band.Count == 0 ? 0 : thickness / 2;
            var path = Curve('M', x1, start - half, middle, x2, end - half);
            yield return new(
                half == 0 ? path : $"{path}v{Svg.N(thickness)}{Curve('L', x2, end + half, middle, x1, start + half)}Z", thickness, band.Count == 0, band.From,
                $"{data.From[band.From].Name} \u2192 {data.To[band.To].Name}: {number}", x1 + 5, start, thickness >= small ? number : null);
        }
    }

    private static string Curve(char begin, double x1, double y1, double middle, double x2, double y2) =>
        $"{begin}{Svg.N(x1)} {Svg.N(y1)}C{Svg.N(middle)} {Svg.N(y1)} {Svg.N(middle)} {Svg.N(y2)} {Svg.N(x2)} {Svg.N(y2)}";
}
