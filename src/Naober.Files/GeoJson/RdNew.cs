namespace Naober.Files.GeoJson;

/// <summary>
/// From Rijksdriehoek (EPSG:28992) to WGS84 with the approximation of F.H. Schreutelkamp and G.L. Strang van Hees (2001),
/// "Benaderingsformules voor de transformatie tussen RD- en WGS84-kaartcoördinaten". Within the Netherlands it differs by less than
/// half a metre from the official RDNAPTRANS: far less than the generalisation of any boundary that is drawn.
/// </summary>
public static class RdNew
{
    private static readonly (int P, int Q, double Factor)[] North =
    [
        (0, 1, 3235.65389), (2, 0, -32.58297), (0, 2, -0.24750), (2, 1, -0.84978), (0, 3, -0.06550), (2, 2, -0.01709),
        (1, 0, -0.00738), (4, 0, 0.00530), (2, 3, -0.00039), (4, 1, 0.00033), (1, 1, -0.00012),
    ];

    private static readonly (int P, int Q, double Factor)[] East =
    [
        (1, 0, 5260.52916), (1, 1, 105.94684), (1, 2, 2.45656), (3, 0, -0.81885), (1, 3, 0.05594), (3, 1, -0.05607),
        (0, 1, 0.01199), (3, 2, -0.00256), (1, 4, 0.00128), (0, 2, 0.00022), (2, 0, -0.00022), (5, 0, 0.00026),
    ];

    /// <param name="x">Metres east, about -7,000 to 289,000.</param>
    /// <param name="y">Metres north, about 289,000 to 629,000.</param>
    public static GeoPoint ToWgs84(double x, double y)
    {
        // Hundreds of kilometres from the spire of Our Lady in Amersfoort; the sums are in seconds of arc.
        var (dx, dy) = ((x - 155_000) * 1e-5, (y - 463_000) * 1e-5);
        return new(5.38720621 + (Sum(East, dx, dy) / 3600), 52.15517440 + (Sum(North, dx, dy) / 3600));
    }

    private static double Sum((int P, int Q, double Factor)[] terms, double dx, double dy)
    {
        var sum = 0.0;
        foreach (var (p, q, factor) in terms)
        {
            sum += factor * Power(dx, p) * Power(dy, q);
        }

        return sum;
    }

    private static double Power(double value, int exponent)
    {
        var power = 1.0;
        for (var i = 0; i < exponent; i++)
        {
            power *= value;
        }

        return power;
    }
}
