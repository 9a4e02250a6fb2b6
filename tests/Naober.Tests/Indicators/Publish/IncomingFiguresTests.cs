using Naober.Indicators;
using Naober.Indicators.ImportCbs;
using Naober.Indicators.Publish;
using Naober.Storage;
using Naober.Tests.Indicators.ImportCbs;
using Npgsql;

namespace Naober.Tests.Indicators.Publish;

/// <summary>Figures of a table, loaded again and again: versions, what changed, and the way back.</summary>
public sealed class IncomingFiguresTests(PostgresFixture postgres) : IAsyncLifetime
{
    private const string Emmen = "99999ned-inwoners-1-t001038";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("naober-cubes-");
    private Database database = null!;
    private NpgsqlConnection connection = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private CubeFiles Cubes => new(folder.FullName);

    public async ValueTask InitializeAsync()
    {
        database = await postgres.OpenDatabaseAsync(Stop);
        connection = await database.DataSource.OpenConnectionAsync(Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await connection.DisposeAsync();
        await database.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task LoadAsync_TheSameAgain_ChangesNothing()
    {
        using var table = CbsFolder.V3();

        var first = await LoadAsync(table);
        var second = await LoadAsync(table);

        first.Version!.Changes.ShouldBe(new(5, 0, 0));
        second.Version.ShouldBeNull();
        second.Load.Tables.ShouldAllBe(loaded => loaded.Unchanged == loaded.Read);
        (await DataSets.ListAsync(connection, Stop)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            version => version.Load.Licence.ShouldBe("CC BY 4.0"),
            version => version.Load.Origin.ShouldBe("https://opendata.cbs.nl/ODataApi/OData/99999NED (2024-05-01)"),
            version => version.Load.LoadedBy.ShouldBe("clerk"));
    }

    [Fact]
    public async Task LoadAsync_ARegionThatNobodyKnows_IsRefusedWithItsLine()
    {
        using var table = CbsFolder.V3().Replacing("TypedDataSet.json", "GM0106  ", "GM9999  ");

        var load = await LoadAsync(table);

        load.Load.Errors.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            error => (error.File, error.Line, error.Column, error.Code).ShouldBe(("TypedDataSet.json", 4, "RegioS", "unknown-region")));
        (await DataSets.ListAsync(connection, Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task LoadAsync_ANewerTable_SaysWhatIsNewRevisedAndWithdrawn()
    {
        using var table = CbsFolder.V3();
        await LoadAsync(table);
        var second = await LoadAsync(Newer(table));

        second.Version!.Changes.ShouldBe(new(1, 1, 2));
        second.Version.Figures.ShouldBe(
        [
            new(Emmen, "GM0114", "2023", new(108003, CellStates.Provisional), new(108010, CellStates.Provisional)),
            new("99999ned-gemiddelde-leeftijd-2-t001038", "GM0114", "2023", null, new(44.4m, CellStates.Provisional)),
            new("99999ned-inwoners-1-3000", "GM0106", "2022", new(34064), null),
            new("99999ned-gemiddelde-leeftijd-2-3000", "GM0106", "2022", new(41.5m), null),
        ]);
        (await FigureAsync(Emmen, "GM0114", "2023")).ShouldBe(108010);
        (await FigureAsync("99999ned-inwoners-1-3000", "GM0106", "2022")).ShouldBeNull();
    }

    [Fact]
    public async Task MakeCurrentAsync_AnOlderVersion_IsSeenAgainAndAudited()
    {
        using var table = CbsFolder.V3();
        var first = (await LoadAsync(table)).Version!;
        await LoadAsync(Newer(table));

        var back = await NewVersion.MakeCurrentAsync(connection, Cubes, "99999ned", first.Number, "chair", Stop);

        back!.Changes.ShouldBe(new(2, 1, 1));
        (await FigureAsync(Emmen, "GM0114", "2023")).ShouldBe(108003);
        (await FigureAsync("99999ned-inwoners-1-3000", "GM0106", "2022")).ShouldBe(34064);
        (await DataSets.ListAsync(connection, Stop)).Count.ShouldBe(2);
        await using var audit = new NpgsqlCommand("""select actor from audit.entry where "table" = 'indicators.data_set' order by id desc limit 1""", connection);
        (await audit.ExecuteScalarAsync(Stop)).ShouldBe("chair");
        (await NewVersion.MakeCurrentAsync(connection, Cubes, "99999ned", 999, "chair", Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task LoadAsync_DryRun_KeepsNothing()
    {
        using var table = CbsFolder.V3();
        using var import = CbsImport.Read(table.Path);

        (await import.Figures!.LoadAsync(connection, Cubes, dryRun: true, cancellationToken: Stop)).Version!.Changes.Added.ShouldBe(5);

        (await DataSets.ListAsync(connection, Stop)).ShouldBeEmpty();
        folder.EnumerateFiles().ShouldBeEmpty();
    }

    private static CbsFolder Newer(CbsFolder table) => table
        .Replacing("TypedDataSet.json", "108003,\"GemiddeldeLeeftijd_2\":null", "108010,\"GemiddeldeLeeftijd_2\":44.4")
        .Replacing("TypedDataSet.json", "34064,\"GemiddeldeLeeftijd_2\":41.5", "null,\"GemiddeldeLeeftijd_2\":null");

    private async Task<FiguresLoad> LoadAsync(CbsFolder table)
    {
        using var import = CbsImport.Read(table.Path);
        import.Errors.ShouldBeEmpty();
        return await import.Figures!.LoadAsync(connection, Cubes, actor: "clerk", cancellationToken: Stop);
    }

    private async Task<decimal?> FigureAsync(string indicator, string region, string period)
    {
        using var cache = new CatalogueCache(database.DataSource, Cubes, TimeProvider.System);
        var catalogue = await cache.CurrentAsync(Stop);
        return catalogue.FiguresOf(catalogue.Find(indicator)!)?[region, period];
    }
}
