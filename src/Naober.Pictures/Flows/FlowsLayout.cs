using Naober.Core;
using Naober.Pictures.Drawing;

namespace Naober.Pictures.Flows;

internal sealed record PlacedEnd(Box Box, IReadOnlyList<string> Name, double NameX, string Anchor, bool IsQuiet, int Index);

internal sealed record PlacedBand(string Path, double Thickness, int From, string Tip, double NumberX, double NumberY, string? Number);

/// <summary>Two columns of ends with curved bands between them; an end is as high as its bands together.</summary>
internal sealed class FlowsLayout
{
    private const double BarWidth = 10;
    private const double Gap = 14;

    private readonly FlowsData data;
    private readonly double small;

    public FlowsLayout(FlowsData data, PictureSize size, Language language)
    {
        this.data = data;
        small = size.SmallText();
        var wide = size == PictureSize.Wide;
        var total = Math.Max(1, data.Bands.Sum(band => band.Count));
        var names = wide ? 170 : 96;
        LeftX = names + 8;
        RightX = size.Width() - names - 8 - BarWidth;
        Heading = TextWidth.Lines(data.ValueLabel, small, size.Width() - 8, 2);
        Top = 10 + (Heading.Count * small * 1.25);
        var unit = Math.Max(wide ? 320 : 300, Math.Max(data.From.Count, data.To.Count) * 12.0) / total;
        From = Place(data.From, band => band.From, unit, LeftX, LeftX - 6, "end", names);
        To = Place(data.To, band => band.To, unit, RightX, RightX + BarWidth + 6, "start", names);
        Bands = [.. Draw(unit, language)];
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

    private double Bottom(IReadOnlyList<PlacedEnd> ends) => ends.Count == 0 ? Top : Math.Max(ends[^1].Box.Bottom, ends[^1].Box.CenterY + (ends[^1].Name.Count * small * 0.65));

    private List<PlacedEnd> Place(IReadOnlyList<FlowEnd> ends, Func<FlowBand, int> endOf, double unit, double x, double nameX, string anchor, double names)
    {
        List<PlacedEnd> placed = [];
        var y = Top;
        foreach (var (i, end) in ends.Index())
        {
            var count = data.Bands.Where(band => endOf(band) == i).Sum(band => band.Count);
            var name = TextWidth.Lines(end.Name, small, names - 2, 2, bold: true);
            var height = Math.Max(2, count * unit);
            var row = Math.Max(height, name.Count * small * 1.2);
            placed.Add(new(new Box(x, y + ((row - height) / 2), BarWidth, height), name, nameX, anchor, end.IsQuiet, i));
            y += row + Gap;
        }

        return placed;
    }

    private IEnumerable<PlacedBand> Draw(double unit, Language language)
    {
        var (left, right) = (From.Select(end => end.Box.Y).ToArray(), To.Select(end => end.Box.Y).ToArray());
        var starts = new Dictionary<FlowBand, double>();
        foreach (var band in data.Bands.OrderBy(band => band.From).ThenBy(band => band.To))
        {
            starts[band] = left[band.From] + (band.Count * unit / 2);
            left[band.From] += band.Count * unit;
        }

        foreach (var band in data.Bands.OrderBy(band => band.To).ThenBy(band => band.From))
        {
            var (thickness, start) = (band.Count * unit, starts[band]);
            var end = right[band.To] + (thickness / 2);
            right[band.To] += thickness;
            var (x1, x2) = (LeftX + BarWidth, RightX);
            var middle = (x1 + x2) / 2;
            var number = Formats.Number(band.Count, language);
            yield return new(
                $"M{Svg.N(x1)} {Svg.N(start)}C{Svg.N(middle)} {Svg.N(start)} {Svg.N(middle)} {Svg.N(end)} {Svg.N(x2)} {Svg.N(end)}", thickness, band.From,
                $"{data.From[band.From].Name} \u2192 {data.To[band.To].Name}: {number}", x1 + 5, start, thickness >= small ? number : null);
        }
    }
}
