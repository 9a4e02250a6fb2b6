namespace Naober.Pictures;

/// <summary>A network of places on their true positions; north is up, distances are as the crow flies.</summary>
/// <param name="Places">Inside and outside the region; the map is cut around them.</param>
/// <param name="Ties">Each unordered pair at most once; the caller leaves out what is below its threshold.</param>
/// <param name="Background">Borders behind the network, as far as they lie within the map; null draws none.</param>
public sealed record NetworkMapData(IReadOnlyList<NetworkMapPlace> Places, IReadOnlyList<NetworkMapTie> Ties, MapShapes? Background = null);

/// <param name="Key">What the ties refer to.</param>
/// <param name="Name">Shown on the map, or in the list under it when the map is narrow.</param>
/// <param name="Latitude">Degrees north, WGS84.</param>
/// <param name="Longitude">Degrees east, WGS84.</param>
/// <param name="Degree">Number of partnerships, 0 or more; decides the area of the mark. Null: unknown, the smallest mark.</param>
/// <param name="IsOutside">Outside the region: drawn hollow and square.</param>
/// <param name="Href">Where the place leads to, if anywhere.</param>
public sealed record NetworkMapPlace(
    string Key, string Name, double Latitude, double Longitude, int? Degree, bool IsOutside = false, string? Href = null);

/// <param name="A">Key of one place.</param>
/// <param name="B">Key of the other.</param>
/// <param name="Shared">Shared partnerships, 1 or more.</param>
public sealed record NetworkMapTie(string A, string B, int Shared);
