using System.Text.Json;

namespace Naober.Tests.Cli;

public sealed class IndicatorsFlowsCommandTests(PostgresFixture postgres)
{
    private static readonly string Drenthe = Path.Combine(RepositoryRoot.Path, "data", "drenthe");

    [Fact]
    public async Task Flows_LoadedFile_HaveTheSharesAndTheLargest()
    {
        var database = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["NAOBER_DATABASE"] = await postgres.CreateBareDatabaseAsync(TestContext.Current.CancellationToken),
        };
        (await NaoberCommand.RunAsync(database, "load", Drenthe)).ExitCode.ShouldBe(0);
        var file = Path.GetTempFileName() + ".csv";
        await File.WriteAllTextAsync(file, "muni_from,muni_to,value\nGM0106,GM0106,60\nGM0106,GM0114,20\nGM0106,GM0014,15\nGM0014,GM0114,5\n", TestContext.Current.CancellationToken);
        var loaded = await NaoberCommand.RunAsync(database, "load", file, "--name", "commuting", "--year", "2015");
        loaded.ExitCode.ShouldBe(0, loaded.Output + loaded.Error);
        File.Delete(file);

        var json = (await NaoberCommand.RunAsync(database, "indicators", "flows", "--region", "PV22", "--flow", "commuting", "--period", "2015", "--json")).Json;

        (Share("withinMunicipality"), Share("betweenMunicipalities"), Share("crossing"), json.GetProperty("total").GetDecimal())
            .ShouldBe(((60m, 100m, 0.6m), (20m, 100m, 0.2m), (20m, 100m, 0.2m), 100m));
        json.GetProperty("top").EnumerateArray().Select(flow => (flow.GetProperty("origin").GetString(), flow.GetProperty("destination").GetString(), flow.GetProperty("value").GetDecimal()))
            .ShouldBe([("GM0106", "GM0014", 15m), ("GM0014", "GM0114", 5m)]);

        (decimal Count, decimal Of, decimal Share) Share(string name) => json.GetProperty(name) is var share
            ? (share.GetProperty("count").GetDecimal(), share.GetProperty("of").GetDecimal(), share.GetProperty("share").GetDecimal())
            : default;
    }

    [Fact]
    public async Task Flows_OfThePackage_CountWhatTheReportGivesNoNumberFor()
    {
        string[] asked = ["indicators", "flows", "--region", "PV22", "--flow", "trips", "--period", "2015/2017", "--package", Drenthe];
        var json = (await NaoberCommand.RunAsync([.. asked, "--json"])).Json;
        var text = await NaoberCommand.RunAsync([.. asked, "--lang", "en"]);

        json.GetProperty("total").ValueKind.ShouldBe(JsonValueKind.Null);
        json.GetProperty("unknown").GetInt32().ShouldBe(14);
        (text.ExitCode, text.Output.Trim()).ShouldBe((0, "Drenthe, 2015/2017: unknown. No source gives the size of any of the 14 flows."));
    }

    [Fact]
    public async Task Flows_OfWhatIsNoPeriod_AreRefusedForTheirForm()
    {
        var answer = await NaoberCommand.RunAsync("indicators", "flows", "--region", "PV22", "--flow", "trips", "--period", "20x0", "--package", Drenthe, "--json");

        (answer.ExitCode, answer.Json.GetProperty("errors")[0].GetProperty("code").GetString()).ShouldBe((2, "invalid-period"));
    }

    [Fact]
    public async Task Flows_ThatAreNotThere_AreRefused()
    {
        var answer = await NaoberCommand.RunAsync("indicators", "flows", "--region", "PV22", "--flow", "geluk", "--period", "2015", "--package", Drenthe, "--json");

        (answer.ExitCode, answer.Json.GetProperty("errors")[0].GetProperty("code").GetString()).ShouldBe((3, "no-flows"));
    }
}
