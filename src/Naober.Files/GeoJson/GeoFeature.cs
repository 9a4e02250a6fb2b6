namespace Naober.Files.GeoJson;

/// <summary>WGS84, decimal degrees.</summary>
public readonly record struct GeoPoint(double Longitude, double Latitude);

/// <summary>One area of a GeoJSON file.</summary>
/// <param name="Line">1-based line on which the feature begins.</param>
/// <param name="Properties">Its plain properties as text; lists and objects are left out. The first 100.</param>
/// <param name="Polygons">Per polygon its outer ring and then its holes, each closed and of four points or more.</param>
public sealed record GeoFeature(int Line, IReadOnlyDictionary<string, string> Properties, IReadOnlyList<IReadOnlyList<GeoPoint[]>> Polygons);

/// <summary>The coordinates a file is in.</summary>
public enum GeoSystem
{
    /// <summary>Longitude and latitude (EPSG:4326, CRS84); ETRS89 (EPSG:4258) differs by less than a metre and counts as the same.</summary>
    Wgs84,

    /// <summary>Rijksdriehoek, metres (EPSG:28992).</summary>
    RdNew,
}

/// <summary>What a GeoJSON file holds; with any error no features.</summary>
/// <param name="Features">In the order of the file.</param>
/// <param name="System">What the file was in; the features are always WGS84.</param>
/// <param name="Errors">By line; at most <see cref="InputLimits.Errors"/>.</param>
/// <param name="MoreErrors">Errors that are not listed.</param>
public sealed record GeoJsonResult(IReadOnlyList<GeoFeature> Features, GeoSystem System, IReadOnlyList<InputError> Errors, int MoreErrors = 0);
