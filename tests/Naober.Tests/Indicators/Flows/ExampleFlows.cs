using Naober.Files.Packages;
using Naober.Indicators;
using Naober.Regions;

namespace Naober.Tests.Indicators.Flows;

/// <summary>The worked example of docs/methods/flows: the example region Pe (Aa, Be and Ce) beside Zet in Qu.</summary>
internal static class ExampleFlows
{
    internal static Catalogue Catalogue { get; } = Make(
        ("GM01", "GM01", 500), ("GM02", "GM02", 300), ("GM03", "GM03", 200), ("GM01", "GM02", 120), ("GM02", "GM01", 60), ("GM03", "GM01", 20),
        ("GM01", "GM09", 150), ("GM09", "GM02", 40), ("GM03", "GM09", 10), ("GM03", "GM02", null), ("GM09", "GM09", 900));

    internal static Catalogue Make(params (string Origin, string Destination, decimal? Value)[] flows) => new(
        new("example", "Example", null,
        [
            .. RegionTables.All.Where(table => table != RegionTables.Regions && table != RegionTables.RegionParts).Select(table => new PackageTable(table, [])),
            new(RegionTables.Regions, [.. new[] { ("PV01", "province"), ("PV02", "province"), ("CR01", "corop"), ("GM01", ""), ("GM02", ""), ("GM03", ""), ("GM09", "") }
                .Select(region => new PackageRow(0, [region.Item1, region.Item1, region.Item2.Length > 0 ? region.Item2 : Region.Municipality, null, null, null, null]))]),
            new(RegionTables.RegionParts, [.. new[] { ("PV01", "GM01"), ("PV01", "GM02"), ("PV01", "GM03"), ("CR01", "GM01"), ("CR01", "GM02"), ("PV02", "GM09") }
                .Select(part => new PackageRow(0, [part.Item1, part.Item2, null, null]))]),
            new(IndicatorTables.Indicators, [new(0, ["commuting", "Forenzen", "Commuters", "mobility", "count", 0, "neutral", "sum", null, null, null, null, null])]),
            new(IndicatorTables.Observations, []), new(IndicatorTables.Positions, []),
            new(IndicatorTables.Flows, [.. flows.Select(flow => new PackageRow(0, ["commuting", flow.Origin, flow.Destination, "2021", "s", "p. 1", flow.Value, null]))]),
        ]), []);
}
