using Microsoft.Extensions.Logging.Abstractions;
using Naober.Cli.Fetch;
using Naober.Cli.Refresh;
using Naober.Indicators.Publish;
using Naober.Regions.RefreshSources;
using Naober.Storage;
using Naober.Tests.Files.Fetch;
using Naober.Tests.Indicators.ImportCbs;
using Npgsql;

namespace Naober.Tests.Cli.Refresh;

/// <summary>A table of Statistics Netherlands that is fetched again and again, from a server on loopback.</summary>
public sealed class RefresherTests(PostgresFixture postgres) : IAsyncLifetime
{
    private static readonly FetchedSource Table = new("cbs", "99999NED");

    private readonly CbsFolder published = CbsFolder.V3();
    private readonly StatLineServer server = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("naober-refresh-");
    private readonly ManualTime time = new(new(2026, 3, 2, 3, 0, 0, TimeSpan.Zero));
    private Database database = null!;
    private NpgsqlConnection connection = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private CubeFiles Cubes => new(Path.Combine(folder.FullName, "cubes"));

    private Refresher Refresher => new(
        database.DataSource, Cubes, FetchSetup.Of(folder.FullName) with { Cbs = server.Services, Open = _ => StatLineServer.Open() }, time);

    public async ValueTask InitializeAsync()
    {
        database = await postgres.OpenDatabaseAsync(Stop);
        connection = await database.DataSource.OpenConnectionAsync(Stop);
        server.V3 = published.Path;
        await RefreshStore.ScheduleAsync(connection, Table, RefreshInterval.Find("week"), null, "clerk", Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await connection.DisposeAsync();
        await database.DisposeAsync();
        published.Dispose();
        server.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task RunAsync_FirstUnchangedAndRevised_SaysWhatEachBrought()
    {
        var first = await RunAsync();
        var second = await RunAsync();
        Revise();
        var third = await RunAsync();

        (first.Outcome, first.DataSet, first.Added, first.Revised, first.Withdrawn).ShouldBe((RefreshOutcome.Changed, "99999ned", 5, 0, 0));
        (second.Outcome, second.Version).ShouldBe((RefreshOutcome.Unchanged, null));
        (third.Outcome, third.Added, third.Revised, third.Withdrawn).ShouldBe((RefreshOutcome.Changed, 0, 1, 0));
        third.Statement.Dutch.ShouldBe($"Versie {third.Version}: 0 nieuw, 1 herzien, 0 ingetrokken.");
        (await DataSets.ListAsync(connection, Stop)).Select(version => version.Number).ShouldBe([third.Version!.Value, first.Version!.Value]);
        (await RefreshStore.ReadRunsAsync(connection, 10, Stop)).ShouldBe([third, second, first]);
    }

    [Fact]
    public async Task RunAsync_AServiceThatFails_LeavesTheVersionAndSaysWhy()
    {
        var first = await RunAsync();
        Revise();
        server.Broken = "TypedDataSet";

        var failed = await RunAsync();

        (failed.Outcome, failed.Version).ShouldBe((RefreshOutcome.Failed, null));
        failed.Statement.English.ShouldBe("Failed: 127.0.0.1 answers 500.");
        (await DataSets.CurrentAsync(connection, "99999ned", Stop)).ShouldBe(first.Version);
        (await RefreshStore.ReadRunsAsync(connection, 1, Stop)).ShouldBe([failed]);

        server.Broken = null;
        (await RunAsync()).Revised.ShouldBe(1);
    }

    [Fact]
    public async Task RunAsync_ATableThatIsWrong_LoadsNothingAndNamesThePlace()
    {
        var first = await RunAsync();
        published.Replacing("TypedDataSet.json", "\"3000   \"", "\"9999   \"");

        var failed = await RunAsync();

        failed.Outcome.ShouldBe(RefreshOutcome.Failed);
        failed.Statement.Dutch.ShouldStartWith("Mislukt: " + "TypedDataSet.2.json:1:Geslacht: ");
        failed.Statement.Dutch.ShouldContain("9999");
        (await DataSets.CurrentAsync(connection, "99999ned", Stop)).ShouldBe(first.Version);
    }

    [Fact]
    public async Task RunAsync_FiguresThatWereSetAside_DoNotComeBackUnasked()
    {
        var first = await RunAsync();
        Revise();
        var second = await RunAsync();
        await NewVersion.MakeCurrentAsync(connection, Cubes, "99999ned", first.Version!.Value, "chair", Stop);

        var third = await RunAsync();

        third.Outcome.ShouldBe(RefreshOutcome.Unchanged);
        third.Statement.English.ShouldContain($"version {second.Version}");
        (await DataSets.CurrentAsync(connection, "99999ned", Stop)).ShouldBe(first.Version);
    }

    [Fact]
    public async Task RunAsync_OnlyWhatIsDue_WaitsAWeekOrADayAfterAFailure()
    {
        server.Broken = "TableInfos";
        (await RunDueAsync()).ShouldHaveSingleItem().Outcome.ShouldBe(RefreshOutcome.Failed);
        server.Broken = null;
        time.Advance(TimeSpan.FromHours(20));
        (await RunDueAsync()).ShouldBeEmpty();
        time.Advance(TimeSpan.FromHours(3.9));
        (await RunDueAsync()).ShouldHaveSingleItem().Outcome.ShouldBe(RefreshOutcome.Changed);
        time.Advance(TimeSpan.FromDays(6));
        (await RunDueAsync()).ShouldBeEmpty();
        time.Advance(TimeSpan.FromDays(1));
        (await RunDueAsync()).ShouldHaveSingleItem().Outcome.ShouldBe(RefreshOutcome.Unchanged);
        (await RefreshStore.ReadAsync(connection, Stop)).ShouldHaveSingleItem().Next.ShouldBe(time.GetUtcNow().AddDays(7));
    }

    [Fact]
    public async Task RunAsync_ADryRun_KeepsNothing()
    {
        var run = (await Refresher.RunAsync(onlyDue: false, dryRun: true, Stop))!.ShouldHaveSingleItem();

        run.Added.ShouldBe(5);
        (await DataSets.ListAsync(connection, Stop)).ShouldBeEmpty();
        (await RefreshStore.ReadRunsAsync(connection, 10, Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task RunAsync_WhileAnotherRefreshes_DoesNothing()
    {
        (await RefreshStore.TryTakeTurnAsync(connection, Stop)).ShouldBeTrue();

        (await Refresher.RunAsync(onlyDue: false, dryRun: false, Stop)).ShouldBeNull();
        server.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task ScheduleAsync_Never_FetchesNothing()
    {
        await RefreshStore.ScheduleAsync(connection, Table, null, null, "clerk", Stop);

        (await RunDueAsync()).ShouldBeEmpty();
        server.Asked.ShouldBeEmpty();
        await using var audit = new NpgsqlCommand("""select string_agg(operation || ' by ' || actor, ', ' order by id) from audit.entry where "table" = 'regions.refresh'""", connection);
        (await audit.ExecuteScalarAsync(Stop)).ShouldBe("insert by clerk, delete by clerk");
    }

    [Fact]
    public async Task Service_ADayLater_RefreshesAgain()
    {
        await RefreshStore.ScheduleAsync(connection, Table, RefreshInterval.Find("day"), null, "clerk", Stop);
        using var service = new RefreshService(Refresher, time, NullLogger<RefreshService>.Instance);
        await service.StartAsync(Stop);
        await UntilThereAreAsync(1);

        Revise();
        time.Advance(RefreshService.Pause);
        time.Advance(TimeSpan.FromDays(1));
        await UntilThereAreAsync(2);
        await service.StopAsync(Stop);

        (await RefreshStore.ReadRunsAsync(connection, 10, Stop)).Select(run => run.Revised).ShouldBe([1, 0]);
    }

    private void Revise() => published.Replacing("TypedDataSet.json", "108003", "108010");

    private async Task<RefreshRun> RunAsync()
    {
        time.Advance(TimeSpan.FromMinutes(1));
        return (await Refresher.RunAsync(onlyDue: false, dryRun: false, Stop))!.ShouldHaveSingleItem();
    }

    private async Task<IReadOnlyList<RefreshRun>> RunDueAsync() => (await Refresher.RunAsync(onlyDue: true, dryRun: false, Stop)).ShouldNotBeNull();

    private async Task UntilThereAreAsync(int runs)
    {
        while ((await RefreshStore.ReadRunsAsync(connection, 10, Stop)).Count < runs)
        {
            await Task.Delay(20, Stop);
        }
    }
}
