using Naober.Core;
using Naober.Pictures.Drawing;
using static Naober.Pictures.Drawing.Svg;

namespace Naober.Pictures.Series;

internal sealed record SeriesDot(double X, double Y, string? Label, string Tip, Box Target);

internal sealed record SeriesTick(double At, string Label);

/// <summary>From zero, so that the height is the value; the first, last, highest and lowest values are written at their dots.</summary>
internal sealed class YearSeriesLayout
{
    private static readonly int[] Intervals = [1, 2, 5, 10, 20];

    private readonly YearSeriesData data;
    private readonly Language language;

    public YearSeriesLayout(YearSeriesData data, PictureSize size, Language language)
    {
        (this.data, this.language) = (data, language);
        var wide = size == PictureSize.Wide;
        var known = data.Points.Select(point => point.Value).OfType<double>().ToArray();
        var values = Ticks.Around(0, known.Length == 0 ? 1 : Math.Max(known.Max(), data.Unit == "%" ? 0 : 1), wide ? 5 : 4);
        Left = 8 + values.Max(tick => TextWidth.Of(Text(tick, 0), size.SmallText())) + 6;
        Right = size.Width() - 16;
        Top = 34;
        Bottom = Top + (wide ? 250 : 190);
        Height = Bottom + 28 + (16 * Legend.Count);
        var across = new LinearScale(0, Math.Max(1, data.Points.Count - 1), Left + 8, Right - 8);
        var up = new LinearScale(values[0], values[^1], Bottom, Top);
        ValueTicks = [.. values.Select(tick => new SeriesTick(up.At(tick), Text(tick, tick == Math.Round(tick) ? 0 : 1)))];
        YearTicks = [.. YearsToWrite(size, across)];
        Breaks = [.. data.Points.Index().Where(point => point.Item.IsBreak).Select(point => across.At(point.Index - 0.5))];
        Line = Path(point => point.Value, across, up, area: false);
        Base = data.BaseLabel is null ? "" : Path(point => point.Base, across, up, area: true);
        Dots = [.. data.Points.Index().Where(point => point.Item.Value is not null).Select(point => Dot(point.Index, across, up))];
    }

    public double Left { get; }

    public double Right { get; }

    public double Top { get; }

    public double Bottom { get; }

    public double Height { get; }

    public string Line { get; }

    public string Base { get; }

    public IReadOnlyList<SeriesTick> ValueTicks { get; }

    public IReadOnlyList<SeriesTick> YearTicks { get; }

    public IReadOnlyList<double> Breaks { get; }

    public IReadOnlyList<SeriesDot> Dots { get; }

    /// <summary>What hatching and vertical lines mean, where there are any.</summary>
    public IReadOnlyList<(bool IsBase, string Text)> Legend =>
    [
        .. data.BaseLabel is { } label && data.Points.Any(point => point.Base > 0) ? [(true, label)] : Array.Empty<(bool, string)>(),
        .. data.Points.Any(point => point.IsBreak) ? [(false, data.BreakLabel)] : Array.Empty<(bool, string)>(),
    ];

    private SeriesDot Dot(int at, LinearScale across, LinearScale up)
    {
        var (point, x) = (data.Points[at], across.At(at));
        var value = point.Value!.Value;
        var written = Text(value, data.Decimals);
        var isWritten = at == 0 || at == data.Points.Count - 1
            || (value != data.Points[at - 1].Value && (value == data.Points.Max(other => other.Value) || value == data.Points.Min(other => other.Value)));
        var half = across.At(1) - across.At(0);
        return new(x, up.At(value), isWritten ? written : null,
            $"{point.Year}: {written}{(point.Base > 0 && data.BaseLabel is { } label ? $" ({Formats.Number(point.Base.Value, 0, language)} {label})" : "")}",
            new(x - (half / 2), Top, half, Bottom - Top));
    }

    /// <summary>Steps: a value is drawn from half a year before its day to half a year after; a gap where it is unknown.</summary>
    private string Path(Func<YearValue, double?> value, LinearScale across, LinearScale up, bool area)
    {
        var path = new System.Text.StringBuilder();
        var isOpen = false;
        for (var i = 0; i < data.Points.Count; i++)
        {
            if (value(data.Points[i]) is not { } here)
            {
                path.Append(isOpen && area ? $"V{N(Bottom)}Z" : "");
                isOpen = false;
                continue;
            }

            var (start, end, y) = (across.At(Math.Max(0, i - 0.5)), across.At(Math.Min(data.Points.Count - 1, i + 0.5)), up.At(here));
            path.Append(isOpen ? $"V{N(y)}" : area ? $"M{N(start)} {N(Bottom)}V{N(y)}" : $"M{N(start)} {N(y)}").Append($"H{N(end)}");
            isOpen = true;
        }

        return path.Append(isOpen && area ? $"V{N(Bottom)}Z" : "").ToString();
    }

    private IEnumerable<SeriesTick> YearsToWrite(PictureSize size, LinearScale across)
    {
        var step = across.At(1) - across.At(0);
        var every = Intervals.First(years => years == 20 || step * years >= TextWidth.Of("2000", size.SmallText()) + 10);
        return data.Points.Index().Where(point => point.Item.Year % every == 0 || data.Points.Count == 1)
            .Select(point => new SeriesTick(across.At(point.Index), $"{point.Item.Year}"));
    }

    private string Text(double value, int decimals) => Formats.Number(value, decimals, language) + data.Unit;
}
