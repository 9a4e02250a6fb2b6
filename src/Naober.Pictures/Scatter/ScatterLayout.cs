using Naober.Core;
using Naober.Pictures.Drawing;
using Naober.Pictures.Map;

namespace Naober.Pictures.Scatter;

internal sealed record ScatterDot(double X, double Y, bool IsOwn, string Tip);

internal sealed record ScatterTick(double At, string Text);

/// <summary>Dots between two axes. Named are the own regions and those furthest from the middle; of few, all.</summary>
internal sealed class ScatterLayout
{
    private const double OwnRadius = 6;
    private const double Radius = 4;

    /// <summary>The provinces, and a few more.</summary>
    private const int FewPoints = 15;

    private readonly ScatterData data;
    private readonly Language language;

    public ScatterLayout(ScatterData data, PictureSize size, Language language)
    {
        (this.data, this.language) = (data, language);
        var wide = size == PictureSize.Wide;
        var small = size.SmallText();
        var (xs, ys) = (Values(data.Points.Select(point => point.X), data.X.Mean), Values(data.Points.Select(point => point.Y), data.Y.Mean));
        if (data.DiagonalLabel is not null)
        {
            xs = ys = [.. xs, .. ys];
        }

        var (xTicks, yTicks) = (TicksOf(xs, wide ? 7 : 4), TicksOf(ys, 5));
        var tickWidth = yTicks.Max(tick => TextWidth.Of(Tick(tick, data.Y), small));
        YLabel = TextWidth.Lines(data.Y.Label, small, size.Width() - 12, 2, bold: true);
        XLabel = TextWidth.Lines(data.X.Label, small, size.Width() - 12, 2, bold: true);
        var top = 10 + (YLabel.Count * small * 1.25) + 6;
        Frame = new Box(tickWidth + 14, top, size.Width() - tickWidth - 14 - Math.Max(12, 4 + (TextWidth.Of(Tick(xTicks[^1], data.X), small) / 2)), wide ? 400 : 300);
        XLabelY = Frame.Bottom + 24 + (XLabel.Count * small * 0.625);
        MeanY = XLabelY + (XLabel.Count * small * 0.625) + 12;
        DiagonalY = MeanY + (data.MeanLabel.Length == 0 ? 0 : 18);
        Height = MeanY + (data.MeanLabel.Length == 0 ? 0 : 12) + (data.DiagonalLabel is null ? 0 : 18);

        var x = new LinearScale(xTicks[0], xTicks[^1], Frame.X, Frame.Right);
        var y = new LinearScale(yTicks[0], yTicks[^1], Frame.Bottom, Frame.Y);
        XTicks = [.. xTicks.Select(tick => new ScatterTick(x.At(tick), Tick(tick, data.X)))];
        YTicks = [.. yTicks.Select(tick => new ScatterTick(y.At(tick), Tick(tick, data.Y)))];
        var (from, to) = (Math.Max(xTicks[0], yTicks[0]), Math.Min(xTicks[^1], yTicks[^1]));
        Diagonal = data.DiagonalLabel is null ? null : (x.At(from), y.At(from), x.At(to), y.At(to));
        MeanAtX = data.X.Mean is { } meanX ? x.At(meanX) : null;
        MeanAtY = data.Y.Mean is { } meanY ? y.At(meanY) : null;

        // In order of who is named first; drawn the other way round, so that the own ones lie on top.
        var far = new Remoteness(data.Points);
        var points = data.Points.OrderByDescending(point => point.IsOwn).ThenByDescending(far.Of).ToList();
        Dots = [.. points.Select(point => new ScatterDot(x.At(point.X), y.At(point.Y), point.IsOwn, Tip(point))).Reverse()];
        Names = [.. points.Take(points.Count(point => point.IsOwn) + (!wide ? 4 : points.Count <= FewPoints ? FewPoints : 8)).Select(point => TextWidth.Fit(point.Name, small, Frame.Width / 2.2, bold: point.IsOwn))];
        Labels = LabelPlacement.Place(
            Names, [.. points.Select(point => Box.Around(x.At(point.X), y.At(point.Y), RadiusOf(point.IsOwn)))], [], small, Frame);
    }

    public Box Frame { get; }

    public IReadOnlyList<ScatterTick> XTicks { get; }

    public IReadOnlyList<ScatterTick> YTicks { get; }

    public IReadOnlyList<string> XLabel { get; }

    public IReadOnlyList<string> YLabel { get; }

    public double XLabelY { get; }

    public double MeanY { get; }

    public double DiagonalY { get; }

    /// <summary>Where both values are equal.</summary>
    public (double X1, double Y1, double X2, double Y2)? Diagonal { get; }

    public double? MeanAtX { get; }

    public double? MeanAtY { get; }

    public IReadOnlyList<ScatterDot> Dots { get; }

    /// <summary>In pairs with <see cref="Labels"/>; the own regions first.</summary>
    public IReadOnlyList<string> Names { get; }

    public PlacedLabel[] Labels { get; }

    public double Height { get; }

    public static double RadiusOf(bool isOwn) => isOwn ? OwnRadius : Radius;

    private static double[] Values(IEnumerable<double> values, double? mean) => [.. values, .. mean is { } line ? new[] { line } : []];

    private static IReadOnlyList<double> TicksOf(double[] values, int about) => values.Length == 0 ? [0, 1] : Ticks.Around(values.Min(), values.Max(), about);

    private string Tick(double value, ScatterAxis axis) => Formats.Number(value, value == Math.Round(value) ? 0 : Math.Max(1, axis.Decimals), language) + axis.Unit;

    private string Tip(ScatterPoint point) =>
        $"{point.Name}: {data.X.Label} {Formats.Number(point.X, data.X.Decimals, language)}{data.X.Unit}, {data.Y.Label} {Formats.Number(point.Y, data.Y.Decimals, language)}{data.Y.Unit}";

    /// <summary>How far a point lies from the middle of all, with both axes as wide as their values spread.</summary>
    private sealed class Remoteness(IReadOnlyList<ScatterPoint> points)
    {
        private readonly double meanX = points.Select(point => point.X).DefaultIfEmpty(0).Average();
        private readonly double meanY = points.Select(point => point.Y).DefaultIfEmpty(0).Average();
        private readonly double spreadX = Spread(points.Select(point => point.X));
        private readonly double spreadY = Spread(points.Select(point => point.Y));

        public double Of(ScatterPoint point) => Math.Pow((point.X - meanX) / spreadX, 2) + Math.Pow((point.Y - meanY) / spreadY, 2);

        private static double Spread(IEnumerable<double> values)
        {
            double[] all = [.. values];
            return all.Length > 0 && all.Max() > all.Min() ? all.Max() - all.Min() : 1;
        }
    }
}
