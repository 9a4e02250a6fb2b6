using Naober.Indicators;
using Naober.Indicators.LoadFigures;
using Naober.Indicators.Publish;
using Naober.Regions.LoadPackage;

namespace Naober.Tests.Indicators.LoadFigures;

/// <summary>A file with a figure per row, read as a stream, against a register in which GM0001 and GM0002 merged into GM0003 in 2022.</summary>
public sealed class LongTableTests(PostgresFixture postgres) : RegisterTests(postgres)
{
    [Fact]
    public async Task LoadAsync_CodesThatLostTheirZeros_AreCompletedAndOneRegion()
    {
        var load = await LoadAsync("3,homes,2022,5\nGM0003,homes,2023,6\n");

        load.Errors.ShouldBeEmpty();
        load.Remarks[0].ShouldSatisfyAllConditions(remark => remark.Code.ShouldBe("code-completed"), remark => remark.Message.English.ShouldEndWith(": 1."));
        (await FigureAsync("GM0003", "2022"), await FigureAsync("GM0003", "2023")).ShouldBe((5, 6));
    }

    [Fact]
    public async Task LoadAsync_CodesAndPeriodsThatAreNot_AreAllNamedAndNothingIsLoaded()
    {
        var load = await LoadAsync("GM0001,homes,2021,5\nGM9999,homes,2021,5\nXY,homes,2021,5\nGM0001,homes,vorig,5\nGM9999,homes,2021,5\n");

        load.Errors.Select(error => (error.Line, error.Column, error.Code)).ShouldBe([(3, "region", "unknown-region"), (4, "region", "unknown-region"), (5, "period", "period")]);
        (await DataSets.ListAsync(Connection, Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task LoadAsync_ARegionOfAnotherTime_IsToldPerPeriod()
    {
        var load = await LoadAsync("GM0001,homes,2021,5\nGM0001,homes,2023,5\nGM0001,floors,2023,5\nGM0003,homes,2021,5\n");

        load.Remarks[0].ShouldSatisfyAllConditions(
            remark => remark.Code.ShouldBe("region-not-then"), remark => remark.Message.English.ShouldBe("2 times there is a figure of a region that did not exist in that period, such as GM0001 in 2023."));
    }

    [Fact]
    public async Task LoadAsync_KindsThatTheRegisterHasNoneOf_AreTakenAsTheyAre()
    {
        (await LoadAsync("BU00010101,homes,2021,5\nCR07,homes,2021,6\n")).Errors.ShouldBeEmpty();

        (await FigureAsync("CR07", "2021")).ShouldBe(6);
    }

    [Fact]
    public async Task LoadAsync_PeriodsAsPeopleWriteThem_AreRead()
    {
        (await LoadAsync("GM0003,homes,2022-06,5\nGM0003,homes,2023*,7\n")).Errors.ShouldBeEmpty();

        (await FigureAsync("GM0003", "2022M06")).ShouldBe(5);
        using var cache = new CatalogueCache(Database.DataSource, Cubes, TimeProvider.System);
        var catalogue = await cache.CurrentAsync(Stop);
        catalogue.FiguresOf(catalogue.Find("homes")!)!.StatesOf("GM0003", "2023").ShouldBe(CellStates.Provisional);
    }

    [Fact]
    public async Task LoadAsync_AFigureTwice_IsRefusedWithBothLines()
    {
        var load = await LoadAsync("GM0003,homes,2022,5\nGM0003,floors,2022,5\n3,homes,2022,5\nGM0003,homes,2023,\nGM0003,homes,2023,6\n");

        load.Errors.Select(error => $"{error.Line} {error.Code}: {error.Message.English}").ShouldBe(
        [
            "4 duplicate-figure: This figure is on line 2 already: GM0003, 2022.",
            "6 duplicate-figure: This figure is on line 5 already: GM0003, 2023.",
        ]);
        (await DataSets.ListAsync(Connection, Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task LoadAsync_MoreDigitsThanCanBeKept_IsRefusedWithTheLargestFigure()
    {
        var load = await LoadAsync("GM0003,homes,2022,1234567890123\nGM0003,homes,2023,12.123456789\n");

        load.Errors.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            error => error.Code.ShouldBe("too-many-digits"), error => error.Message.Dutch.ShouldStartWith("homes: het grootste cijfer 1234567890123 (GM0003, 2022)"));
        (await DataSets.ListAsync(Connection, Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task LoadAsync_MoreThanNineDecimals_AreRoundedAndThatIsSaid()
    {
        var load = await LoadAsync("GM0003,homes,2022,0.12345678912\n");

        load.Remarks[0].ShouldSatisfyAllConditions(
            remark => remark.Code.ShouldBe("figures-rounded"), remark => remark.Message.English.ShouldBe("The figures of homes are rounded to 9 decimals."));
        (await FigureAsync("GM0003", "2022")).ShouldBe(0.123456789m);
    }

    private async Task<FileLoad> LoadAsync(string rows)
    {
        await PackageWithFigures.LoadAsync(Connection, Cubes, new SmallCatalogue().Region("GM0001", "municipality", "", "2022-01-01").Region("GM0002", "municipality", "", "2022-01-01")
            .Region("GM0003", "municipality", "2022-01-01").Package(), cancellationToken: Stop);
        var path = Path.Combine(Folder, "homes.csv");
        await File.WriteAllTextAsync(path, "region,indicator,period,value\n" + rows, Stop);
        return await LongTable.LoadAsync(Connection, Cubes, path, "homes", dryRun: false, "test", cancellationToken: Stop);
    }

    private async Task<decimal?> FigureAsync(string region, string period)
    {
        using var cache = new CatalogueCache(Database.DataSource, Cubes, TimeProvider.System);
        var catalogue = await cache.CurrentAsync(Stop);
        return catalogue.FiguresOf(catalogue.Find("homes")!)![region, period];
    }
}
