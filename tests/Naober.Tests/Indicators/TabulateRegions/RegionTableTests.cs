using Naober.Indicators;
using Naober.Indicators.Publish;
using Naober.Indicators.TabulateRegions;

namespace Naober.Tests.Indicators.TabulateRegions;

public sealed class RegionTableTests
{
    private static readonly DateOnly Date = new(2022, 1, 1);

    /// <summary>BRE table 5.</summary>
    [Fact]
    public void Of_GrossRegionalProduct_HasTheRowsOfTable5()
    {
        using var cube = new PackageFigures(DrentheFigures.Package).ToCube();
        var table = RegionTable.Of(new Catalogue(DrentheFigures.Package, [cube]), "PV22", Date, "grp", "grp-per-inhabitant", "grp-volume-change")!;

        table.Rows.Select(row => row.Region).ShouldBe(["CR07", "CR08", "CR09", "PV22", "PV20", "PV21", "NL01"]);
        var drenthe = table.Rows.Single(row => row.Region == "PV22");
        drenthe.Figures[table.Columns.Index().First(column => column.Item is { Indicator.Key: "grp-volume-change", Period: "2020" }).Index]
            .ShouldBe((-2.7m, CellStates.Provisional));
    }

    /// <summary>BRE table 1: the components add up to the growth, but for rounding.</summary>
    [Fact]
    public void Of_PopulationComponents_AddUpForEveryMunicipality()
    {
        using var cube = new PackageFigures(DrentheFigures.Package).ToCube();
        var table = RegionTable.Of(
            new Catalogue(DrentheFigures.Package, [cube]), "PV22", Date, "natural-increase-rate", "moving-balance-rate", "migration-balance-rate", "population-growth-rate")!;

        table.Rows.Count(row => row.Region.StartsWith("GM", StringComparison.Ordinal)).ShouldBe(12);
        table.Rows.ShouldAllBe(row => Math.Abs(row.Figures[0]!.Value.Value + row.Figures[1]!.Value.Value + row.Figures[2]!.Value.Value - row.Figures[3]!.Value.Value) < 0.02m);
    }

    [Fact]
    public void Of_UnknownIndicator_IsNull()
    {
        var catalogue = new InventedFigures().Regions("GM0001").Indicator("x").Catalogue();

        RegionTable.Of(catalogue, "GM0001", Date, "x", "y").ShouldBeNull();
        RegionTable.Of(catalogue, "GM0001", Date, "x").ShouldBeNull();
    }
}
