using Naober.Core;
using Naober.Pictures.Drawing;

namespace Naober.Pictures.Stacks;

internal sealed record DrawnSegment(Box Box, string Colour, string Tip);

internal sealed record DrawnStack(double X, string? Label, double TotalY, string? Total, IReadOnlyList<DrawnSegment> Segments);

/// <summary>Upright bars on one zero line; positive parts grow up from it and negative ones down, so that nothing hides behind another.</summary>
internal sealed class StackedBarsLayout
{
    private const double MostWide = 72;

    private readonly StackedBarsData data;

    public StackedBarsLayout(StackedBarsData data, PictureSize size, Language language)
    {
        this.data = data;
        var (wide, small) = (size == PictureSize.Wide, size.SmallText());
        var high = data.Bars.Select(bar => Reach(bar, value => value > 0)).DefaultIfEmpty(0).Max();
        var low = data.Bars.Select(bar => Reach(bar, value => value < 0)).DefaultIfEmpty(0).Min();
        var values = Ticks.Around(low, high, wide ? 5 : 4);
        string Text(double tick) => Formats.Number(tick, tick == Math.Round(tick) ? 0 : Math.Max(1, data.AxisDecimals), language);
        Left = 8 + values.Max(tick => TextWidth.Of(Text(tick), small)) + 6;
        Right = size.Width() - 8;
        Top = 44;
        Bottom = Top + (wide ? 260 : 200);
        var up = new LinearScale(values[0], values[^1], Bottom, Top);
        Zero = up.At(0);
        ValueTicks = [.. values.Select(tick => (up.At(tick), Text(tick)))];
        var step = (Right - Left) / Math.Max(1, data.Bars.Count);
        var every = (int)Math.Ceiling((data.Bars.Select(bar => TextWidth.Of(bar.Label, small)).DefaultIfEmpty(0).Max() + 6) / step);
        var hasRoom = data.Bars.All(bar => TextWidth.Of(bar.Total, small) <= step + 2);
        Bars = [.. data.Bars.Select((bar, i) => Draw(bar, Left + (step * (i + 0.5)), Math.Min(MostWide, step * 0.7), up, i % every == 0 ? TextWidth.Fit(bar.Label, small, Math.Min(step * every, Right - Left)) : null, hasRoom))];
        Legend = LegendPlacement.Flow(data.Parts, 8, Bottom + 40, size);
        Height = (Legend.Count == 0 ? Bottom + 24 : Legend[^1].Y) + 14;
    }

    public double Left { get; }

    public double Right { get; }

    public double Top { get; }

    public double Bottom { get; }

    public double Zero { get; }

    public double Height { get; }

    public IReadOnlyList<(double At, string Text)> ValueTicks { get; }

    public IReadOnlyList<DrawnStack> Bars { get; }

    public IReadOnlyList<LegendEntry> Legend { get; }

    private DrawnStack Draw(StackedBar bar, double x, double width, LinearScale up, string? label, bool hasTotal)
    {
        var (above, below) = (0.0, 0.0);
        var segments = new List<DrawnSegment>();
        foreach (var (part, segment) in bar.Segments.Index())
        {
            if (segment is null)
            {
                continue;
            }

            var from = segment.Value < 0 ? below : above;
            var to = from + segment.Value;
            (above, below) = segment.Value < 0 ? (above, to) : (to, below);
            segments.Add(new(
                new Box(x - (width / 2), up.At(Math.Max(from, to)), width, Math.Abs(up.At(from) - up.At(to))), Palette.Category(part),
                $"{bar.Label}, {data.Parts[part]}: {segment.Text}"));
        }

        return new(x, label, up.At(above) - 10, hasTotal ? bar.Total : null, segments);
    }

    private static double Reach(StackedBar bar, Func<double, bool> counts) => bar.Segments.Where(segment => segment is not null && counts(segment.Value)).Sum(segment => segment!.Value);
}
