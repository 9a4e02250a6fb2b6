using Naober.Pictures.Drawing;

namespace Naober.Pictures.Map;

internal readonly record struct PlacedLabel(double X, double Y, string Anchor, Box Box);

/// <summary>
/// Gives each label the best of eight positions around its mark, in the order of the list: greedy, so the important
/// labels come first. A position costs what it covers of marks, of lines and of labels placed before it; outside the frame is
/// the last resort. Texts and marks go in pairs.
/// </summary>
internal static class LabelPlacement
{
    private const double OutsideFrame = 1e6;
    private const double PerStepDownTheList = 2;

    private static readonly (int Dx, int Dy)[] Positions = [(1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (1, 1), (-1, -1), (-1, 1)];

    public static PlacedLabel[] Place(IReadOnlyList<string> texts, IReadOnlyList<Box> marks, IReadOnlyList<MapLine> lines, double fontSize, Box frame)
    {
        var placed = new List<PlacedLabel>();
        for (var i = 0; i < texts.Count; i++)
        {
            var width = TextWidth.Of(texts[i], fontSize, bold: true);
            placed.Add(Positions.Select((position, rank) => (Label: At(marks[i], position, width, fontSize), Rank: rank))
                .MinBy(option => (option.Rank * PerStepDownTheList) + Cost(option.Label.Box)).Label);
        }

        return [.. placed];

        double Cost(Box box) =>
            (4 * marks.Sum(box.Overlap)) + (8 * placed.Sum(label => box.Overlap(label.Box)))
            + lines.Sum(line => box.LengthInside(line.X1, line.Y1, line.X2, line.Y2) * line.Thickness * line.Opacity)
            + (frame.Contains(box) ? 0 : OutsideFrame);
    }

    private static PlacedLabel At(Box mark, (int Dx, int Dy) position, double width, double fontSize)
    {
        var diagonal = position is { Dx: not 0, Dy: not 0 };
        var reach = (mark.Width / 2 * (diagonal ? 0.75 : 1)) + 3;
        var x = mark.CenterX + (position.Dx * reach);
        var y = mark.CenterY + (position.Dy * (reach + (fontSize * 0.45)));
        var left = position.Dx switch { 1 => x, -1 => x - width, _ => x - (width / 2) };
        var anchor = position.Dx switch { 1 => "start", -1 => "end", _ => "middle" };
        return new PlacedLabel(x, y, anchor, new Box(left, y - (fontSize * 0.55), width, fontSize * 1.1));
    }
}
