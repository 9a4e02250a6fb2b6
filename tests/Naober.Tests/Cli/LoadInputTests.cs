using System.Text.Json;
using Naober.Tests.Files.Roo;
using Naober.Tests.Network.ImportTooi;

namespace Naober.Tests.Cli;

/// <summary>What is piped into <c>naober load -</c>, and what a dry run says beforehand.</summary>
public sealed class LoadInputTests(PostgresFixture postgres) : IAsyncLifetime
{
    private static readonly string List = $"[{TooiText.Head},{TooiText.Municipality("gm0001", "Oud", end: "2018-12-31")},{TooiText.Municipality("gm0002", "Nieuw", begin: "2019-01-01")}]";

    private readonly Dictionary<string, string> database = new(StringComparer.Ordinal);

    public async ValueTask InitializeAsync() =>
        database["NAOBER_DATABASE"] = await postgres.CreateBareDatabaseAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Load_FromStandardInput_RecognisesEachKindAsFromAFile()
    {
        (await LoadAsync(List)).GetProperty("kind").GetString().ShouldBe("tooi");
        (await LoadAsync("gemeentecode,regio\nGM0001,Zuid\nGM0002,Noord\n", "--type", "custom", "--name", "Proef")).ShouldSatisfyAllConditions(
            answer => answer.GetProperty("kind").GetString().ShouldBe("table"),
            answer => answer.GetProperty("errors").GetArrayLength().ShouldBe(0));
        (await LoadAsync("""{"type":"FeatureCollection","features":[]}""")).GetProperty("kind").GetString().ShouldBe("boundaries");
        (await LoadAsync(Roo(""))).GetProperty("kind").GetString().ShouldBe("roo");
        (await LoadAsync("PK geen zip")).GetProperty("kind").GetString().ShouldBe("package");
    }

    [Theory]
    [InlineData("", "empty-file")]
    [InlineData("gemeentecode,regio\nGM000X,Zuid\n", "municipality-code")]
    [InlineData("PK geen zip", "damaged-zip")]
    public async Task Load_FromStandardInput_ErrorsNameTheFileAsDash(string input, string code)
    {
        var error = (await LoadAsync(input, "--type", "custom", "--name", "Proef")).GetProperty("errors")[0];

        (error.GetProperty("file").GetString(), error.GetProperty("code").GetString()).ShouldBe(("-", code));
    }

    [Fact]
    public async Task Load_DryRunOfARegister_SaysWhatWouldBeOddAndKeepsNothing()
    {
        var roo = Roo("""
            <p:regeling p:systeemId="1"><p:titel>Dubbel</p:titel></p:regeling>
            <p:regeling p:systeemId="2"><p:titel>Dubbel</p:titel></p:regeling>
            """);

        var tried = await LoadAsync(roo, "--dry-run");
        (await NaoberCommand.RunAsync(database, "network", "pairs", "--region", "NL01", "--json")).ExitCode.ShouldBe(3);
        var loaded = await LoadAsync(roo);

        tried.GetProperty("errors").GetRawText().ShouldBe("[]");
        Codes(tried).ShouldContain("same-title-twice");
        tried.GetProperty("anomalies").GetRawText().ShouldBe(loaded.GetProperty("anomalies").GetRawText());
        tried.GetProperty("tables").GetRawText().ShouldBe(loaded.GetProperty("tables").GetRawText());
    }

    private static string Roo(string arrangements) =>
        RooReaderTests.Document($"<p:gemeenschappelijkeRegelingen>{arrangements}</p:gemeenschappelijkeRegelingen>");

    private static IEnumerable<string?> Codes(JsonElement answer) =>
        answer.GetProperty("anomalies").EnumerateArray().Select(anomaly => anomaly.GetProperty("code").GetString());

    private async Task<JsonElement> LoadAsync(string input, params string[] options) =>
        (await NaoberCommand.RunWithInputAsync(database, input, ["load", "-", "--json", .. options])).Json;
}
