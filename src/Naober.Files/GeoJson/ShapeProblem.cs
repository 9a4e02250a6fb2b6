namespace Naober.Files.GeoJson;

/// <summary>What is wrong with the form of a geometry, before it is known where it lies.</summary>
internal static class ShapeProblem
{
    internal static Problem? Of(GeometryReader? geometry) => geometry switch
    {
        null or { HasCoordinates: false } => new("no-geometry", "Dit gebied heeft geen grens (geometry).", "This area has no boundary (geometry)."),
        { Type: not ("Polygon" or "MultiPolygon") } => new(
            "geometry-type",
            $"Een grens is een Polygon of MultiPolygon; dit is {ErrorList.Show(geometry.Type ?? "")}.",
            $"A boundary is a Polygon or MultiPolygon; this is {ErrorList.Show(geometry.Type ?? "")}."),
        { IsBroken: true } => new(
            "coordinates", "De coördinaten horen paren van gewone getallen te zijn.", "The coordinates should be pairs of ordinary numbers."),
        { Nesting: var nesting } when nesting != (geometry.Type == "Polygon" ? 3 : 4) => new(
            "coordinates",
            $"De haken van de coördinaten passen niet bij {geometry.Type}.", $"The brackets of the coordinates do not fit {geometry.Type}."),
        { Polygons: [] } => new("no-geometry", "Dit gebied heeft geen grens (geometry).", "This area has no boundary (geometry)."),
        _ when geometry.Polygons.SelectMany(polygon => polygon).Any(ring => ring.Length < 8 || ring[0] != ring[^2] || ring[1] != ring[^1]) => new(
            "open-ring",
            "Een ring heeft ten minste vier punten en eindigt waar hij begint.", "A ring has at least four points and ends where it begins."),
        _ => null,
    };
}
