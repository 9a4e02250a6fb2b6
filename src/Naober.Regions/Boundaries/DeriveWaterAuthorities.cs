using Naober.Core;
using Naober.Files.Packages;
using Naober.Regions.LoadPackage;

namespace Naober.Regions.Boundaries;

/// <summary>
/// Which municipalities each water authority covers, derived from the boundaries of both. What a package states stands: a
/// municipality of which any package names a water authority gets no derived ones, and where the two differ a remark says so.
/// </summary>
public static class DeriveWaterAuthorities
{
    /// <summary>The package that the derived rows belong to; also the source that they cite.</summary>
    public const string Package = "derived-water-authorities";

    /// <summary>Null when either layer is missing.</summary>
    /// <param name="layers">All layers; the latest of water authorities and of municipalities are compared.</param>
    /// <param name="regions">The regions of the register.</param>
    /// <param name="stated">Rows (water authority, municipality) that packages state, the derived ones left out.</param>
    public static (RegionPackage Package, IReadOnlyList<Remark> Remarks)? From(
        IReadOnlyList<BoundaryLayer> layers, RegionMap regions, IReadOnlyCollection<(string Region, string Part)> stated)
    {
        if (layers.LastOrDefault(layer => layer.Type == Region.WaterAuthority) is not { } water
            || layers.LastOrDefault(layer => layer.Type == Region.Municipality) is not { } land)
        {
            return null;
        }

        var covered = Coverage.Of(water, land).Where(pair => regions.Find(pair.WaterAuthority) is not null && regions.Find(pair.Municipality) is not null).ToList();
        var withStated = stated.Select(row => row.Part).ToHashSet(StringComparer.Ordinal);
        var rows = covered.Where(pair => pair.Counts && !withStated.Contains(pair.Municipality))
            .Select(pair => new PackageRow(0, [pair.WaterAuthority, pair.Municipality, null, null])).ToList();
        var title = $"Waterschappen en hun gemeenten, afgeleid van grenzen: {water.File} en {land.File}";
        return (new(Package, title, null,
        [
            new(RegionTables.Sources, [new(0, [Package, title, "Naober", null, null, null])]),
            new(RegionTables.Regions, []),
            new(RegionTables.RegionParts, rows),
        ]), [.. Differences(covered, regions, stated, withStated, water, land)]);
    }

    private static IEnumerable<Remark> Differences(
        List<Coverage> covered, RegionMap regions, IReadOnlyCollection<(string Region, string Part)> stated, HashSet<string> withStated, BoundaryLayer water, BoundaryLayer land)
    {
        var byPair = covered.ToDictionary(pair => (pair.WaterAuthority, pair.Municipality));
        foreach (var pair in covered.Where(pair => pair.Counts && withStated.Contains(pair.Municipality) && !stated.Contains((pair.WaterAuthority, pair.Municipality))))
        {
            yield return Difference(pair.WaterAuthority, pair.Municipality, pair, "covered-not-stated",
                "is volgens de grenzen", "according to the boundaries is", "geen pakket noemt dat", "no package states it");
        }

        var drawn = land.Shapes.Shapes.Concat(water.Shapes.Shapes).Select(shape => shape.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (region, part) in stated.Where(row => drawn.Contains(row.Region) && drawn.Contains(row.Part) && byPair.GetValueOrDefault(row) is not { Counts: true }).Order())
        {
            yield return Difference(region, part, byPair.GetValueOrDefault((region, part)), "stated-not-covered",
                "is volgens een pakket", "according to a package is", "de grenzen laten dat niet zien", "the boundaries do not show it");
        }

        Remark Difference(string region, string part, Coverage? pair, string code, string isDutch, string isEnglish, string butDutch, string butEnglish)
        {
            var (authority, municipality) = (regions.Find(region)!.Name, regions.Find(part)!.Name);
            return new(code, $"{region}|{part}", new(
                $"{municipality} {isDutch} deel van het gebied van {authority}, maar {butDutch} ({Size(pair, Language.Dutch)}). Het pakket telt.",
                $"{municipality} {isEnglish} part of the area of {authority}, but {butEnglish} ({Size(pair, Language.English)}). The package counts."));
        }
    }

    private static string Size(Coverage? pair, Language language) =>
        $"overlap {Formats.Number(pair?.Area ?? 0, 1, language)} km², {Formats.Number((pair?.Share ?? 0) * 100, 1, language)}%";
}
