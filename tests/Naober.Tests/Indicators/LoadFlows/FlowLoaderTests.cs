using Dapper;
using Naober.Indicators;
using Naober.Indicators.Flows;
using Naober.Indicators.LoadFlows;
using Naober.Indicators.Publish;
using Naober.Regions.LoadPackage;

namespace Naober.Tests.Indicators.LoadFlows;

public sealed class FlowLoaderTests(PostgresFixture postgres) : RegisterTests(postgres)
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await PackageStore.LoadAsync(Connection, Drenthe, cancellationToken: Stop);
    }

    [Fact]
    public async Task LoadAsync_WithAndWithoutPeriods_IsWhatTheFileSays()
    {
        await LoadAsync("origin,destination,period,value\nGM0106,GM0114,2015,120\nGM0114,GM0106,2015,\n");
        await LoadAsync("muni_to;muni_from;waarde\n0106;GM0106;\"10,5\"\n", "2016");

        (await FlowsAsync()).ShouldBe([("GM0106", "GM0106", "2016", 10.5m), ("GM0106", "GM0114", "2015", 120), ("GM0114", "GM0106", "2015", null)], ignoreOrder: true);
    }

    [Fact]
    public async Task LoadAsync_TheSameAgain_ChangesNothing()
    {
        await LoadAsync("origin,destination,value\nGM0106,GM0114,120\n", "2015");
        var again = await LoadAsync("origin,destination,value\nGM0106,GM0114,120\n", "2015");

        again.Tables.ShouldHaveSingleItem().ShouldSatisfyAllConditions(table => table.Unchanged.ShouldBe(1), table => table.Inserted.ShouldBe(0));
    }

    [Fact]
    public async Task LoadAsync_AnotherFileOfTheSamePeriod_TakesItsPlace()
    {
        await LoadAsync("origin,destination,value\nGM0106,GM0114,120\nGM0106,GM0106,7\n", "2015");
        await LoadAsync("origin,destination,value\nGM0106,GM0114,130\n", "2015");

        (await FlowsAsync()).ShouldBe([("GM0106", "GM0114", "2015", 130m)]);
    }

    [Fact]
    public async Task LoadAsync_YearByYear_KeepsTheOtherYears()
    {
        await LoadAsync("origin,destination,value\nGM0106,GM0114,120\n", "2015");
        var second = await LoadAsync("origin,destination,value\nGM0106,GM0114,130\n", "2016");

        second.Remarks.ShouldBeEmpty();
        (await FlowsAsync()).ShouldBe([("GM0106", "GM0114", "2015", 120m), ("GM0106", "GM0114", "2016", 130)], ignoreOrder: true);
        (await DataSets.ListAsync(Connection, Stop)).Select(version => (version.Load.DataSet, version.Flows)).ShouldBe([("flows-commuting-2016", 1L), ("flows-commuting-2015", 1)]);
    }

    [Fact]
    public async Task LoadAsync_ATableWithoutAYearThatItHad_SaysThatThatYearIsWithdrawn()
    {
        await LoadAsync("origin,destination,period,value\nGM0106,GM0114,2014,110\nGM0106,GM0114,2015,120\n");
        var second = await LoadAsync("origin,destination,period,value\nGM0106,GM0114,2015,120\nGM0106,GM0114,2016,130\n");

        second.Remarks.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            remark => remark.Code.ShouldBe("periods-withdrawn"), remark => remark.Message.English.ShouldContain("the flows of 2014 are not in it and are withdrawn"));
        second.Tables.ShouldHaveSingleItem().Removed.ShouldBe(1);
    }

    [Fact]
    public async Task LoadAsync_AYearThatAnotherSetHas_SaysWhichOfBothIsShown()
    {
        await LoadAsync("origin,destination,period,value\nGM0106,GM0114,2014,110\nGM0106,GM0114,2015,120\n");
        var apart = await LoadAsync("origin,destination,value\nGM0106,GM0114,999\n", "2015");
        var again = await LoadAsync("origin,destination,period,value\nGM0106,GM0114,2014,110\nGM0106,GM0114,2015,125\n");

        apart.Remarks.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            remark => remark.Code.ShouldBe("flows-in-two-sets"),
            remark => remark.Message.English.ShouldBe(
                "Flows commuting of 2015 are in the data set flows-commuting too. Of a flow that is in both Naober shows that of flows-commuting, because that set was loaded first. If this is a correction, load flows-commuting again, with all periods that it has."));
        again.Remarks.ShouldHaveSingleItem().Message.Dutch.ShouldStartWith("Stromen commuting over 2015 staan ook in de gegevensset flows-commuting-2015. Van een stroom die in beide staat toont Naober die van flows-commuting,");
    }

    [Fact]
    public async Task LoadAsync_Errors_AreAllNamedWithLineAndColumnAndNothingIsKept()
    {
        var load = await LoadAsync("origin,destination,period,value\nGM0106,GM0114,2015,120\nGM9999,GM0114,2015,-5\nGM0106,GM0114,2015,3\nGM0106,GM0106,ooit,3\n");

        load.Errors.Select(error => (error.Line, error.Column, error.Code)).ShouldBe(
            [(3, "origin", "unknown-region"), (3, "value", "number"), (4, "origin", "duplicate-row"), (5, "period", "period")]);
        (await FlowsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task LoadAsync_NoPeriodAnywhere_AsksForIt() =>
        (await LoadAsync("origin,destination,value\nGM0106,GM0114,120\n")).Errors.ShouldHaveSingleItem().Code.ShouldBe("no-period");

    /// <summary>The commuting file of the shared data, in which the sums are counted with awk: 923 flows, 60,761 within a municipality of 175,160.</summary>
    [Fact]
    public async Task LoadAsync_CommutingOfDrenthe_HasTheSharesOfTheFile()
    {
        var path = SharedData.Path("04-mobility", "nl-commuting-drenthe-total.csv");
        var ends = File.ReadLines(path).Skip(1).SelectMany(line => line.Split(',')[..2]).Distinct().ToList();
        await Connection.ExecuteAsync("insert into regions.region (region, name, type, package) select e, e, 'municipality', 'drenthe' from unnest(@ends) e on conflict do nothing", new { ends });

        (await FlowLoader.LoadAsync(Connection, Cubes, path, "commuting", "2015", cancellationToken: Stop)).Errors.ShouldBeEmpty();

        using var cache = new CatalogueCache(Database.DataSource, Cubes, TimeProvider.System);
        var flows = RegionFlows.Of(await cache.CurrentAsync(Stop), "PV22", "commuting", "2015")!;
        (flows.Within, flows.Total).ShouldBe((60761, 175160));
        (flows.Crossings[0].Origin, flows.Crossings[0].Destination, flows.Crossings[0].Value).ShouldBe(("GM1730", "GM0014", 3382));
        flows.Hubs.First(hub => !hub.IsInside).Region.ShouldBe("GM0014");
    }

    private async Task<FileLoad> LoadAsync(string text, string? period = null)
    {
        var path = Path.Combine(Folder, "commuting.csv");
        await File.WriteAllTextAsync(path, text, Stop);
        return await FlowLoader.LoadAsync(Connection, Cubes, path, "commuting", period, actor: "test", cancellationToken: Stop);
    }

    private async Task<IEnumerable<(string, string, string, decimal?)>> FlowsAsync() =>
        await Connection.QueryAsync<(string, string, string, decimal?)>("select origin, destination, period, value from indicators.flow join indicators.data_set on version = current order by 1, 2");
}
