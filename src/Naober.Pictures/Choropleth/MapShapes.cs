namespace Naober.Pictures;

/// <summary>WGS84, decimal degrees.</summary>
public readonly record struct MapPoint(double Longitude, double Latitude);

/// <summary>One area of a map: rings of lines, each line a number (1-based) that is negative when it is followed backwards.</summary>
public sealed record MapShape(string Key, IReadOnlyList<int[]> Rings);

/// <summary>
/// The areas of a map, simplified already, with the borders they share as lines. What is drawn from it is kept as long as the
/// object itself: ask for the same map with the same object.
/// </summary>
public sealed class MapShapes(IReadOnlyList<MapPoint[]> lines, IReadOnlyList<MapShape> shapes)
{
    /// <summary>Nothing to draw.</summary>
    public static MapShapes None { get; } = new([], []);

    public IReadOnlyList<MapPoint[]> Lines { get; } = lines;

    public IReadOnlyList<MapShape> Shapes { get; } = shapes;
}
