namespace Naober.Tests.Cli;

public sealed class LoadIv3Tests(PostgresFixture postgres)
{
    [Fact]
    public async Task Load_BudgetsOfDrenthe_BecomeFiguresAndAnotherYearIsAdded()
    {
        var database = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["NAOBER_DATABASE"] = await postgres.CreateBareDatabaseAsync(TestContext.Current.CancellationToken),
        };
        (await NaoberCommand.RunAsync(database, "load", Path.Combine(RepositoryRoot.Path, "data", "drenthe"))).ExitCode.ShouldBe(0);
        var file = SharedData.Path("08-finance", "iv3-begroting-2025-drenthe.csv");

        var first = await NaoberCommand.RunAsync(database, "load", file, "--json");
        var again = await NaoberCommand.RunAsync(database, "load", file, "--json");
        var later = await NaoberCommand.RunAsync(database, "load", file, "--year", "2026", "--json");

        first.ExitCode.ShouldBe(0, first.Output);
        first.Json.GetProperty("kind").GetString().ShouldBe("iv3");
        first.Json.GetProperty("anomalies").EnumerateArray().Select(anomaly => anomaly.GetProperty("code").GetString()).ShouldContain("iv3-not-delivered");
        again.Json.GetProperty("tables").EnumerateArray().ShouldAllBe(table => table.GetProperty("inserted").GetInt32() == 0 && table.GetProperty("updated").GetInt32() == 0);
        later.ExitCode.ShouldBe(0, later.Output);
        foreach (var year in new[] { "2025", "2026" })
        {
            var position = (await NaoberCommand.RunAsync(database, "indicators", "position", "--indicator", "iv3-costs", "--period", year, "--peers", "municipality", "--json")).Json;
            position.GetProperty("peersWithValue").GetInt32().ShouldBe(11);
            position.GetProperty("positions").EnumerateArray().First(one => one.GetProperty("region").GetString() == "GM0114").GetProperty("value").GetDecimal().ShouldBe(524_720_000m);
        }
    }
}
