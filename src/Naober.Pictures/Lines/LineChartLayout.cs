using Naober.Core;
using Naober.Pictures.Drawing;
using static Naober.Pictures.Drawing.Svg;

namespace Naober.Pictures.Lines;

internal sealed record DrawnLine(string Path, string Colour, string? Dashes, double Width, IReadOnlyList<DrawnPoint> Points, LegendEntry Legend);

internal sealed record DrawnPoint(double X, double Y, bool IsOpen, string Tip, string? Label);

/// <summary>Lines over the years that there are figures of, which differ in dashes as well as in colour; the axis need not start at zero.</summary>
internal sealed class LineChartLayout
{
    private static readonly string?[] Dashes = [null, "7 4", "2 3", "10 3 2 3", "5 2", "12 4", "1 4"];

    private readonly LineChartData data;
    private readonly Language language;

    public LineChartLayout(LineChartData data, PictureSize size, Language language)
    {
        (this.data, this.language) = (data, language);
        var (wide, small) = (size == PictureSize.Wide, size.SmallText());
        var points = data.Lines.SelectMany(line => line.Points).ToList();
        var values = Ticks.Around(points.Select(point => point.Value).DefaultIfEmpty(0).Min(), points.Select(point => point.Value).DefaultIfEmpty(1).Max(), wide ? 5 : 4);
        var years = Ticks.Around(points.Select(point => Math.Floor(point.Time)).DefaultIfEmpty(2000).Min(), points.Select(point => Math.Ceiling(point.Time)).DefaultIfEmpty(2001).Max(), wide ? 8 : 4)
            .Where(year => year == Math.Round(year)).ToList();
        Left = 8 + values.Max(tick => TextWidth.Of(Tick(tick), small)) + 6;
        Right = size.Width() - 20;
        Top = 34;
        Bottom = Top + (wide ? 250 : 190);
        var across = new LinearScale(years[0], years[^1], Left + 10, Right - 10);
        var up = new LinearScale(values[0], values[^1], Bottom, Top);
        ValueTicks = [.. values.Select(tick => (up.At(tick), Tick(tick)))];
        YearTicks = [.. years.Select(year => (across.At(year), $"{year:0}"))];
        var legend = LegendPlacement.Flow([.. data.Lines.Select(line => line.Name)], 16, Bottom + 38, size);
        Lines = [.. data.Lines.Select((line, i) => Draw(line, i, legend[i], across, up))];
        Height = (legend.Count == 0 ? Bottom + 24 : legend[^1].Y) + 14;
    }

    public double Left { get; }

    public double Right { get; }

    public double Top { get; }

    public double Bottom { get; }

    public double Height { get; }

    public IReadOnlyList<(double At, string Text)> ValueTicks { get; }

    public IReadOnlyList<(double At, string Text)> YearTicks { get; }

    public IReadOnlyList<DrawnLine> Lines { get; }

    private DrawnLine Draw(ChartLine line, int at, LegendEntry legend, LinearScale across, LinearScale up)
    {
        var points = line.Points.Select((point, i) => new DrawnPoint(
            across.At(point.Time), up.At(point.Value), point.IsExpected, $"{line.Name}, {point.Period}: {Text(point.Value)}",
            line.IsOwn && i == line.Points.Count - 1 ? Text(point.Value) : null)).ToList();
        var path = string.Concat(points.Select((point, i) => $"{(i == 0 ? "M" : "L")}{N(point.X)} {N(point.Y)}"));
        return new(path, line.IsOwn ? Palette.Main : Palette.Category(at + 1), Dashes[at % Dashes.Length], line.IsOwn ? 3 : 1.75, points, legend);
    }

    private string Text(double value) => Formats.Number(value, data.Decimals, language) + data.Unit;

    private string Tick(double tick) => Formats.Number(tick, tick == Math.Round(tick) ? 0 : Math.Max(1, data.Decimals), language) + data.Unit;
}
