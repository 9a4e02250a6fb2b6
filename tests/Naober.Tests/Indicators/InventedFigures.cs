using Naober.Files.Packages;
using Naober.Indicators;
using Naober.Indicators.Publish;
using Naober.Regions;

namespace Naober.Tests.Indicators;

/// <summary>A catalogue of invented figures, row by row, for examples that are worked by hand. Regions are municipalities unless they are called NL01.</summary>
internal sealed class InventedFigures
{
    private readonly List<PackageRow> regions = [];
    private readonly List<PackageRow> indicators = [];
    private readonly List<PackageRow> observations = [];
    private readonly List<PackageRow> positions = [];

    public InventedFigures Regions(params string[] keys)
    {
        regions.AddRange(keys.Select(key => new PackageRow(0, [key, key, key == Region.Netherlands ? Region.Country : Region.Municipality, null, null, null, null])));
        return this;
    }

    public InventedFigures Indicator(string key, string polarity = "higher-better", string theme = "labour", string aggregation = "none")
    {
        indicators.Add(new(0, [key, key, key, theme, "percent", 1, polarity, aggregation, null, null, null, null, null]));
        return this;
    }

    /// <summary>Figures of an indicator in a period, "GM0001=3.5" or "GM0001=3.5|forecast".</summary>
    public InventedFigures Figures(string indicator, string period, params string[] figures)
    {
        observations.AddRange(figures.Select(figure => figure.Split('=', '|')).Select(parts => new PackageRow(0,
            [indicator, parts[0], period, "s", "p. 1", decimal.Parse(parts[1]), parts[2..], null])));
        return this;
    }

    public InventedFigures Published(string indicator, string region, string? period, int? rank = null, int? of = null, int? quarter = null, int? changeOfRank = null, decimal? changeOfValue = null, string? direction = null)
    {
        positions.Add(new(0, [indicator, region, Region.Municipality, period, "s", "p. 2", rank, of, quarter, changeOfValue, changeOfRank, null, direction, null]));
        return this;
    }

    public Catalogue Catalogue()
    {
        var package = new RegionPackage("invented", "Invented", null,
        [
            .. RegionTables.All.Where(table => table != RegionTables.Regions).Select(table => new PackageTable(table, [])),
            new(RegionTables.Regions, regions), new(IndicatorTables.Indicators, indicators), new(IndicatorTables.Flows, []),
            new(IndicatorTables.Observations, observations), new(IndicatorTables.Positions, positions),
        ]);
        return new(package, [new PackageFigures(package).ToCube()]);
    }
}
