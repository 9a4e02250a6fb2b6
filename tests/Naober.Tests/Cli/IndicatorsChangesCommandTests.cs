namespace Naober.Tests.Cli;

public sealed class IndicatorsChangesCommandTests(PostgresFixture postgres) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("naober-test-");
    private readonly Dictionary<string, string> database = new(StringComparer.Ordinal);

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Changes_OfANewerFile_NameEveryFigureAndCanBeFiltered()
    {
        database["NAOBER_DATABASE"] = await postgres.CreateBareDatabaseAsync(TestContext.Current.CancellationToken);
        await LoadAsync("region,indicator,period,value\nGM0106,homes,2021,10\nGM0106,homes,2022,11\n");
        await LoadAsync("region,indicator,period,value\nGM0106,homes,2021,12\nGM0106,homes,2023,13\n");

        var all = await RunAsync("indicators", "changes", "--version", "2", "--json");
        var revised = await RunAsync("indicators", "changes", "--version", "2", "--kind", "revised", "--lang", "en");

        all.Json.GetProperty("changes").EnumerateArray().Select(change => (change.GetProperty("kind").GetString(), change.GetProperty("part").GetString(), change.GetProperty("period").GetString()))
            .ShouldBe([("revised", "figure", "2021"), ("added", "figure", "2023"), ("withdrawn", "figure", "2022")]);
        all.Json.GetProperty("follows").GetInt32().ShouldBe(1);
        revised.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim())
            .ShouldBe(["Version 2 of homes, since version 1: 1 new, 1 revised, 1 withdrawn.", "homes, GM0106, 2021: 10 -> 12"]);
        (await RunAsync("indicators", "changes", "--version", "9")).ExitCode.ShouldBe(3);
        (await RunAsync("indicators", "changes", "--version", "2", "--kind", "better")).ExitCode.ShouldBe(2);
    }

    /// <summary>Going back to an older version changes something else than that version did when it came.</summary>
    [Fact]
    public async Task Changes_SinceANewerVersion_AreThoseOfGoingBackAsPublishSays()
    {
        database["NAOBER_DATABASE"] = await postgres.CreateBareDatabaseAsync(TestContext.Current.CancellationToken);
        await LoadAsync("region,indicator,period,value\nGM0106,homes,2000,10\n");
        await LoadAsync("region,indicator,period,value\n" + string.Concat(Enumerable.Range(2001, 12).Select(year => $"GM0106,homes,{year},11\n")));

        (await RunAsync("indicators", "publish", "--data-set", "homes", "--version", "1", "--lang", "en")).Output
            .ShouldContain("and 3 more; naober indicators changes --version 1 --since 2 names them all");
        (await RunAsync("indicators", "changes", "--version", "1", "--since", "2", "--lang", "en")).Output
            .ShouldStartWith("Version 1 of homes, since version 2: 1 new, 0 revised, 12 withdrawn.");
        (await RunAsync("indicators", "changes", "--version", "1", "--since", "9")).ExitCode.ShouldBe(3);
    }

    [Fact]
    public async Task Save_FiguresOfATable_AreSaidToBeLeftOut()
    {
        database["NAOBER_DATABASE"] = await postgres.CreateBareDatabaseAsync(TestContext.Current.CancellationToken);
        await LoadAsync("region,indicator,period,value\nGM0106,homes,2021,10\n");

        (await RunAsync("save", Path.Combine(folder.FullName, "saved"), "--lang", "en")).Output
            .ShouldContain("The figures of 1 data sets from tables are not in a package: homes.");
    }

    [Fact]
    public async Task Changes_OfAPosition_SayWhatElseIsStated()
    {
        database["NAOBER_DATABASE"] = await postgres.CreateBareDatabaseAsync(TestContext.Current.CancellationToken);
        await LoadPositionAsync("1");
        await LoadPositionAsync("2");

        (await RunAsync("indicators", "changes", "--version", "2", "--lang", "en")).Output.ShouldContain("homes, NL01, case-region, 2021: 3 (of=12, quarter=1) -> 3 (of=12, quarter=2)");
        var change = (await RunAsync("indicators", "changes", "--version", "2", "--json")).Json.GetProperty("changes").EnumerateArray().ShouldHaveSingleItem();
        change.GetProperty("saidAfter").EnumerateArray().Select(said => said.GetString()).ShouldBe(["of=12", "quarter=2"]);
    }

    private async Task LoadPositionAsync(string quarter)
    {
        var package = folder.CreateSubdirectory("small").FullName;
        await WriteAsync("sources", "source,title\nreport,Report\n");
        await WriteAsync("regions", "region,name,type\nNL01,Nederland,country\n");
        await WriteAsync("indicators", "indicator,name,name_en,theme,unit,decimals,polarity,aggregation\nhomes,Woningen,Homes,population,count,0,neutral,sum\n");
        await WriteAsync("positions", $"indicator,region,peers,period,source,place,rank,of,quarter\nhomes,NL01,case-region,2021,report,p. 1,3,12,{quarter}\n");
        (await RunAsync("load", package)).ExitCode.ShouldBe(0);

        Task WriteAsync(string table, string text) => File.WriteAllTextAsync(Path.Combine(package, table + ".csv"), text, TestContext.Current.CancellationToken);
    }

    private async Task LoadAsync(string text)
    {
        var path = Path.Combine(folder.FullName, "homes.csv");
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        (await RunAsync("load", path, "--kind", "figures", "--data-set", "homes")).ExitCode.ShouldBe(0);
    }

    private Task<NaoberCommand.Answer> RunAsync(params string[] arguments) => NaoberCommand.RunAsync(database, [.. arguments, "--data", Path.Combine(folder.FullName, "data")]);
}
