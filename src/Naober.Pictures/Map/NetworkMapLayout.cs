using System.Globalization;
using Naober.Core;
using Naober.Pictures.Drawing;

namespace Naober.Pictures.Map;

internal sealed record MapMark(NetworkMapPlace Place, Box Box, string Text, PlacedLabel Label, string Tip);

internal sealed record MapLine(double X1, double Y1, double X2, double Y2, double Thickness, double Opacity, bool Crosses, string Tip);

internal sealed record MapListEntry(double X, double Y, string Text, bool IsOutside);

/// <summary>Wide: names on the map. Narrow: numbers on the map and the names in a list of two columns under it.</summary>
internal sealed class NetworkMapLayout
{
    private const double Thinnest = 0.75;
    private const double Thickest = 8;
    private const double FaintestCrossing = 0.6;

    private readonly Language language;
    private readonly int least;
    private readonly int most;

    public NetworkMapLayout(NetworkMapData data, PictureSize size, Language language)
    {
        this.language = language;
        var wide = size == PictureSize.Wide;
        (least, most) = data.Ties.Count == 0 ? (0, 0) : (data.Ties.Min(tie => tie.Shared), data.Ties.Max(tie => tie.Shared));
        var projection = new Projection(data.Places.Select(place => (place.Latitude, place.Longitude)), size.Width(), wide ? 620 : 400, wide ? 64 : 26, 0);
        Frame = projection.Frame;

        Background = data.Background is null ? "" : string.Concat(data.Background.Lines.Select(line => BackgroundLine(line, projection)));

        var places = data.Places.OrderBy(place => place.IsOutside).ThenByDescending(place => place.Degree ?? -1)
            .ThenBy(place => place.Key, StringComparer.Ordinal).ToArray();
        var largest = Math.Max(1, places.Max(place => place.Degree) ?? 1);
        var boxes = places.Select(place => Mark(projection.At(place.Latitude, place.Longitude), Math.Max(wide ? 5 : 4, (wide ? 12 : 8) * Math.Sqrt((double)(place.Degree ?? 0) / largest)))).ToArray();
        var texts = places.Select((place, i) => wide ? place.Name : (i + 1).ToString(CultureInfo.InvariantCulture)).ToArray();
        Lines = Draw(data.Ties, places, boxes);
        var labels = LabelPlacement.Place(texts, boxes, Lines, size.SmallText(), new Box(2, 2, Frame.Width - 4, Frame.Height - 4));
        Marks = [.. places.Select((place, i) => new MapMark(place, boxes[i], texts[i], labels[i], Tip(place)))];

        var y = Frame.Bottom + 8;
        if (!wide)
        {
            y = List(places, y, size);
        }

        LegendY = y + (wide ? 10 : 16);
        ScaleKilometres = Ticks.AtMost(Frame.Width * 0.22 / projection.UnitsPerKilometre);
        ScaleWidth = ScaleKilometres * projection.UnitsPerKilometre;
        Height = LegendY + (wide ? 40 : 82);
    }

    public Box Frame { get; }

    /// <summary>The path of the borders that come within the frame.</summary>
    public string Background { get; }

    public IReadOnlyList<MapMark> Marks { get; }

    /// <summary>Weakest first, so that the strong ones lie on top.</summary>
    public IReadOnlyList<MapLine> Lines { get; }

    public List<MapListEntry> Entries { get; } = [];

    public double ScaleKilometres { get; }

    public double ScaleWidth { get; }

    public double LegendY { get; }

    public double Height { get; }

    /// <summary>Least, two thirds of the way and most, for the legend.</summary>
    public IReadOnlyList<(int Shared, double Thickness, double Opacity)> Samples =>
        most == 0 ? [] : [.. new[] { least, (least + most + most) / 3, most }.Distinct().Select(shared => (shared, Thickness(shared), Opacity(shared)))];

    /// <summary>Grows with the fourth power of the place between least and most: among many strong ties the strongest must show.</summary>
    private double Thickness(int shared) => Thinnest + ((Thickest - Thinnest) * Math.Pow(Fraction(shared), 4));

    private double Opacity(int shared) => 0.45 + (0.5 * Math.Pow(Fraction(shared), 2));

    private double Fraction(int shared) => most == least ? 0.7 : (double)(shared - least) / (most - least);

    private string BackgroundLine(MapPoint[] line, Projection projection)
    {
        var points = Array.ConvertAll(line, point => projection.At(point.Latitude, point.Longitude));
        return points.Any(point => point.X > Frame.X && point.X < Frame.Right && point.Y > Frame.Y && point.Y < Frame.Bottom) ? "M" + Svg.Points(points) : "";
    }

    private MapLine[] Draw(IReadOnlyList<NetworkMapTie> ties, NetworkMapPlace[] places, Box[] boxes)
    {
        var marks = places.Zip(boxes).ToDictionary(mark => mark.First.Key, StringComparer.Ordinal);
        return
        [
            .. from tie in ties
               orderby tie.Shared, tie.A, tie.B
               let a = marks[tie.A]
               let b = marks[tie.B]
               let crosses = a.First.IsOutside || b.First.IsOutside
               select new MapLine(
                   a.Second.CenterX, a.Second.CenterY, b.Second.CenterX, b.Second.CenterY,
                   Thickness(tie.Shared), crosses ? Math.Max(FaintestCrossing, Opacity(tie.Shared)) : Opacity(tie.Shared), crosses,
                   $"{a.First.Name} \u2013 {b.First.Name}: {PictureWords.CountOf(tie.Shared, PictureWords.SharedPartnership, PictureWords.SharedPartnerships, language)}"),
        ];
    }

    private double List(NetworkMapPlace[] places, double top, PictureSize size)
    {
        var rows = (places.Length + 1) / 2;
        for (var i = 0; i < places.Length; i++)
        {
            var text = TextWidth.Fit($"{i + 1}  {places[i].Name}", size.SmallText(), (size.Width() / 2) - 22);
            Entries.Add(new MapListEntry(6 + (i / rows * size.Width() / 2), top + 8 + (i % rows * 17), text, places[i].IsOutside));
        }

        return top + (rows * 17);
    }

    private string Tip(NetworkMapPlace place) =>
        $"{place.Name}: {PictureWords.CountOf(place.Degree, PictureWords.Partnership, PictureWords.Partnerships, language)}"
        + (place.IsOutside ? $" ({PictureWords.Outside.In(language)})" : "");

    private static Box Mark((double X, double Y) centre, double radius) => Box.Around(centre.X, centre.Y, radius);
}
