using Naober.Pictures.Drawing;

namespace Naober.Pictures.Network;

internal sealed record DrawnNode(NetworkPictureNode Node, double X, double Y, double Radius, string Colour)
{
    public bool IsOpen => Node.IsOutside || Node.Shape == NodeShape.Ring;
}

/// <summary>All lines of one colour and thickness: thousands of them are one element.</summary>
internal sealed record DrawnLines(string Colour, double Thickness, double Opacity, string Path);

internal sealed record DrawnName(double X, double Y, string Text, string Anchor, bool IsGroup, string Colour);

/// <summary>Places the given network on the sheet, names what there is room for, and puts the legend under it.</summary>
internal sealed class NetworkPictureLayout
{
    private const int Classes = 5;
    private const int MostNames = 150;

    private readonly NetworkPictureData data;
    private readonly PictureSize size;
    private readonly Box sheet;
    private readonly double scale, west, north;

    public NetworkPictureLayout(NetworkPictureData data, PictureSize size)
    {
        (this.data, this.size) = (data, size);
        var wide = size == PictureSize.Wide;
        var margin = wide ? 34 : 20;
        var places = data.Nodes.Select(node => (node.X, node.Y)).DefaultIfEmpty().ToList();
        (west, north) = (places.Min(place => place.X), places.Max(place => place.Y));
        var (width, height) = (Math.Max(1, places.Max(place => place.X) - west), Math.Max(1, north - places.Min(place => place.Y)));
        scale = Math.Min((size.Width() - (2 * margin)) / width, ((wide ? 640 : 420) - (2 * margin)) / height);
        sheet = new Box(0, 0, size.Width(), (height * scale) + (2 * margin));
        west -= ((sheet.Width / scale) - width) / 2;
        north += margin / scale;

        Nodes = Draw(wide ? 11 : 7);
        Lines = [.. DrawLines()];
        Names = [.. Name()];
        Legend = LegendPlacement.Flow([.. data.Groups.Select(group => group.Name), .. data.Shapes.Select(shape => shape.Name)], 4, sheet.Bottom + 16, size);
        Height = (Legend.Count == 0 ? sheet.Bottom : Legend[^1].Y) + 14;
    }

    public Box Sheet => sheet;

    public IReadOnlyList<DrawnNode> Nodes { get; }

    public IReadOnlyList<DrawnLines> Lines { get; }

    public IReadOnlyList<DrawnName> Names { get; }

    /// <summary>First the groups, then the shapes.</summary>
    public IReadOnlyList<LegendEntry> Legend { get; }

    public double Height { get; }

    private (double X, double Y) At(double x, double y) => ((x - west) * scale, (north - y) * scale);

    private string ColourOf(int? group) => group is { } known ? GroupColours.Of(data.Groups[known].Colour) : GroupColours.None;

    private DrawnNode[] Draw(double largest)
    {
        // Many dots are small dots: together they cover six hundredths of the sheet at most.
        var mean = Math.Sqrt(sheet.Width * sheet.Height * 0.06 / Math.Max(1, data.Nodes.Count) / Math.PI);
        largest = Math.Clamp(2 * mean, 3, largest);
        var most = Math.Max(1, data.Nodes.Select(node => node.Amount).DefaultIfEmpty().Max());
        return
        [
            .. data.Nodes.Select(node =>
            {
                var (x, y) = At(node.X, node.Y);
                var radius = Math.Max(largest * 0.35, largest * Math.Sqrt((double)node.Amount / most));
                return new DrawnNode(node, Math.Round(x, 1), Math.Round(y, 1), Math.Round(radius, 1), node.IsQuiet ? Palette.Grid : ColourOf(node.Group));
            }),
        ];
    }

    private IEnumerable<DrawnLines> DrawLines()
    {
        var shown = data.Lines.Where(line => !line.IsQuiet).ToList();
        if (shown.Count == 0)
        {
            yield break;
        }

        var (least, most) = (shown.Min(line => line.Amount), shown.Max(line => line.Amount));
        // The more lines, the fainter, so that a bundle does not become a blot.
        var faint = Math.Clamp(12 / Math.Sqrt(shown.Count), 0.16, 0.6);
        foreach (var bundle in shown.GroupBy(line => (Class: ClassOf(line.Amount), Colour: ColourOfLine(line))).OrderBy(bundle => bundle.Key.Class).ThenBy(bundle => bundle.Key.Colour, StringComparer.Ordinal))
        {
            var part = bundle.Key.Class / (double)(Classes - 1);
            yield return new(bundle.Key.Colour, 0.6 + (part * part * 3.4), faint + ((0.8 - faint) * part), Trails.PathOf(
                [.. bundle.Select(line => (line.A, line.B))], node => ((int)Math.Round(Nodes[node].X), (int)Math.Round(Nodes[node].Y))));
        }

        int ClassOf(int amount) => most == least ? 1 : (int)Math.Min(Classes - 1, (amount - least) * (double)Classes / (most - least));
    }

    private string ColourOfLine(NetworkPictureLine line) =>
        data.Nodes[line.A].Group is { } group && data.Nodes[line.B].Group == group ? ColourOf(group) : GroupColours.None;

    /// <summary>First the groups at their middle, then the dots from the most important on, beside or above and below; what does not fit has no name.</summary>
    private IEnumerable<DrawnName> Name()
    {
        var taken = new List<Box>();
        foreach (var group in data.Groups.Where(group => group.Short is not null))
        {
            var (x, y) = At(group.X, group.Y);
            var text = TextWidth.Fit(group.Short!, size.Text(), sheet.Width - 8, bold: true);
            var width = TextWidth.Of(text, size.Text(), bold: true);
            var box = new Box(Math.Clamp(x - (width / 2), 4, Math.Max(4, sheet.Width - width - 4)), Math.Clamp(y - (size.Text() / 2), 4, sheet.Height - size.Text() - 4), width, size.Text());
            for (var tries = 0; taken.Exists(other => other.Overlap(box) > 0) && tries < 40; tries++)
            {
                var down = box.Y + (((tries % 2 == 0 ? 1 : -1) * (tries + 1)) * size.Text() * 0.6);
                box = box with { Y = Math.Clamp(down, 4, sheet.Height - size.Text() - 4) };
            }

            taken.Add(box);
            yield return new(box.CenterX, box.CenterY, text, "middle", true, GroupColours.Of(group.Colour));
        }

        foreach (var node in Nodes.Where(node => !node.Node.IsQuiet).Take(MostNames))
        {
            var width = TextWidth.Of(node.Node.Name, size.SmallText());
            (double X, double Y, string Anchor)[] options =
            [
                (node.X + node.Radius + 3, node.Y, "start"), (node.X - node.Radius - 3, node.Y, "end"),
                (node.X, node.Y - node.Radius - (size.SmallText() * 0.6), "middle"), (node.X, node.Y + node.Radius + (size.SmallText() * 0.6), "middle"),
            ];
            foreach (var (x, y, anchor) in options)
            {
                var left = anchor switch { "start" => x, "end" => x - width, _ => x - (width / 2) };
                var box = new Box(left - 1, y - (size.SmallText() * 0.6), width + 2, size.SmallText() * 1.2);
                if (box.X >= 2 && box.Right <= sheet.Width - 2 && box.Y >= 2 && box.Bottom <= sheet.Height - 2 && !taken.Exists(other => other.Overlap(box) > 0))
                {
                    taken.Add(box);
                    yield return new(x, y, node.Node.Name, anchor, false, Palette.Ink);
                    break;
                }
            }
        }
    }
}
