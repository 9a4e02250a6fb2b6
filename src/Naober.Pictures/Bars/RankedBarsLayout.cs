using Naober.Core;
using Naober.Pictures.Drawing;

namespace Naober.Pictures.Bars;

internal sealed record RankedRow(
    RankedBar Row, string Rank, string Label, double LabelY, string? Note, double NoteX, double NoteY, string NoteAnchor,
    Box? Bar, Box Target, string Value, double ValueX, double ValueY, string Tip);

/// <summary>Wide: rank, name, bar and value in one line. Narrow: name above its bar.</summary>
internal sealed class RankedBarsLayout
{
    public RankedBarsLayout(RankedBarsData data, PictureSize size, Language language)
    {
        var wide = size == PictureSize.Wide;
        var (text, small) = (size.Text(), size.SmallText());
        var rows = data.Rows.OrderByDescending(row => row.Value ?? double.NegativeInfinity).ToArray();
        var ranks = rows.Select(row => row.Value is { } value ? Formats.Number(1 + rows.Count(other => other.Value > value), language) : "").ToArray();
        var values = rows.Select(row => row.Value is { } value ? Formats.Number(value, data.Decimals, language) : Formats.Unknown.In(language)).ToArray();

        LabelX = 4 + Widest(ranks, text, bold: false) + 8;
        var longest = Widest(rows.Select(row => row.Label), text, bold: true);
        var noted = Widest(rows.Select(row => row.Note ?? ""), small, bold: false);
        var labelWidth = wide ? Math.Min(250, Math.Max(longest, noted)) : size.Width() - LabelX - 8;
        BarX = wide ? LabelX + labelWidth + 12 : LabelX;
        var room = size.Width() - BarX - Widest(values, text, bold: true) - 14;
        var most = Math.Max(0, rows.Max(row => row.Value) ?? 0);

        var y = 26.0;
        for (var i = 0; i < rows.Length; i++)
        {
            var height = wide ? rows[i].Note is null ? 26 : 38 : 44;
            var barHeight = wide ? 16 : 12;
            var barY = wide ? y + ((height - barHeight) / 2.0) : y + 22;
            var bar = rows[i].Value is { } value ? new Box(BarX, barY, most == 0 ? 0 : value / most * room, barHeight) : (Box?)null;
            var noteWidth = Math.Min(wide ? labelWidth : labelWidth / 2, TextWidth.Of(rows[i].Note ?? "", small));
            var label = TextWidth.Fit(rows[i].Label, text, wide ? labelWidth : labelWidth - (rows[i].Note is null ? 0 : noteWidth + 10), bold: true);
            var note = rows[i].Note is { } full ? TextWidth.Fit(full, small, wide ? labelWidth : noteWidth) : null;
            var labelY = !wide ? y + 12 : note is null ? y + (height / 2.0) : y + 11;
            Rows.Add(new(rows[i], ranks[i], label, labelY, note, wide ? LabelX : size.Width() - 8, wide ? y + 27 : labelY, wide ? "start" : "end",
                bar, new Box(0, y, size.Width(), height), values[i], (bar?.Right ?? BarX - 6) + 6, barY + (barHeight / 2.0),
                $"{rows[i].Label}: {values[i]} ({data.ValueLabel}){(rows[i].Note is { } tip ? $", {tip}" : "")}"));
            y += height;
        }

        Height = y + 6;
    }

    public double LabelX { get; }

    public double BarX { get; }

    public double Height { get; }

    public List<RankedRow> Rows { get; } = [];

    private static double Widest(IEnumerable<string> texts, double size, bool bold) =>
        texts.Select(each => TextWidth.Of(each, size, bold)).DefaultIfEmpty(0).Max();
}
