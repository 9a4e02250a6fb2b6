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

    public Projection(IEnumerable<(double Latitude, double Longitude)> places, double width, double mostHeight, double margin, double top)
    {
        var (south, north, west, east) = Extent(places);
        (middleLatitude, middleLongitude) = ((south + north) / 2, (west + east) / 2);
        shrink = Math.Cos(middleLatitude * Math.PI / 180);
        var across = Math.Max(SmallestExtent, (east - west) * shrink * KilometresPerDegree);
        var up = Math.Max(SmallestExtent, (north - south) * KilometresPerDegree);
        UnitsPerKilometre = Math.Min((width - (2 * margin)) / across, (mostHeight - (2 * margin)) / up);
        frame = new Box(0, top, width, (up * UnitsPerKilometre) + (2 * margin));
    }

    public double UnitsPerKilometre { get; }

    public Box Frame => frame;

    public (double X, double Y) At(double latitude, double longitude) =>
        (frame.CenterX + ((longitude - middleLongitude) * shrink * KilometresPerDegree * UnitsPerKilometre),
         frame.CenterY - ((latitude - middleLatitude) * KilometresPerDegree * UnitsPerKilometre));

    private static (double South, double North, double West, double East) Extent(IEnumerable<(double Latitude, double Longitude)> places)
    {
        var (south, north, west, east) = (double.PositiveInfinity, double.NegativeInfinity, double.PositiveInfinity, double.NegativeInfinity);
        foreach (var (latitude, longitude) in places)
        {
            (south, north, west, east) = (Math.Min(south, latitude), Math.Max(north, latitude), Math.Min(west, longitude), Math.Max(east, longitude));
        }

        return south > north ? default : (south, north, west, east);
    }
}
