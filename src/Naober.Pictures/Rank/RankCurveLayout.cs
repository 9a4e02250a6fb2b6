using Naober.Core;
using Naober.Pictures.Drawing;

namespace Naober.Pictures.Rank;

internal sealed record RankBar(Box Box, bool IsOwn, string Tip);

internal sealed record RankName(double X, double Y, string Anchor, string Text, bool IsOwn, double BarX, double BarY);

/// <summary>Bars beside each other in order of rank; lines between the quarters; names above on as many lines as keep them apart.</summary>
internal sealed class RankCurveLayout
{
    // A bar each is too narrow to see or point at when there are more.
    private const int MostBars = 800;

    private readonly RankCurveData data;
    private readonly Language language;

    public RankCurveLayout(RankCurveData data, PictureSize size, Language language)
    {
        (this.data, this.language) = (data, language);
        var (wide, small) = (size == PictureSize.Wide, size.SmallText());
        var peers = data.Peers.OrderByDescending(Merit).ThenByDescending(peer => peer.IsOwn).ToList();
        var ticks = Ticks.Around(Math.Min(0, peers.Select(peer => peer.Value).Append(data.Mean ?? 0).Min()), Math.Max(peers.Select(peer => peer.Value).DefaultIfEmpty(1).Max(), data.Mean ?? 0), 4);
        var tickWidth = ticks.Max(tick => TextWidth.Of(Tick(tick), small));
        Heading = TextWidth.Lines(data.Label, small, size.Width() - 8, 2, bold: true);
        var top = 8 + (Heading.Count * small * 1.25);
        var left = tickWidth + 14;
        var named = peers.Where((peer, i) => peer.IsOwn || i == 0 || i == peers.Count - 1).Select(peer => (Peer: peer, Place: peers.IndexOf(peer))).ToList();
        var lines = Lines(named, left, size.Width() - 10 - left, peers.Count, small, size.Width() - 4);
        var plotTop = top + (lines.Count * small * 1.3) + 8;
        Frame = new Box(left, plotTop, size.Width() - left - 10, wide ? 220 : 170);

        var y = new LinearScale(ticks[0], ticks[^1], Frame.Bottom, Frame.Y);
        YTicks = [.. ticks.Select(tick => (y.At(tick), Tick(tick)))];
        MeanAt = data.Mean is { } mean ? y.At(mean) : null;
        var width = Frame.Width / Math.Max(1, peers.Count);
        var gap = width >= 4 ? Math.Min(6, width * 0.2) : 0;
        var together = (peers.Count + MostBars - 1) / MostBars;
        Bars = together <= 1 ? [.. peers.Select((_, i) => Bar(i, 1))]
            : [.. Enumerable.Range(0, (peers.Count + together - 1) / together).Select(group => Bar(group * together, Math.Min(together, peers.Count - (group * together)))),
                .. peers.Index().Where(peer => peer.Item.IsOwn).Select(peer => Bar(peer.Index, 1))];
        Quarters = peers.Count < 4 ? [] : [.. Enumerable.Range(1, 3).Select(quarter => Frame.X + (Math.Floor(peers.Count * quarter / 4.0) * width))];
        Names = [.. lines.SelectMany((line, i) => line.Select(name => name with { Y = top + ((lines.Count - i - 0.5) * small * 1.3), BarY = y.At(peers[(int)((name.BarX - Frame.X) / width)].Value) }))];
        FootY = Frame.Bottom + 14;
        MeanLabelY = FootY + 20;
        Height = MeanLabelY + 12;

        // Of more than one peer the bar is that of the middle one.
        RankBar Bar(int first, int count)
        {
            var (peer, last) = (peers[first + (count / 2)], first + count - 1);
            var box = new Box(Frame.X + (first * width) + (gap / 2), Math.Min(y.At(peer.Value), y.At(0)), Math.Max(1, (count * width) - gap), Math.Abs(y.At(0) - y.At(peer.Value)));
            return count == 1
                ? new(box, peer.IsOwn, $"{RankAt(first)}. {Named(peer)}")
                : new(box, IsOwn: false, $"{RankAt(first)}–{RankAt(last)}. {Number(peers[first])} – {Number(peers[last])}");
        }

        // Of peers that tie, that of the first.
        int RankAt(int place)
        {
            while (place > 0 && Merit(peers[place - 1]) == Merit(peers[place]))
            {
                place--;
            }

            return place + 1;
        }
    }

    public IReadOnlyList<string> Heading { get; }

    public Box Frame { get; }

    public IReadOnlyList<(double At, string Text)> YTicks { get; }

    public double? MeanAt { get; }

    public IReadOnlyList<RankBar> Bars { get; }

    /// <summary>Where one quarter of the peers ends and the next begins.</summary>
    public IReadOnlyList<double> Quarters { get; }

    public IReadOnlyList<RankName> Names { get; }

    public double FootY { get; }

    public double MeanLabelY { get; }

    public double Height { get; }

    private List<List<RankName>> Lines(List<(RankedPeer Peer, int Place)> named, double left, double room, int peers, double small, double right)
    {
        List<List<RankName>> lines = [];
        List<double> ends = [];
        foreach (var (peer, place) in named)
        {
            var text = TextWidth.Fit(Named(peer), small, right * 0.7, bold: peer.IsOwn);
            var width = TextWidth.Of(text, small, peer.IsOwn);
            var barX = left + ((place + 0.5) * room / peers);
            var start = Math.Min(barX, right - width);
            var line = ends.FindIndex(end => end < start - 10);
            if (line < 0)
            {
                line = lines.Count;
                lines.Add([]);
                ends.Add(0);
            }

            lines[line].Add(new(start, 0, "start", text, peer.IsOwn, barX, 0));
            ends[line] = start + width;
        }

        return lines;
    }

    private double Merit(RankedPeer peer) => data.LowestFirst ? -peer.Value : peer.Value;

    private string Named(RankedPeer peer) => $"{peer.Name} {Number(peer)}";

    private string Number(RankedPeer peer) => Formats.Number(peer.Value, data.Decimals, language) + data.Unit;

    private string Tick(double tick) => Formats.Number(tick, tick == Math.Round(tick) ? 0 : Math.Max(1, data.Decimals), language) + data.Unit;
}
