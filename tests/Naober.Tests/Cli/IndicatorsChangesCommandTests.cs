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

    private async Task LoadAsync(string text)
    {
        var path = Path.Combine(folder.FullName, "homes.csv");
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        (await RunAsync("load", path, "--kind", "figures", "--data-set", "homes")).ExitCode.ShouldBe(0);
    }

    private Task<NaoberCommand.Answer> RunAsync(params string[] arguments) => NaoberCommand.RunAsync(database, [.. arguments, "--data", Path.Combine(folder.FullName, "data")]);
}
