using Naober.Core;
using Naober.Network;
using Naober.Network.CompareRegions;
using Naober.Regions;

namespace Naober.Web.Pages.Compare;

/// <summary>A set of regions that is compared with one click.</summary>
internal sealed record ComparePreset(Words Name, IReadOnlyList<string> Regions)
{
    private bool Fits => Regions.Count is >= NetworkComparison.Fewest and <= NetworkComparison.Most;

    /// <summary>The regions of a source, the provinces, the COROP regions of a province and the municipalities of a region.</summary>
    internal static IReadOnlyList<(Words Title, IReadOnlyList<ComparePreset> Presets)> All(Register register, DateOnly date)
    {
        var map = register.Regions;
        var provinces = map.OfType(Region.Province, date);
        var corops = map.OfType(Region.Corop, date);
        IEnumerable<(Words Title, IReadOnlyList<ComparePreset> Presets)> groups =
        [
            (new("Kant en klaar", "Ready-made"),
            [
                new(new("De regio's die bronnen vergelijken", "The regions that sources compare"), NetworkComparison.Usual(register, date)),
                new(new("Alle provincies", "All provinces"), Keys(provinces)),
            ]),
            (new("COROP-gebieden van een provincie", "COROP regions of a province"),
                [.. provinces.Select(province => new ComparePreset(NameOf(province), Keys(map.Within(province.Key, Region.Corop, date))))]),
            (new("Gemeenten van een gebied", "Municipalities of a region"),
                [.. provinces.Concat(corops).Select(region => new ComparePreset(NameOf(region), map.MunicipalitiesOf(region.Key, date)))]),
        ];
        return [.. groups.Select(group => (group.Title, (IReadOnlyList<ComparePreset>)[.. group.Presets.Where(preset => preset.Fits).DistinctBy(preset => CompareQuery.Value(preset.Regions))]))
            .Where(group => group.Item2.Count > 0)];
    }

    private static IReadOnlyList<string> Keys(IEnumerable<Region> regions) => [.. regions.Select(region => region.Key)];

    private static Words NameOf(Region region) => new(region.Name, region.Name);
}
