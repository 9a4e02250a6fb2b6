using Naober.Core;
using Naober.Pictures.Drawing;

namespace Naober.Pictures;

internal sealed record ChoroplethMark(string Path, string Fill, string Kind, string Tip, string? Href);

internal sealed record ChoroplethLabel(double X, double Y, string Text, string Fill);

/// <summary>Areas in the colours of their classes, labels where they fit, and the legend under the map.</summary>
internal sealed class ChoroplethLayout
{
    /// <summary>With more areas there is no room for names.</summary>
    private const int MostNames = 24;

    private const int Unknown = -1;

    private readonly ChoroplethData data;

    public ChoroplethLayout(ChoroplethData data, string id, PictureSize size, Language language)
    {
        this.data = data;
        var drawing = ChoroplethDrawing.Of(data.Shapes, size);
        var areas = data.Areas.ToDictionary(area => area.Key, StringComparer.Ordinal);
        var hatch = $"url(#{id}-map-hatch)";
        var unknown = Formats.Unknown.In(language);
        Marks = [.. data.Shapes.Shapes.Select(shape => areas.TryGetValue(shape.Key, out var area)
            ? new ChoroplethMark(drawing.Paths[shape.Key], area.Class is { } known ? Fill(known) : hatch, area.Class is { } at ? $"np-class-{at}" : "np-unknown", $"{area.Name}: {area.Value}", area.Href)
            : new ChoroplethMark(drawing.Paths[shape.Key], hatch, "np-unknown", $"{shape.Key}: {unknown}", null))];
        Labels = [.. data.Areas.Where(area => area.Label is not null && drawing.Spots.ContainsKey(area.Key))
            .SelectMany(area => LabelsOf(area, drawing.Spots[area.Key], size, data.Areas.Count <= MostNames && !data.IsCategorical))];
        Borders = drawing.LinePath(data.Borders);
        HasUnknown = Marks.Any(mark => mark.Fill == hatch);

        var counts = data.Areas.Where(area => area.IsCounted).CountBy(area => area.Class ?? Unknown).ToDictionary();
        var unknowns = counts.GetValueOrDefault(Unknown) + data.Shapes.Shapes.Count(shape => !areas.ContainsKey(shape.Key));
        LegendY = (data.Shapes.Shapes.Count == 0 ? 0 : drawing.Projection.Frame.Bottom) + 18;
        string[] texts = [.. data.Classes.Select((known, i) => $"{known.Text} ({counts.GetValueOrDefault(i)})"), .. HasUnknown ? new[] { $"{data.WithoutClass ?? unknown}{(unknowns > 0 ? $" ({unknowns})" : "")}" } : []];
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

    /// <summary>What fits: the label, and on a map of few areas the name above it.</summary>
    private IEnumerable<ChoroplethLabel> LabelsOf(ChoroplethArea area, LabelSpot spot, PictureSize size, bool withName)
    {
        var (text, fill) = (size.SmallText(), area.Class is { } known ? Palette.TextOn(Fill(known)) : Palette.Ink);
        var hasName = withName && Fits(area.Name);
        if (hasName)
        {
            yield return new(spot.X, spot.Y - (text * 0.6), area.Name, fill);
        }

        if (Fits(area.Label!))
        {
            yield return new(spot.X, hasName ? spot.Y + (text * 0.6) : spot.Y, area.Label!, fill);
        }

        bool Fits(string label) => TextWidth.Of(label, text) + 6 <= spot.Width;
    }

    public string Fill(int known) => data.IsCategorical
        ? Palette.Category(known)
        : Palette.Intensity(data.Classes.Count < 2 ? 0.5 : (double)known / (data.Classes.Count - 1));
}
