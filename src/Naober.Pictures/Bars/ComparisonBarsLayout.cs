using Naober.Core;
using Naober.Pictures.Drawing;

namespace Naober.Pictures.Bars;

internal sealed record PlacedLines(double X, double Y, IReadOnlyList<string> Lines, string Anchor = "start");

internal sealed record ComparisonRow(
    Box Track, Box? Bar, double? MarkerX, PlacedLines? Series, PlacedLines Value, PlacedLines? Published, string Tip, string? Href, bool IsUnknown, bool IsFirst);

/// <summary>Wide: name, bar and value beside each other. Narrow: name above, value under or beside the series name, bar over the whole width.</summary>
internal sealed class ComparisonBarsLayout
{
    private const double BarHeight = 16;

    private readonly ComparisonBarsData data;
    private readonly Language language;
    private readonly bool wide;
    private readonly bool several;
    private readonly double width;
    private readonly double text;
    private readonly double small;
    private readonly double seriesX;
    private readonly double valueX;
    private readonly bool hasPublished;

    public ComparisonBarsLayout(ComparisonBarsData data, PictureSize size, Language language)
    {
        (this.data, this.language) = (data, language);
        (wide, width, text, small) = (size == PictureSize.Wide, size.Width(), size.Text(), size.SmallText());
        var values = data.Categories.SelectMany(category => category.Values).ToArray();
        several = data.Categories.Any(category => category.Values.Count > 1);
        hasPublished = values.Any(value => value.Published is not null);

        var labelWidth = wide ? Math.Min(190, Widest(data.Categories.Select(category => category.Label), text)) : width - 8;
        seriesX = wide ? 4 + labelWidth + 12 : 4;
        var barX = !wide ? 4 : several ? seriesX + Math.Min(110, Widest(values.Select(value => value.Series), small)) + 12 : seriesX;
        valueX = wide ? width - 8 - Math.Max(Widest(values.Select(ValueText), text), Widest(values.Select(PublishedText), small)) : 4;
        var highest = values.SelectMany(value => new[] { value.Computed?.Value, value.Published }).Max() ?? 0;
        Ticks = Drawing.Ticks.Around(0, data.WholeScale || highest == 0 ? 1 : Math.Min(1, highest), wide ? 5 : 2);
        Scale = new LinearScale(0, Ticks[^1], barX, (wide ? valueX - 14 : width - 16));

        var y = hasPublished ? 30.0 : 6;
        var top = y;
        foreach (var category in data.Categories)
        {
            y = Place(category, labelWidth, y);
        }

        Bottom = y;
        GridTop = wide ? top : Bottom - 5;
        Height = y + 22;
    }

    public LinearScale Scale { get; }

    public IReadOnlyList<double> Ticks { get; }

    /// <summary>Where the upright lines begin; only ticks when narrow, where the names stand above the bars.</summary>
    public double GridTop { get; }

    public double Bottom { get; }

    public double Height { get; }

    public bool HasSeveral => several;

    public List<PlacedLines> Labels { get; } = [];

    public List<ComparisonRow> Rows { get; } = [];

    /// <summary>Name of the published marker, when it is used.</summary>
    public string? MarkerLegend => hasPublished ? data.PublishedLabel : null;

    private double Place(ComparisonCategory category, double labelWidth, double top)
    {
        var lines = TextWidth.Lines(category.Label, text, labelWidth, 2);
        var y = top;
        if (!wide)
        {
            Labels.Add(new(4, y + 4 + (lines.Count * text * 0.625), lines));
            y += 8 + (lines.Count * text * 1.25);
        }

        var first = y;
        foreach (var value in category.Values)
        {
            y = wide ? PlaceWide(category, value, y) : PlaceNarrow(category, value, y);
        }

        if (wide)
        {
            y = Math.Max(y, first + (lines.Count * text * 1.25));
            Labels.Add(new(4, several ? first + 11 + ((lines.Count - 1) * text * 0.625) : (first + y) / 2, lines));
        }

        return y + (several || !wide ? 14 : 6);
    }

    private double PlaceWide(ComparisonCategory category, ComparisonValue value, double y)
    {
        var height = value.Published is null ? 24.0 : 34;
        var middle = y + (height / 2);
        var series = several ? new PlacedLines(seriesX, middle, [TextWidth.Fit(value.Series, small, Scale.Start - seriesX - 8)]) : null;
        var published = value.Published is null ? null : new PlacedLines(valueX, middle + 8, [PublishedText(value)]);
        Rows.Add(Row(category, value, middle - (BarHeight / 2), series, new(valueX, published is null ? middle : middle - 8, [ValueText(value)]), published));
        return y + height;
    }

    private double PlaceNarrow(ComparisonCategory category, ComparisonValue value, double y)
    {
        var barY = several ? y + 22 : y + 4;
        var under = barY + BarHeight + 11;
        var series = several ? new PlacedLines(4, y + 6, [TextWidth.Fit(value.Series, small, width / 2.5)]) : null;
        var valuePlace = several ? new PlacedLines(width - 8, y + 6, [ValueText(value)], "end") : new PlacedLines(4, under, [ValueText(value)]);
        var published = value.Published is null ? null : new PlacedLines(width - 8, under, [PublishedText(value)], "end");
        Rows.Add(Row(category, value, barY, series, valuePlace, published));
        var isEmpty = value.Computed?.Value is null && value.Published is null;
        return several && isEmpty ? y + 20 : barY + BarHeight + (several && published is null ? 8 : 22);
    }

    private ComparisonRow Row(ComparisonCategory category, ComparisonValue value, double y, PlacedLines? series, PlacedLines text, PlacedLines? published)
    {
        var bar = value.Computed?.Value is { } computed ? new Box(Scale.Start, y, Scale.At(computed) - Scale.Start, BarHeight) : (Box?)null;
        var name = several ? $"{category.Label}, {value.Series}" : category.Label;
        var tip = $"{name}: {ValueText(value)}" + (published is null ? "" : $"; {PublishedText(value)}");
        return new(new Box(Scale.Start, y, Scale.End - Scale.Start, BarHeight), bar, value.Published is { } at ? Scale.At(at) : null,
            series, text, published, tip, value.Href, category.IsUnknown, IsFirst: value == category.Values[0]);
    }

    private string ValueText(ComparisonValue value) => value.Computed is { } share
        ? Formats.PercentWithFraction(share, language, data.Decimals)
        : PictureWords.NotComputed.In(language);

    private string PublishedText(ComparisonValue value) => value.Published is not { } share ? ""
        : $"{data.PublishedLabel}: {Formats.Number(share * 100, Math.Abs((share * 100) - Math.Round(share * 100)) < 1e-9 ? 0 : 1, language)}%";

    private static double Widest(IEnumerable<string> texts, double size) => texts.Select(each => TextWidth.Of(each, size)).DefaultIfEmpty(0).Max();
}
