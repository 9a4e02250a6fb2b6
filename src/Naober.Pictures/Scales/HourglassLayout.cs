using Naober.Core;
using Naober.Pictures.Drawing;

namespace Naober.Pictures.Scales;

internal sealed record HourglassPart(Box Box, string Fill, string Text, string Tip);

internal sealed record HourglassBar(
    HourglassLevel Level, Box Box, IReadOnlyList<HourglassPart> Parts, string Tip, string Count, bool IsUnknown, string? Waist,
    IReadOnlyList<string> Spelled);

/// <summary>
/// Bars around one axis, names at the left (wide) or above the bars (narrow). Where a part is too small for its label, all
/// parts are spelled out under the bar, so that nothing hangs on colour.
/// </summary>
internal sealed class HourglassLayout
{
    /// <summary>Height of a line of spelled parts.</summary>
    public const double SpelledLine = 15;

    private readonly HourglassData data;
    private readonly PictureSize size;
    private readonly Language language;
    private readonly double centre;
    private readonly double unitsPerPartnership;
    private readonly double thickness;

    public HourglassLayout(HourglassData data, PictureSize size, Language language)
    {
        (this.data, this.size, this.language) = (data, size, language);
        var wide = size == PictureSize.Wide;
        var left = wide ? 12 + data.Levels.Append(data.Unknown).OfType<HourglassLevel>().Select(level => TextWidth.Of(level.Label, size.Text())).DefaultIfEmpty(0).Max() : 4;
        left = Math.Min(left, 190);
        Left = left;
        var right = wide ? 120 : 44;
        var room = size.Width() - left - right;
        centre = left + (room / 2);
        var most = data.Levels.Append(data.Unknown).Max(level => level?.Count) ?? 0;
        unitsPerPartnership = most == 0 ? 0 : room / most;
        thickness = wide ? 40 : 32;
        LabelWidth = wide ? left - 8 : size.Width() - 8;

        var y = wide ? 6.0 : 4;
        for (var i = 0; i < data.Levels.Count; i++)
        {
            Bars.Add(Bar(data.Levels[i], y + (wide ? 0 : 18), isUnknown: false, IsWaist(i)));
            y = Bars[^1].Box.Bottom + (Bars[^1].Spelled.Count * SpelledLine) + 14;
        }

        if (data.Unknown is { Count: > 0 } unknown)
        {
            Bars.Add(Bar(unknown, y + (wide ? 8 : 26), isUnknown: true, isWaist: false));
            y = Bars[^1].Box.Bottom + 14;
        }

        LegendY = y + 12;
        Legend = LegendPlacement.Flow([.. data.Categories.Select(category => $"{category.Mark}  {category.Label}")], 4, LegendY, size);
        Height = (Legend.Count == 0 ? LegendY : Legend[^1].Y) + 14;
    }

    public List<HourglassBar> Bars { get; } = [];

    public double Left { get; }

    public double LabelWidth { get; }

    public double LegendY { get; }

    public IReadOnlyList<LegendEntry> Legend { get; }

    public double Height { get; }

    /// <summary>The quiet shape between the bars of two neighbouring levels.</summary>
    public IEnumerable<string> Slopes => Bars.Where(bar => !bar.IsUnknown).Zip(Bars.Where(bar => !bar.IsUnknown).Skip(1), (above, below) =>
        Svg.Points((above.Box.X, above.Box.Bottom), (above.Box.Right, above.Box.Bottom), (below.Box.Right, below.Box.Y), (below.Box.X, below.Box.Y)));

    /// <summary>Narrower than the level above it and the level below it.</summary>
    private bool IsWaist(int index) =>
        data.Levels[index].IsRegional && index > 0 && index < data.Levels.Count - 1
        && data.Levels[index].Count < data.Levels[index - 1].Count && data.Levels[index].Count < data.Levels[index + 1].Count;

    private HourglassBar Bar(HourglassLevel level, double y, bool isUnknown, bool isWaist)
    {
        var width = level.Count * unitsPerPartnership;
        var box = new Box(centre - (width / 2), y, width, thickness);
        var parts = new List<HourglassPart>();
        var x = box.X;
        for (var i = 0; i < level.Parts.Count && !isUnknown; i++)
        {
            var part = new Box(x, y, level.Parts[i] * unitsPerPartnership, thickness);
            x = part.Right;
            if (level.Parts[i] > 0)
            {
                parts.Add(new(part, Fill(i), PartText(i, level.Parts[i], part.Width),
                    $"{level.Label}, {data.Categories[i].Label}: {Formats.Number(level.Parts[i], language)}"));
            }
        }

        return new(level, box, parts, $"{level.Label}: {PictureWords.CountOf(level.Count, PictureWords.Partnership, PictureWords.Partnerships, language)}",
            Formats.Number(level.Count, language), isUnknown, isWaist ? PictureWords.Waist.In(language) : null,
            parts.Exists(part => !part.Text.Contains(' ', StringComparison.Ordinal)) ? Spell(level) : []);
    }

    /// <summary>The colour of a category; grey when it stands for what is unknown.</summary>
    public string Fill(int category) => data.Categories[category].IsUnknown ? Palette.Grid : Palette.Category(category);

    private IReadOnlyList<string> Spell(HourglassLevel level)
    {
        var parts = data.Categories.Zip(level.Parts).Where(part => part.Second > 0)
            .Select(part => $"{part.First.Mark}\u00a0{Formats.Number(part.Second, language)}");
        return TextWidth.Lines(string.Join(" \u00b7 ", parts), size.SmallText(), 2 * Math.Min(centre - Left, size.Width() - centre - 4), 4);
    }

    /// <summary>"BRE 34" when there is room, else "BRE", else nothing; then the parts are spelled out.</summary>
    private string PartText(int category, int count, double room)
    {
        var mark = data.Categories[category].Mark;
        string[] texts = [$"{mark} {Formats.Number(count, language)}", mark];
        return texts.FirstOrDefault(text => TextWidth.Of(text, size.SmallText()) <= room - 4) ?? "";
    }
}
