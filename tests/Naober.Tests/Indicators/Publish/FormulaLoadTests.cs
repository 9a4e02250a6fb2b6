using Naober.Files.Packages;
using Naober.Indicators;
using Naober.Indicators.Publish;

namespace Naober.Tests.Indicators.Publish;

/// <summary>Formulas on the way into the database and out of it.</summary>
public sealed class FormulaLoadTests(PostgresFixture postgres) : RegisterTests(postgres)
{
    [Fact]
    public async Task LoadAsync_UnsoundFormula_IsRefusedWithItsLineAndLeavesNothing()
    {
        var package = new SmallCatalogue().Indicator("homes").Indicator("x", formula: "homes + nothing").Package();

        var load = await PackageWithFigures.LoadAsync(Connection, Cubes, package, cancellationToken: Stop);

        load.Errors.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            error => (error.File, error.Column, error.Code).ShouldBe(("indicators.csv", "formula", "formula-indicator")),
            error => error.Line.ShouldBe(Row(package, "x").Line),
            error => error.Message.English.ShouldContain("Character 9"));
        (await CatalogueAsync(catalogue => catalogue.Indicators.Count)).ShouldBe(0);
    }

    [Fact]
    public async Task LoadAsync_SoundFormula_IsComputedFromWhatWasLoaded()
    {
        var package = new SmallCatalogue().Indicator("homes").Indicator("rented").Indicator("x", "percent", formula: "rented / homes")
            .Figure("homes", "NL01", "2020", 40).Figure("rented", "NL01", "2020", 10).Package();

        (await PackageWithFigures.LoadAsync(Connection, Cubes, package, cancellationToken: Stop)).Errors.ShouldBeEmpty();

        (await CatalogueAsync(catalogue => catalogue.FiguresOf(catalogue.Find("x")!)!["NL01", "2020"])).ShouldBe(25);
    }

    private static PackageRow Row(RegionPackage package, string indicator) => package["indicators"].Rows.Single(row => row.Text(0) == indicator);

    private async Task<T> CatalogueAsync<T>(Func<Catalogue, T> read)
    {
        using var cache = new CatalogueCache(Database.DataSource, Cubes, TimeProvider.System);
        return read(await cache.CurrentAsync(Stop));
    }
}
