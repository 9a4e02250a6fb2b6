using Naober.Pictures.Drawing;

namespace Naober.Pictures.Map;

/// <summary>
/// Equirectangular, with the cosine of the middle latitude, so that a kilometre is equally long in both directions.
/// Fits the places into a width; the height follows, up to a limit.
/// </summary>
internal sealed class Projection
{
    private const double KilometresPerDegree = 111.195;
    private const double SmallestExtent = 5;

    private readonly double middleLatitude;
    private readonly double middleLongitude;
    private readonly double shrink;
    private readonly Box frame;

    public Projection(IReadOnlyList<NetworkMapPlace> places, double width, double mostHeight, double margin, double top)
    {
        var (south, north) = Extent(places.Select(place => place.Latitude));
        var (west, east) = Extent(places.Select(place => place.Longitude));
        (middleLatitude, middleLongitude) = ((south + north) / 2, (west + east) / 2);
        shrink = Math.Cos(middleLatitude * Math.PI / 180);
        var across = Math.Max(SmallestExtent, (east - west) * shrink * KilometresPerDegree);
        var up = Math.Max(SmallestExtent, (north - south) * KilometresPerDegree);
        UnitsPerKilometre = Math.Min((width - (2 * margin)) / across, (mostHeight - (2 * margin)) / up);
        frame = new Box(0, top, width, (up * UnitsPerKilometre) + (2 * margin));
    }

    public double UnitsPerKilometre { get; }

    public Box Frame => frame;

    public (double X, double Y) At(NetworkMapPlace place) =>
        (frame.CenterX + ((place.Longitude - middleLongitude) * shrink * KilometresPerDegree * UnitsPerKilometre),
         frame.CenterY - ((place.Latitude - middleLatitude) * KilometresPerDegree * UnitsPerKilometre));

    private static (double Low, double High) Extent(IEnumerable<double> values) =>
        values.Aggregate((Low: double.NaN, High: double.NaN), (e, v) => (double.IsNaN(e.Low) || v < e.Low ? v : e.Low, double.IsNaN(e.High) || v > e.High ? v : e.High))
            is var found && double.IsNaN(found.Low) ? (0, 0) : found;
}
