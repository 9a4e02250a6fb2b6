namespace Naober.Files.GeoJson;

/// <summary>What kind of coordinates a pair of numbers is, judged by where the Netherlands lies.</summary>
internal static class Coordinates
{
    internal enum Kind
    {
        Elsewhere,
        Wgs84,
        Wgs84Swapped,
        RdNew,
        RdNewSwapped,
    }

    /// <summary>The bounds of RD as the Kadaster states them; within them y is always larger than x, so that swapping shows.</summary>
    internal static Kind Of(double x, double y) => (x, y) switch
    {
        ( >= 2 and <= 8.5, >= 50 and <= 54.5) => Kind.Wgs84,
        ( >= 50 and <= 54.5, >= 2 and <= 8.5) => Kind.Wgs84Swapped,
        ( >= -7_000 and < 289_000, >= 289_000 and <= 629_000) => Kind.RdNew,
        ( >= 289_000 and <= 629_000, >= -7_000 and < 289_000) => Kind.RdNewSwapped,
        _ => Kind.Elsewhere,
    };

    /// <summary>The system that a crs member names; null when it is another one.</summary>
    internal static GeoSystem? Named(string name) => name.ToUpperInvariant() switch
    {
        var crs when crs.Contains("28992", StringComparison.Ordinal) => GeoSystem.RdNew,
        var crs when crs.Contains("4326", StringComparison.Ordinal) || crs.Contains("4258", StringComparison.Ordinal) || crs.EndsWith("CRS84", StringComparison.Ordinal) => GeoSystem.Wgs84,
        _ => null,
    };

    /// <summary>What is wrong with a pair of this kind in a file of this system; null when nothing is.</summary>
    internal static Problem? Check(Kind kind, GeoSystem system) => (kind, system) switch
    {
        (Kind.Wgs84, GeoSystem.Wgs84) or (Kind.RdNew, GeoSystem.RdNew) => null,
        (Kind.Wgs84Swapped, _) => new(
            "swapped-coordinates",
            "De coördinaten staan verwisseld: eerst de lengtegraad (3 tot 8), dan de breedtegraad (50 tot 54).",
            "The coordinates are swapped: first the longitude (3 to 8), then the latitude (50 to 54)."),
        (Kind.RdNewSwapped, _) => new(
            "swapped-coordinates",
            "De RD-coördinaten staan verwisseld: eerst x (0 tot 289000), dan y (289000 tot 629000).",
            "The RD coordinates are swapped: first x (0 to 289000), then y (289000 to 629000)."),
        (Kind.Elsewhere, _) => new(
            "outside-the-netherlands",
            "De coördinaten liggen buiten Nederland. Verwacht wordt WGS84 (lengte, breedte) of RD (x, y in meters).",
            "The coordinates lie outside the Netherlands. Expected is WGS84 (longitude, latitude) or RD (x, y in metres)."),
        _ => new(
            "other-coordinates",
            $"Deze coördinaten zijn {Name(system == GeoSystem.Wgs84 ? GeoSystem.RdNew : GeoSystem.Wgs84)}, maar het bestand is {Name(system)}.",
            $"These coordinates are {Name(system == GeoSystem.Wgs84 ? GeoSystem.RdNew : GeoSystem.Wgs84)}, but the file is {Name(system)}."),
    };

    private static string Name(GeoSystem system) => system == GeoSystem.Wgs84 ? "WGS84" : "RD (EPSG:28992)";
}
