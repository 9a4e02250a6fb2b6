using Naober.Core;
using Naober.Pictures.Drawing;

namespace Naober.Pictures;

internal sealed record ChoroplethMark(string Path, string Fill, string Kind, string Tip, string? Href);

internal sealed record ChoroplethLabel(double X, double Y, string Text, string Fill);

/// <summary>Areas in the colours of their classes, labels where they fit, and the legend under the map.</summary>
internal sealed class ChoroplethLayout
{
    private readonly ChoroplethData data;

    public ChoroplethLayout(ChoroplethData data, string id, PictureSize size, Language language)
    {
        this.data = data;
        var drawing = ChoroplethDrawing.Of(data.Shapes, size);
        var areas = data.Areas.ToDictionary(area => area.Key, StringComparer.Ordinal);
        var hatch = $"url(#{id}-hatch)";
        var unknown = Formats.Unknown.In(language);
        Marks = [.. data.Shapes.Shapes.Select(shape => areas.TryGetValue(shape.Key, out var area)
            ? new ChoroplethMark(drawing.Paths[shape.Key], area.Class is { } known ? Fill(known) : hatch, area.Class is { } at ? $"np-class-{at}" : "np-unknown", $"{area.Name}: {area.Value}", area.Href)
            : new ChoroplethMark(drawing.Paths[shape.Key], hatch, "np-unknown", $"{shape.Key}: {unknown}", null))];
        Labels = [.. data.Areas.Where(area => area.Label is not null && drawing.Spots.ContainsKey(area.Key)).Select(area => (area, Spot: drawing.Spots[area.Key]))
            .Where(entry => TextWidth.Of(entry.area.Label!, size.SmallText()) + 4 <= entry.Spot.Width)
            .Select(entry => new ChoroplethLabel(entry.Spot.X, entry.Spot.Y, entry.area.Label!, entry.area.Class is { } known ? Palette.TextOn(Fill(known)) : Palette.Ink))];
        Borders = drawing.LinePath(data.Borders);
        HasUnknown = Marks.Any(mark => mark.Fill == hatch);

        var counts = data.Shapes.Shapes.Select(shape => areas.GetValueOrDefault(shape.Key)?.Class).CountBy(known => known ?? -1).ToDictionary();
        LegendY = (data.Shapes.Shapes.Count == 0 ? 0 : drawing.Projection.Frame.Bottom) + 18;
        string[] texts = [.. data.Classes.Select((known, i) => $"{known.Text} ({counts.GetValueOrDefault(i)})"), .. HasUnknown ? new[] { $"{unknown} ({counts.GetValueOrDefault(-1)})" } : []];
        Legend = LegendPlacement.Flow(texts, 4, LegendY + 22, size);
        Height = Legend.Select(entry => entry.Y).Append(LegendY).Max() + 14;
    }

    public IReadOnlyList<ChoroplethMark> Marks { get; }

    public IReadOnlyList<ChoroplethLabel> Labels { get; }

    /// <summary>Path of the strong lines.</summary>
    public string Borders { get; }

    /// <summary>One entry per class, then unknown when there is any.</summary>
    public IReadOnlyList<LegendEntry> Legend { get; }

    public bool HasUnknown { get; }

    public double LegendY { get; }

    public double Height { get; }

    public string Fill(int known) => data.IsCategorical
        ? Palette.Category(known)
        : Palette.Intensity(data.Classes.Count < 2 ? 0.5 : (double)known / (data.Classes.Count - 1));
}
