using Dapper;
using Naober.Indicators;
using Naober.Indicators.LoadFigures;
using Naober.Indicators.Publish;
using Naober.Regions.LoadPackage;
using Npgsql;

namespace Naober.Tests.Indicators.Publish;

public sealed class DataSetsTests(PostgresFixture postgres) : RegisterTests(postgres)
{
    private const string First = "region,indicator,period,value\nGM0106,homes,2021,10\nGM0114,homes,2021,20\nGM0106,homes,2022,11.5\n";
    private const string Second = "region,indicator,period,value\nGM0106,homes,2021,10\nGM0114,homes,2021,21\nGM0114,homes,2022,22\n";

    [Fact]
    public async Task LoadAsync_ANewVersion_SaysWhatChanged()
    {
        await LoadAsync(First);

        var load = await LoadAsync(Second);

        load.Tables.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            table => table.Inserted.ShouldBe(1), table => table.Updated.ShouldBe(1), table => table.Unchanged.ShouldBe(1), table => table.Removed.ShouldBe(1));
        (await DataSets.ListAsync(Connection, Stop)).Select(version => (version.Observations, version.Changes, version.IsCurrent))
            .ShouldBe([(3L, new VersionChanges(1, 1, 1), true), (3L, new(3, 0, 0), false)]);
    }

    [Fact]
    public async Task LoadAsync_TheSameFile_ChangesNothing()
    {
        await LoadAsync(First);

        (await LoadAsync(First)).Remarks.Select(remark => remark.Code).ShouldBe(["same-figures", "polarity-not-stated"]);

        (await DataSets.ListAsync(Connection, Stop)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task MakeCurrentAsync_TheOlderVersion_IsWhatEveryoneSeesAgain()
    {
        await LoadAsync(First);
        await LoadAsync(Second);
        var oldest = (await DataSets.ListAsync(Connection, Stop))[^1].Number;

        (await DataSets.MakeCurrentAsync(Connection, "homes-2022", oldest, Stop)).ShouldBeTrue();

        (await FigureAsync("GM0114", "2021")).ShouldBe(20);
        (await FigureAsync("GM0106", "2022")).ShouldBe(11.5m);
        (await DataSets.MakeCurrentAsync(Connection, "another", oldest, Stop)).ShouldBeFalse();
    }

    [Fact]
    public async Task OpenAsync_CubeThatIsGone_IsMadeAgainFromTheDatabase()
    {
        await LoadAsync(First);
        Directory.Delete(Path.Combine(Folder, "cubes"), recursive: true);

        (await FigureAsync("GM0106", "2022")).ShouldBe(11.5m);
    }

    /// <summary>As when a data directory is used with another server: its first version has the same number.</summary>
    [Fact]
    public async Task OpenAsync_CubeOfAnotherDatabase_IsNotTakenForItsOwn()
    {
        await LoadAsync(First);
        (await FigureAsync("GM0114", "2021")).ShouldBe(20);
        await ChangeDatabaseAsync();
        await LoadAsync(First.Replace(",20\n", ",30\n", StringComparison.Ordinal));

        (await FigureAsync("GM0114", "2021")).ShouldBe(30);
        Directory.GetFiles(Path.Combine(Folder, "cubes")).Length.ShouldBe(1);
    }

    [Fact]
    public async Task OpenAsync_TwoAtOnceWithoutACube_MakeItOnce()
    {
        await LoadAsync(First);
        Directory.Delete(Path.Combine(Folder, "cubes"), recursive: true);

        (await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => FigureAsync("GM0106", "2022")))).ShouldAllBe(figure => figure == 11.5m);
    }

    [Fact]
    public async Task LoadAsync_MoreCombinationsThanACubeHolds_IsRefusedAndLeavesNothing()
    {
        var rows = Enumerable.Range(0, 40_000).Select(number => $"WK{number:D6},i{number % 1_300},{2000 + (number % 20)},1\n");

        (await Should.ThrowAsync<TooManyPlacesException>(() => LoadAsync("region,indicator,period,value\n" + string.Concat(rows)))).Words.English.ShouldContain("40000 regions");

        (await DataSets.ListAsync(Connection, Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task LoadAsync_AFileWithErrors_LeavesNothing()
    {
        var load = await LoadAsync(First + "GM0114,homes,2022,many\n");

        load.Errors.ShouldHaveSingleItem().Line.ShouldBe(5);
        (await DataSets.ListAsync(Connection, Stop)).ShouldBeEmpty();
        (await Connection.ExecuteScalarAsync<int>("select count(*)::int from pg_tables where schemaname = 'indicators' and tablename like 'observation_%'")).ShouldBe(0);
        Directory.Exists(Path.Combine(Folder, "cubes")).ShouldBeFalse();
    }

    [Fact]
    public async Task LoadAsync_DryRun_CountsAndKeepsNothing()
    {
        var load = await LoadAsync(First, dryRun: true);

        load.Tables.ShouldHaveSingleItem().Inserted.ShouldBe(3);
        (await DataSets.ListAsync(Connection, Stop)).ShouldBeEmpty();
        Directory.GetFiles(Path.Combine(Folder, "cubes")).ShouldBeEmpty();
    }

    [Fact]
    public async Task LoadAsync_AfterDryRunsAndErrors_HasTheNextNumber()
    {
        await LoadAsync(First);
        await LoadAsync(Second, dryRun: true);
        await LoadAsync(Second + "GM0114,homes,2022,many\n");

        await LoadAsync(Second);

        (await DataSets.ListAsync(Connection, Stop)).Select(version => (version.Number, version.Follows)).ShouldBe([(2, (int?)1), (1, null)]);
        (await FigureAsync("GM0114", "2022")).ShouldBe(22);
    }

    [Theory]
    [InlineData("update indicators.version set licence = 'x'")]
    [InlineData("delete from indicators.version")]
    [InlineData("update indicators.observation set value = 0")]
    [InlineData("delete from indicators.observation")]
    [InlineData("update indicators.flow set value = 0")]
    [InlineData("delete from indicators.flow")]
    [InlineData("update indicators.position set rank = 1")]
    [InlineData("delete from indicators.position")]
    public async Task Version_Changed_IsRefusedByTheDatabase(string sql)
    {
        await LoadAsync(First);

        (await Should.ThrowAsync<PostgresException>(() => Connection.ExecuteAsync(sql))).SqlState.ShouldBe("23001");
    }

    [Fact]
    public async Task LoadAsync_ThePackageOfDrenthe_IsSavedAsItWas()
    {
        await PackageWithFigures.LoadAsync(Connection, Cubes, DrentheFigures.Package, cancellationToken: Stop);

        var saved = await PackageWithFigures.ReadAsync(Connection, cancellationToken: Stop);

        saved.Select(table => table.Schema.Name).ShouldBe(["observations", "flows", "positions"]);
        saved.SelectMany(table => table.Rows).Select(row => string.Join(';', row.Cells.Select(Text)))
            .ShouldBe(saved.SelectMany(table => DrentheFigures.Package[table.Schema.Name].Rows).Select(row => string.Join(';', row.Cells.Select(Text))));
        (await PackageWithFigures.LoadAsync(Connection, Cubes, DrentheFigures.Package, cancellationToken: Stop)).Tables.ShouldAllBe(table => table.Unchanged == table.Read);

        static string Text(object? cell) => cell switch { string[] list => string.Join('|', list), decimal number => $"{number / 1.0000000000m}", _ => cell?.ToString() ?? "" };
    }

    private async Task<FileLoad> LoadAsync(string text, bool dryRun = false)
    {
        var path = Path.Combine(Folder, "homes.csv");
        await File.WriteAllTextAsync(path, text, Stop);
        return await LongTable.LoadAsync(Connection, Cubes, path, "homes-2022", dryRun, "test", cancellationToken: Stop);
    }

    private async Task<decimal?> FigureAsync(string region, string period)
    {
        using var cache = new CatalogueCache(Database.DataSource, Cubes, TimeProvider.System);
        var catalogue = await cache.CurrentAsync(Stop);
        return catalogue.FiguresOf(catalogue.Find("homes")!)?[region, period];
    }
}
