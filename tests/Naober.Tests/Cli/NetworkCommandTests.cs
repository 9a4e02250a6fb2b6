using System.Text.Json;

namespace Naober.Tests.Cli;

/// <summary><c>network series</c>, <c>network compare</c> and <c>network communities --save</c> as their users call them.</summary>
public sealed class NetworkCommandTests(PostgresFixture postgres)
{
    private static readonly string Drenthe = Path.Combine(RepositoryRoot.Path, "data", "drenthe");

    [Fact]
    public async Task Series_Package_HasAPointPerYearOnTheDay()
    {
        var json = (await NaoberCommand.RunAsync(
            "network", "series", "--region", "PV22", "--from", "2019", "--to", "2021", "--day", "09-01", "--package", Drenthe, "--json")).Json;

        (json.GetProperty("region").GetString(), json.GetProperty("measure").GetString(), json.GetProperty("rule").GetString()).ShouldBe(("PV22", "partnerships", "any"));
        var points = json.GetProperty("points").EnumerateArray().ToList();
        points.Select(point => point.GetProperty("date").GetString()).ShouldBe(["2019-09-01", "2020-09-01", "2021-09-01"]);
        var metrics = (await NaoberCommand.RunAsync("network", "metrics", "--region", "PV22", "--date", "2021-09-01", "--package", Drenthe, "--json")).Json;
        points[2].GetProperty("value").GetInt32().ShouldBe(metrics.GetProperty("partnerships").GetInt32());
        points[2].GetProperty("municipalities").GetInt32().ShouldBe(12);
    }

    [Theory]
    [InlineData(2, "invalid-period", "--from", "2021", "--to", "2019")]
    [InlineData(2, "unknown-measure", "--from", "2019", "--to", "2021", "--measure", "geluk")]
    [InlineData(2, "invalid-day", "--from", "2019", "--to", "2021", "--day", "31-02")]
    public async Task Series_BadInput_IsRefused(int exitCode, string code, params string[] options)
    {
        var answer = await NaoberCommand.RunAsync(["network", "series", "--region", "PV22", "--package", Drenthe, "--json", .. options]);

        (answer.ExitCode, answer.Json.GetProperty("errors")[0].GetProperty("code").GetString()).ShouldBe((exitCode, code));
    }

    [Fact]
    public async Task Compare_ForPeople_SaysWhatWasPublished()
    {
        var answer = await NaoberCommand.RunAsync("network", "compare", "--regions", "PV22,CR08", "--date", "2021-09-01", "--package", Drenthe, "--lang", "en");

        answer.ExitCode.ShouldBe(0, answer.Error);
        answer.Output.ShouldStartWith("1 September 2021");
        answer.Output.ShouldContain("published 2021: 111");
    }

    [Fact]
    public async Task Communities_Saved_AreRegionsForEveryOtherCommand()
    {
        var database = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["NAOBER_DATABASE"] = await postgres.CreateBareDatabaseAsync(TestContext.Current.CancellationToken),
        };
        (await NaoberCommand.RunAsync(database, "load", Drenthe)).ExitCode.ShouldBe(0);

        var saved = await NaoberCommand.RunAsync(database, "network", "communities", "--region", "PV22", "--runs", "5", "--resolution", "1.2", "--save", "proef", "--title", "Proefindeling", "--json");

        saved.ExitCode.ShouldBe(0, saved.Error);
        var community = saved.Json.GetProperty("communities").EnumerateArray().First(found => found.GetProperty("members").GetArrayLength() > 1);
        var metrics = (await NaoberCommand.RunAsync(database, "network", "metrics", "--region", $"proef-{community.GetProperty("id").GetInt32()}", "--json")).Json;
        Actors(metrics.GetProperty("degree")).Intersect(Members(community)).Order().ShouldBe(Members(community).Order());
        (await NaoberCommand.RunAsync(database, "network", "metrics", "--region", "indeling-proef", "--json")).ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("save-without-database", "proef", true)]
    [InlineData("invalid-option", "Proef Indeling", false)]
    public async Task Communities_SavedImpossibly_IsRefused(string code, string name, bool withPackage)
    {
        string[] package = withPackage ? ["--package", Drenthe] : [];

        var answer = await NaoberCommand.RunAsync(["network", "communities", "--region", "PV22", "--save", name, "--json", .. package]);

        (answer.ExitCode, answer.Json.GetProperty("errors")[0].GetProperty("code").GetString()).ShouldBe((2, code));
    }

    private static IEnumerable<string?> Actors(JsonElement degree) => degree.EnumerateArray().Select(entry => entry.GetProperty("actor").GetString());

    private static IEnumerable<string?> Members(JsonElement community) => community.GetProperty("members").EnumerateArray().Select(member => member.GetString());
}
