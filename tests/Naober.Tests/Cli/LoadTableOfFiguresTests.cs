using System.Text.Json;

namespace Naober.Tests.Cli;

/// <summary>A file of a user as a data set, from the command line.</summary>
public sealed class LoadTableOfFiguresTests(PostgresFixture postgres) : IAsyncLifetime
{
    private const string Wide = "wijken en buurten;2021;2022\nWK011401;1,5;2,5\nBU01140101;.;3\n";

    private readonly Dictionary<string, string> database = new(StringComparer.Ordinal);
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("naober-data-");

    public async ValueTask InitializeAsync() =>
        database["NAOBER_DATABASE"] = await postgres.CreateBareDatabaseAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        data.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Load_AFileOfADataSet_IsProposedRememberedAndRolledBack()
    {
        var tried = await LoadAsync(Wide, "--dry-run");
        var first = await LoadAsync(Wide);
        var same = await LoadAsync(Wide);
        var next = await LoadAsync(Wide.Replace("2,5", "2,75", StringComparison.Ordinal));

        tried.GetProperty("mapping").GetProperty("region").GetString().ShouldBe("wijken en buurten");
        tried.GetProperty("preview")[0].GetRawText().ShouldContain("WK011401");
        first.GetProperty("dataSet").GetProperty("changes").GetProperty("added").GetInt32().ShouldBe(3);
        same.GetProperty("dataSet").GetProperty("version").ValueKind.ShouldBe(JsonValueKind.Null);
        var changed = next.GetProperty("dataSet").GetProperty("figures")[0];
        (changed.GetProperty("before").GetDecimal(), changed.GetProperty("after").GetDecimal()).ShouldBe((2.5m, 2.75m));

        var versions = (await RunAsync("indicators", "versions", "--data-set", "proef")).Json;
        versions.GetArrayLength().ShouldBe(2);
        var oldest = versions[1].GetProperty("version").GetInt32();
        (await RunAsync("indicators", "publish", "--data-set", "proef", "--version", $"{oldest}")).Json.GetProperty("changes").GetProperty("revised").GetInt32().ShouldBe(1);
        (await RunAsync("indicators", "versions")).Json[1].GetProperty("isCurrent").GetBoolean().ShouldBeTrue();
        (await RunAsync("indicators", "publish", "--data-set", "proef", "--version", "99")).ExitCode.ShouldBe(3);
        (await RunAsync("indicators", "versions", "--data-set", "weg")).ExitCode.ShouldBe(3);
    }

    [Fact]
    public async Task Load_AFileWithAnError_ChangesNothing()
    {
        var refused = await LoadAsync(Wide + "WK011401;veel;1\n");

        refused.GetProperty("errors").GetArrayLength().ShouldBe(2);
        (await RunAsync("indicators", "versions")).Json.GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("auto")]
    [InlineData("figures")]
    public async Task Load_AnIndicatorOfAnotherDataSet_IsRefusedAndTheOtherKeepsItsFigures(string kind)
    {
        const string Long = "region,indicator,period,value\nWK011401,homes,2021,10\n";
        await LoadAsync(Long, "--kind", "figures");

        var refused = await LoadAsync(Long.Replace("10", "20", StringComparison.Ordinal), "--data-set", "ander", "--kind", kind);
        var same = await LoadAsync(Long.Replace("10", "30", StringComparison.Ordinal), "--kind", "figures");

        var error = refused.GetProperty("errors")[0];
        (error.GetProperty("code").GetString(), error.GetProperty("column").GetString()).ShouldBe(("indicator-of-other-data-set", "homes"));
        error.GetProperty("message").GetString()!.ShouldContain("--data-set proef");
        same.GetProperty("errors").GetRawText().ShouldBe("[]");
        (await RunAsync("indicators", "versions")).Json.EnumerateArray().Select(version => version.GetProperty("dataSet").GetString()).Distinct().ShouldBe(["proef"]);
    }

    /// <summary>Of three figures one stays: whoever loads only the newest year hears what that does to the others.</summary>
    [Fact]
    public async Task Load_AFileWithoutMostFigures_SaysThatItReplacesTheDataSet()
    {
        await LoadAsync(Wide);
        var most = await LoadAsync("wijken en buurten;2021\nWK011401;1,5\n");
        var same = await LoadAsync(Wide);

        most.GetProperty("anomalies")[0].GetProperty("code").GetString().ShouldBe("most-figures-withdrawn");
        most.GetProperty("anomalies")[0].GetProperty("message").GetString()!.ShouldContain("2 cijfers");
        same.GetProperty("anomalies").EnumerateArray().Select(anomaly => anomaly.GetProperty("code").GetString()).ShouldNotContain("most-figures-withdrawn");
    }

    private Task<NaoberCommand.Answer> RunAsync(params string[] arguments) => NaoberCommand.RunAsync(database, [.. arguments, "--json", "--data", data.FullName]);

    private async Task<JsonElement> LoadAsync(string text, params string[] options) =>
        (await NaoberCommand.RunWithInputAsync(database, text, ["load", "-", "--json", "--data", data.FullName, .. options.Contains("--data-set") ? options : ["--data-set", "proef", .. options]])).Json;
}
