using Naober.Pictures.Drawing;

namespace Naober.Pictures.Bars;

internal sealed record ChangeRow(ChangeBar Row, string Label, double LabelY, string? Note, double NoteY, Box Bar, Box Axis, Box Target, string Value, double ValueX, string ValueAnchor, string Tip);

/// <summary>Wide: name and note beside the bar. Narrow: name and note above it.</summary>
internal sealed class ChangeBarsLayout
{
    private const double LabelGap = 12;

    public ChangeBarsLayout(ChangeBarsData data, PictureSize size)
    {
        var wide = size == PictureSize.Wide;
        var (text, small) = (size.Text(), size.SmallText());
        var labelWidth = wide ? Math.Min(280, data.Rows.Max(row => (double?)Math.Max(TextWidth.Of(row.Label, text, bold: true), TextWidth.Of(row.Note ?? "", small))) ?? 0) : size.Width() - 16;
        LeftX = wide ? 8 + labelWidth + LabelGap : 8;
        var (most, least) = (Math.Max(0, data.Rows.Max(row => (double?)row.Value) ?? 0), Math.Min(0, data.Rows.Min(row => (double?)row.Value) ?? 0));
        var (right, left) = (Widest(row => row.Value >= 0), Widest(row => row.Value < 0));
        var scale = most - least == 0 ? 0 : (size.Width() - LeftX - right - left - 8) / (most - least);
        ZeroX = LeftX + left - (least * scale);

        var y = 26.0;
        foreach (var row in data.Rows)
        {
            var height = wide ? row.Note is null ? 26 : 38 : row.Note is null ? 44 : 58;
            var barY = wide ? y + ((height - 16) / 2.0) : y + height - 22;
            var length = Math.Abs(row.Value) * scale;
            var bar = new Box(row.Value < 0 ? ZeroX - length : ZeroX, barY, length, wide ? 16 : 12);
            Rows.Add(new(
                row, TextWidth.Fit(row.Label, text, labelWidth, bold: true), !wide ? y + 12 : row.Note is null ? y + (height / 2.0) : y + 11,
                row.Note is { } note ? TextWidth.Fit(note, small, labelWidth) : null, y + 27,
                bar, wide ? new(ZeroX, y, 0, height) : new(ZeroX, barY - 4, 0, 20), new(0, y, size.Width(), height), Value(row), row.Value < 0 ? bar.X - 6 : bar.Right + 6, row.Value < 0 ? "end" : "start",
                $"{row.Label}: {row.Text} ({data.ValueLabel}){(row.Note is { } tip ? $", {tip}" : "")}"));
            y += height;
        }

        Height = y + 6;

        string Value(ChangeBar row) => TextWidth.Fit(row.Text, text, size.Width() / 4, row.IsHighlighted);

        double Widest(Func<ChangeBar, bool> which) => data.Rows.Where(which).Select(row => TextWidth.Of(Value(row), text, row.IsHighlighted) + 12).DefaultIfEmpty(0).Max();
    }

    /// <summary>Where the bars may begin.</summary>
    public double LeftX { get; }

    public double ZeroX { get; }

    public double Height { get; }

    public List<ChangeRow> Rows { get; } = [];
}
