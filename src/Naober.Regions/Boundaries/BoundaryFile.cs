using System.Globalization;
using Naober.Analysis.Shapes;
using Naober.Files;
using Naober.Files.GeoJson;
using Naober.Regions.LoadPackage;

namespace Naober.Regions.Boundaries;

/// <summary>What a file of boundaries holds, matched to the regions of the register.</summary>
/// <param name="Layers">One per type of region in the file.</param>
/// <param name="Remarks">Areas without a region, and regions without an area.</param>
/// <param name="Errors">With any error there are no layers.</param>
/// <param name="MoreErrors">Errors that are not listed.</param>
public sealed record BoundaryFile(
    IReadOnlyList<BoundaryLayer> Layers, IReadOnlyList<Remark> Remarks, IReadOnlyList<InputError> Errors, int MoreErrors = 0)
{
    private static readonly string[] CodeNames = ["statcode", "gemeentecode", "provinciecode", "code"];
    private static readonly string[] NameNames = ["statnaam", "naam", "gemeentenaam", "name"];

    /// <summary>
    /// Areas are matched by their code of Statistics Netherlands. Water authorities have none (their files count them their own way)
    /// and are matched by name. The year comes from <c>jrstatcode</c>; a date that is given must not contradict it.
    /// </summary>
    public static BoundaryFile Read(string path, DateOnly? date, RegionMap regions, InputLimits? limits = null)
    {
        var result = GeoJsonReader.Read(path, limits);
        if (result.Errors.Count > 0)
        {
            return new([], [], result.Errors, result.MoreErrors);
        }

        var file = Path.GetFileName(path);
        var areas = result.Features.Select(feature => Area.Of(feature, regions)).ToList();
        var errors = Contradictions(file, areas, date).ToList();
        if (errors.Count > 0)
        {
            return new([], [], errors);
        }

        var day = date ?? areas.Select(area => area.Year).OfType<int>().Select(year => (DateOnly?)new DateOnly(year, 1, 1)).FirstOrDefault();
        var layers = areas.Where(area => area.Key is not null).GroupBy(area => area.Type!, StringComparer.Ordinal)
            .Select(group => Layer(group.Key, day, file, [.. group])).ToList();
        return layers.Count > 0
            ? new(layers, [.. areas.Select(area => Unmatched(area, regions)).OfType<Remark>(), .. layers.SelectMany(layer => Missing(layer, regions))], [])
            : new([], [], [new(file, 0, "statcode", "no-known-area", new(
                "Geen enkel gebied in dit bestand hoort bij een regio. Verwacht worden codes van het CBS (statcode: GM0114, PV22) of namen van waterschappen (statnaam of naam).",
                "No area in this file belongs to a region. Expected are codes of Statistics Netherlands (statcode: GM0114, PV22) or names of water authorities (statnaam or naam)."))]);
    }

    private static BoundaryLayer Layer(string type, DateOnly? day, string file, List<Area> areas) => new(
        type,
        day,
        file,
        Topology.Build(areas.GroupBy(area => area.Key!, StringComparer.Ordinal).Select(group => (
            group.Key, (IReadOnlyList<IReadOnlyList<GridPoint[]>>)[.. group.SelectMany(area => area.Polygons)]))),
        areas.GroupBy(area => area.Key!, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Name, StringComparer.Ordinal));

    private static IEnumerable<InputError> Contradictions(string file, List<Area> areas, DateOnly? date)
    {
        var year = date?.Year ?? areas.Select(area => area.Year).FirstOrDefault(found => found is not null);
        return areas.Where(area => area.Year is { } own && own != year).Take(InputLimits.Default.Errors).Select(area => new InputError(
            file, area.Line, "jrstatcode", "other-year", new(
                $"{area.Name} is een gebied van {area.Year}, niet van {year}. Eén bestand heeft de grenzen van één jaar.",
                $"{area.Name} is an area of {area.Year}, not of {year}. One file has the boundaries of one year.")));
    }

    private static Remark? Unmatched(Area area, RegionMap regions) => area switch
    {
        { Key: null } => new("area-without-region", area.Code ?? area.Name, new(
            $"{area.Name} (regel {area.Line}) hoort bij geen regio van het register; deze grens is niet geladen.",
            $"{area.Name} (line {area.Line}) belongs to no region of the register; this boundary was not loaded.")),
        { Key: { } key } when regions.Find(key) is null => new("area-without-region", key, new(
            $"{area.Name} ({key}) is nog geen regio van het register. De grens is bewaard en telt mee zodra de regio er is.",
            $"{area.Name} ({key}) is not a region of the register yet. The boundary was kept and counts as soon as the region is there.")),
        _ => null,
    };

    private static IEnumerable<Remark> Missing(BoundaryLayer layer, RegionMap regions)
    {
        var drawn = layer.Shapes.Shapes.Select(shape => shape.Key).ToHashSet(StringComparer.Ordinal);
        return regions.All.Where(region => region.Type == layer.Type && (layer.Date is not { } day || region.Valid.Contains(day)) && !drawn.Contains(region.Key))
            .Select(region => new Remark("region-without-boundary", region.Key, new(
                $"{region.Name} ({region.Key}) heeft in dit bestand geen grens.", $"{region.Name} ({region.Key}) has no boundary in this file.")));
    }

    /// <summary>A feature with the region it stands for; the key is null when there is no telling.</summary>
    private sealed record Area(int Line, string? Key, string? Type, string? Code, string Name, int? Year, IEnumerable<IReadOnlyList<GridPoint[]>> Polygons)
    {
        internal static Area Of(GeoFeature feature, RegionMap regions)
        {
            var code = First(feature, CodeNames)?.ToUpperInvariant();
            var name = First(feature, NameNames) ?? code ?? "?";
            var (key, type) = Match(code, name, feature, regions);
            return new(feature.Line, key, type, code, name, YearOf(feature), feature.Polygons.Select(polygon => (IReadOnlyList<GridPoint[]>)[.. polygon.Select(OnGrid)]));
        }

        private static (string? Key, string? Type) Match(string? code, string name, GeoFeature feature, RegionMap regions) => code switch
        {
            _ when code is not null && regions.Find(code) is { } known => (code, known.Type),
            ['G', 'M', _, _, _, _] => (code, Region.Municipality),
            ['P', 'V', _, _] => (code, Region.Province),
            ['C', 'R', _, _] => (code, Region.Corop),
            _ when code?.StartsWith("WS", StringComparison.Ordinal) == true || feature.Properties.Values.Any(value => value.StartsWith("watersch", StringComparison.OrdinalIgnoreCase)) =>
                (PlainName.Find(regions, Region.WaterAuthority, name)?.Key, Region.WaterAuthority),
            _ => (null, null),
        };

        private static int? YearOf(GeoFeature feature) =>
            feature.Properties.GetValueOrDefault("jrstatcode") is { Length: > 4 } stamp
            && int.TryParse(stamp.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1800 and <= 2200 ? year : null;

        private static string? First(GeoFeature feature, string[] names) =>
            names.Select(name => feature.Properties.GetValueOrDefault(name)).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value))?.Trim();

        private static GridPoint[] OnGrid(GeoPoint[] ring) =>
            Array.ConvertAll(ring, point => new GridPoint(Rounded(point.Longitude), Rounded(point.Latitude)));

        private static int Rounded(double degrees) => (int)Math.Round(degrees * BoundaryLayer.PerDegree, MidpointRounding.AwayFromZero);
    }
}
