using Naober.Core;
using Naober.Pictures.Drawing;

namespace Naober.Pictures;

internal sealed record MatrixRow(double Y, string Label, string Tip);

internal sealed record MatrixColumn(double X, double Y, string Label, double Rotation, string Tip);

internal sealed record MatrixCell(Box Box, string Text, string Tip, string? Href, string? Fill, bool IsDiagonal);

/// <summary>
/// Places the cells. Wide: one panel with turned names above the columns. Narrow: numbers above the columns, and as many
/// panels under each other as are needed to keep a number in every cell.
/// </summary>
internal sealed class PairMatrixLayout
{
    private const double SmallestCell = 17;
    private const double LargestCell = 44;
    private const double GroupGap = 6;
    private const double HeadingHeight = 22;

    private readonly bool wide;
    private readonly double text;
    private readonly Language language;
    private readonly IReadOnlyList<PairMatrixMember> members;
    private readonly Dictionary<(string, string), PairMatrixPair> pairs;
    private readonly double cell;
    private readonly double left;

    public PairMatrixLayout(PairMatrixData data, PictureSize size, Language language)
    {
        this.language = language;
        wide = size == PictureSize.Wide;
        text = size.SmallText();
        members = [.. data.Members.GroupBy(member => member.Group, StringComparer.Ordinal).SelectMany(group => group)];
        pairs = data.Pairs.SelectMany(pair => new[] { ((pair.A, pair.B), pair), ((pair.B, pair.A), pair) })
            .GroupBy(entry => entry.Item1).ToDictionary(entry => entry.Key, entry => entry.First().pair);
        var values = pairs.Values.Select(pair => pair.Shared).OfType<int>().ToArray();
        if (values.Length > 0)
        {
            (Least, Most) = (values.Min(), values.Max());
        }

        var labels = members.Select((_, i) => RowLabel(i)).ToArray();
        left = 10 + Math.Min(wide ? 190 : 112, labels.Select(label => TextWidth.Of(label, text)).DefaultIfEmpty(0).Max());
        var turned = wide ? members.Select(member => TextWidth.Of(member.Name, text)).DefaultIfEmpty(0).Max() : 0;
        Rotation = !wide ? 0 : members.Count > 16 ? -90 : -45;
        var overhang = Rotation == -45 ? Math.Min(120, turned) * 0.71 : 8;
        var room = size.Width() - left - overhang - (GroupGap * Math.Max(0, Groups - 1));
        var perPanel = Math.Clamp((int)(room / SmallestCell), 1, Math.Max(1, members.Count));
        perPanel = (int)Math.Ceiling(members.Count / Math.Ceiling((double)members.Count / perPanel));
        cell = Math.Min(LargestCell, Math.Floor(room / Math.Max(1, perPanel)));
        var header = wide ? Math.Min(156, turned * (Rotation == -45 ? 0.71 : 1)) + 14 : 22;

        var y = 4.0;
        foreach (var columns in Enumerable.Range(0, members.Count).Chunk(Math.Max(1, perPanel)))
        {
            y = PlacePanel(columns, y + header) + 14;
        }

        LegendY = y + 8;
        Height = LegendY + (wide ? 22 : 40);
    }

    public double Rotation { get; }

    public int? Least { get; }

    public int? Most { get; }

    public double LegendY { get; }

    public double Height { get; }

    public List<MatrixRow> Rows { get; } = [];

    public List<MatrixColumn> Columns { get; } = [];

    public List<MatrixCell> Cells { get; } = [];

    public List<(double Y, string Text)> Headings { get; } = [];

    public bool HasLinks => Cells.Any(each => each.Href is not null);

    /// <summary>Share of the way from the least to the most shared pair.</summary>
    public double Fraction(int shared) => Most == Least ? 1 : (double)(shared - Least!.Value) / (Most!.Value - Least.Value);

    private int Groups => members.Select(member => member.Group).Distinct(StringComparer.Ordinal).Count();

    private double PlacePanel(int[] columns, double top)
    {
        var x = left;
        foreach (var column in columns)
        {
            x += column > columns[0] && StartsGroup(column) ? GroupGap : 0;
            Columns.Add(new MatrixColumn(x + (cell / 2), top - 6, ColumnLabel(column), Rotation, members[column].Name));
            x += cell;
        }

        var y = Groups > 1 ? top : top + 2;
        for (var row = 0; row < members.Count; row++)
        {
            if (Groups > 1 && StartsGroup(row))
            {
                Headings.Add((y + HeadingHeight - 8, TextWidth.Fit(members[row].Group, text, left + cell, bold: true)));
                y += HeadingHeight;
            }

            Rows.Add(new MatrixRow(y + (cell / 2), TextWidth.Fit(RowLabel(row), text, left - 8), members[row].Name));
            for (var i = 0; i < columns.Length; i++)
            {
                Cells.Add(Cell(row, columns[i], Columns[^(columns.Length - i)].X - (cell / 2), y));
            }

            y += cell;
        }

        return y;
    }

    private MatrixCell Cell(int row, int column, double x, double y)
    {
        var box = new Box(x + 0.75, y + 0.75, cell - 1.5, cell - 1.5);
        var (a, b) = (members[row], members[column]);
        if (row == column)
        {
            return new(box, Number(a.Partnerships), $"{a.Name}: {Count(a.Partnerships, PictureWords.Partnership, PictureWords.Partnerships)}",
                Link(a.Href), null, IsDiagonal: true);
        }

        var pair = pairs.GetValueOrDefault((a.Key, b.Key));
        var tip = $"{a.Name} \u2013 {b.Name}: {Count(pair?.Shared, PictureWords.SharedPartnership, PictureWords.SharedPartnerships)}";
        return new(box, Number(pair?.Shared), tip, Link(pair?.Href),
            pair?.Shared is { } shared ? Palette.Intensity(Fraction(shared)) : null, IsDiagonal: false);
    }

    private string? Link(string? href) => cell >= 24 ? href : null;

    private string Number(int? value) => value is { } known ? Formats.Number(known, language) : "?";

    private string Count(int? value, Words one, Words many) => PictureWords.CountOf(value, one, many, language);

    private bool StartsGroup(int index) => index == 0 || members[index].Group != members[index - 1].Group;

    private string RowLabel(int index) => wide ? members[index].Name : $"{index + 1} {members[index].Name}";

    private string ColumnLabel(int index) => wide ? TextWidth.Fit(members[index].Name, text, 150) : $"{index + 1}";
}
