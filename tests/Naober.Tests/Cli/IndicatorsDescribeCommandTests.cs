using System.Text.Json;

namespace Naober.Tests.Cli;

/// <summary>Describing the indicators of a file of a user: proposed in the preview, written, edited, given back, and changed afterwards.</summary>
public sealed class IndicatorsDescribeCommandTests(PostgresFixture postgres) : IAsyncLifetime
{
    private const string Table = "wijken en buurten;jaar;huur (%);Inwoners\nWK011401;2022;40,5;100\nWK011402;2022;30;50\n";

    private readonly Dictionary<string, string> database = new(StringComparer.Ordinal);
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("naober-data-");

    private string File => Path.Combine(data.FullName, "indicatoren.csv");

    public async ValueTask InitializeAsync() =>
        database["NAOBER_DATABASE"] = await postgres.CreateBareDatabaseAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        data.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Load_PreviewWrittenEditedAndGivenBack_LoadsTheFiguresDescribed()
    {
        var preview = await LoadAsync("--dry-run", "--indicators-to", File);
        await EditAsync("percent,1,,none,", "percent,1,lower-better,weighted-mean,proef-inwoners");
        await EditAsync("unknown,0,,none", "count,0,neutral,sum");
        var loaded = await LoadAsync("--indicators", File);

        Indicator(preview, "proef-huur").GetProperty("polarity").ValueKind.ShouldBe(JsonValueKind.Null);
        loaded.GetProperty("errors").GetArrayLength().ShouldBe(0);
        loaded.GetProperty("anomalies").EnumerateArray().Select(anomaly => anomaly.GetProperty("code").GetString()).ShouldNotContain("polarity-not-stated");
        var rent = Shown(await RunAsync("indicators", "describe", "proef-huur"));
        (rent.GetProperty("polarity").GetString(), rent.GetProperty("aggregation").GetString(), rent.GetProperty("weight").GetString()).ShouldBe(("lower-better", "weighted-mean", "proef-inwoners"));
    }

    [Fact]
    public async Task Describe_AfterALoad_HoldsForTheNextAndIsRefusedWhenItCannotBe()
    {
        await LoadAsync();

        (await RunAsync("indicators", "describe", "proef-huur", "--polarity", "hoger is beter", "--name-en", "Rent")).ExitCode.ShouldBe(0);
        await LoadAsync();
        var refused = await RunAsync("indicators", "describe", "proef-huur", "--aggregation", "sum");

        var rent = Shown(await RunAsync("indicators", "describe", "proef"));
        (rent.GetProperty("polarity").GetString(), rent.GetProperty("nameEn").GetString(), rent.GetProperty("aggregation").GetString()).ShouldBe(("higher-better", "Rent", "none"));
        (refused.ExitCode, refused.Json.GetRawText().Contains("sum-of-shares", StringComparison.Ordinal)).ShouldBe((2, true));
        (await RunAsync("indicators", "describe", "weg")).ExitCode.ShouldBe(3);
    }

    /// <summary>Nothing changes what was not filled in, and what was filled in is not written over.</summary>
    [Fact]
    public async Task Describe_AWorkbookWrittenAndGivenBack_SaysTheSameAndIsKept()
    {
        var book = Path.Combine(data.FullName, "indicatoren.xlsx");
        await LoadAsync();

        (await RunAsync("indicators", "describe", "PROEF", "--to", book)).Json.GetArrayLength().ShouldBe(2);
        var given = await RunAsync("indicators", "describe", book);
        var again = await LoadAsync("--dry-run", "--indicators-to", book);
        // As /dev/stdout is: a link to something that is empty, which is written to.
        var empty = Path.Combine(data.FullName, "empty");
        await System.IO.File.WriteAllTextAsync(empty, "", TestContext.Current.CancellationToken);
        var link = System.IO.File.CreateSymbolicLink(Path.Combine(data.FullName, "link"), empty);
        (await RunAsync("indicators", "describe", "PROEF", "--to", link.FullName)).ExitCode.ShouldBe(0);
        new FileInfo(link.FullName).LinkTarget.ShouldBe(empty);
        new FileInfo(empty).Length.ShouldBePositive();

        (given.ExitCode, given.Json.GetArrayLength()).ShouldBe((0, 0));
        again.GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe("file-exists");
    }

    private static JsonElement Indicator(JsonElement load, string key) => load.GetProperty("indicators").EnumerateArray().Single(indicator => indicator.GetProperty("indicator").GetString() == key);

    private static JsonElement Shown(NaoberCommand.Answer answer) => answer.Json.EnumerateArray().First();

    private async Task EditAsync(string old, string with)
    {
        var text = await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken);
        text.ShouldContain(old);
        await System.IO.File.WriteAllTextAsync(File, text.Replace(old, with, StringComparison.Ordinal), TestContext.Current.CancellationToken);
    }

    private Task<NaoberCommand.Answer> RunAsync(params string[] arguments) => NaoberCommand.RunAsync(database, [.. arguments, "--json", "--data", data.FullName]);

    private async Task<JsonElement> LoadAsync(params string[] options) =>
        (await NaoberCommand.RunWithInputAsync(database, Table, ["load", "-", "--json", "--data-set", "proef", "--data", data.FullName, .. options])).Json;
}
