using System.Text.Json;

namespace Naober.Tests.Cli;

/// <summary>The answers of the command line that others read: names, exit codes, and the same from a package and from the database.</summary>
public sealed class CommandTests(PostgresFixture postgres)
{
    private static readonly string Drenthe = Path.Combine(RepositoryRoot.Path, "data", "drenthe");

    [Fact]
    public async Task Metrics_Package_AnswersEveryFieldOfTheContract()
    {
        var answer = await NaoberCommand.RunAsync("network", "metrics", "--region", "PV22", "--date", "2021-09-01", "--rule", "any", "--package", Drenthe, "--json");

        answer.ExitCode.ShouldBe(0, answer.Error);
        var json = answer.Json;
        json.EnumerateObject().Select(property => property.Name).ShouldBe(
            [
                "region", "date", "rule", "partnerships", "withTwoOrMoreMunicipalities", "meanMunicipalities", "minShared", "maxShared", "degree",
                "congruence", "cohesion", "external", "province", "waterAuthority", "waterAuthorities", "provinceWithoutMunicipality",
                "waterAuthorityWithoutMunicipality", "allMunicipalitiesAndProvince", "allMunicipalitiesProvinceAndWaterAuthorities", "legalForms",
                "domains", "multiDomain", "domainPairs", "scales", "municipalities", "coverage",
            ], ignoreOrder: true);
        json.GetProperty("region").GetString().ShouldBe("PV22");
        json.GetProperty("municipalities").GetInt32().ShouldBe(12);
        json.GetProperty("cohesion").EnumerateArray().Select(entry => entry.GetProperty("region").GetString()).ShouldBe(["CR07", "CR08", "CR09"]);
        json.GetProperty("waterAuthorities").GetArrayLength().ShouldBe(4);
        json.GetProperty("maxShared").GetProperty("pairs")[0].EnumerateArray().Select(key => key.GetString()).ShouldBe(["GM0109", "GM0114"]);
        var share = json.GetProperty("withTwoOrMoreMunicipalities");
        share.GetProperty("share").GetDouble().ShouldBe((double)share.GetProperty("count").GetInt32() / share.GetProperty("of").GetInt32());
        share.GetProperty("of").GetInt32().ShouldBe(json.GetProperty("partnerships").GetInt32());
    }

    [Theory]
    [InlineData("nl", "--year", "abc", "--year: 'abc' is geen geheel getal, zoals 2024.")]
    [InlineData("en", "--year", "abc", "--year: 'abc' is not a whole number, such as 2024.")]
    [InlineData("nl", "--jaar", "2024", "'--jaar' hoort niet bij dit commando; --help zegt wat er wel kan.")]
    public async Task CommandLine_NotUnderstood_SaysWhatWouldBeRight(string language, string option, string value, string expected)
    {
        var answer = await NaoberCommand.RunAsync("load", "x.csv", option, value, "--lang", language, "--json");

        answer.Json.GetProperty("errors")[0].GetProperty("message").GetString().ShouldBe(expected);
    }

    [Fact]
    public async Task Pairs_Package_AreAllPairsHighestFirst()
    {
        var pairs = (await NaoberCommand.RunAsync("network", "pairs", "--region", "PV22", "--package", Drenthe, "--json")).Json.EnumerateArray().ToList();

        pairs.Count.ShouldBe(12 * 11 / 2);
        pairs.Select(pair => pair.GetProperty("shared").GetInt32()).ShouldBeInOrder(SortDirection.Descending);
        pairs.ShouldAllBe(pair => string.CompareOrdinal(pair.GetProperty("a").GetString(), pair.GetProperty("b").GetString()) < 0);
    }

    [Fact]
    public async Task Compare_Package_HasAValuePerMeasureAndRegion()
    {
        var json = (await NaoberCommand.RunAsync("network", "compare", "--regions", "PV22,CR08", "--package", Drenthe, "--json")).Json;

        var row = json.GetProperty("measures").EnumerateArray().Single(measure => measure.GetProperty("measure").GetString() == "partnerships");
        row.GetProperty("values").EnumerateArray().Select(value => value.GetProperty("region").GetString()).ShouldBe(["PV22", "CR08"]);
        row.GetProperty("values")[0].GetProperty("published")[0].GetProperty("value").GetInt32().ShouldBe(111);
    }

    [Theory]
    [InlineData(2, "number-of-regions", "PV22,PV22")]
    [InlineData(3, "unknown-region", "PV22,XX")]
    public async Task Compare_BadRegions_IsRefused(int exitCode, string code, string regions)
    {
        var answer = await NaoberCommand.RunAsync("network", "compare", "--regions", regions, "--package", Drenthe, "--json");

        answer.ExitCode.ShouldBe(exitCode);
        answer.Json.GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe(code);
    }

    [Fact]
    public async Task Metrics_SubregionsNamed_AreAddedToTheCohesion()
    {
        var answer = await NaoberCommand.RunAsync("network", "metrics", "--region", "PV22", "--subregions", "drentse-zuidas", "--package", Drenthe, "--json");

        answer.Json.GetProperty("cohesion").EnumerateArray().Select(entry => entry.GetProperty("region").GetString()).ShouldContain("drentse-zuidas");
    }

    [Theory]
    [InlineData(3, "unknown-region", "--region", "GM9999")]
    [InlineData(2, "invalid-date", "--region", "PV22", "--date", "2021-02-30")]
    [InlineData(2, "unknown-rule", "--region", "PV22", "--rule", "all")]
    [InlineData(3, "unknown-region", "--region", "PV22", "--subregions", "CR07,nergens")]
    public async Task Metrics_BadInput_IsRefusedAsOneJsonDocument(int exitCode, string code, params string[] arguments)
    {
        var answer = await NaoberCommand.RunAsync(["network", "metrics", "--package", Drenthe, "--json", .. arguments]);

        answer.ExitCode.ShouldBe(exitCode);
        answer.Json.GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe(code);
    }

    [Theory]
    [InlineData("nergens")]
    [InlineData("")]
    public async Task Metrics_PackageThatIsNotThere_IsNotFound(string package)
    {
        var answer = await NaoberCommand.RunAsync("network", "metrics", "--region", "PV22", "--package", package, "--json");

        answer.ExitCode.ShouldBe(3);
        answer.Json.GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe("not-found");
    }

    [Fact]
    public async Task AnyCommand_NoDatabase_FailsAsOneJsonDocument()
    {
        var nowhere = new Dictionary<string, string>(StringComparer.Ordinal) { ["NAOBER_DATABASE"] = "postgres://x:secret@127.0.0.1:1/x" };

        var answer = await NaoberCommand.RunAsync(nowhere, "network", "pairs", "--region", "PV22", "--json");

        answer.ExitCode.ShouldBe(1);
        answer.Json.GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe("no-connection");
        answer.Output.ShouldNotContain("secret");
    }

    [Fact]
    public async Task Save_FolderThatCannotBeMade_FailsWithoutAStackTrace()
    {
        var database = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["NAOBER_DATABASE"] = await postgres.CreateBareDatabaseAsync(TestContext.Current.CancellationToken),
        };

        var answer = await NaoberCommand.RunAsync(database, "save", "/dev/null/map");

        answer.ExitCode.ShouldBe(1);
        answer.Error.ShouldContain("[unexpected]");
        answer.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Pairs_Kinds_AreThoseOfTheRegionOrRefused()
    {
        string[] question = ["network", "pairs", "--region", "PV22", "--package", Drenthe, "--json", "--kinds"];

        (await NaoberCommand.RunAsync([.. question, "water-authority"])).Json.GetArrayLength().ShouldBe(6);
        (await NaoberCommand.RunAsync([.. question, "gemeente"])).ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task UnknownCommand_IsExitCodeTwo() => (await NaoberCommand.RunAsync("netwerk", "--json")).ExitCode.ShouldBe(2);

    [Fact]
    public async Task Load_TwiceThenSaveAndMeasure_ChangesNothingAndAgreesWithThePackage()
    {
        var database = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["NAOBER_DATABASE"] = await postgres.CreateBareDatabaseAsync(TestContext.Current.CancellationToken),
        };

        var dryRun = await NaoberCommand.RunAsync(database, "load", Drenthe, "--dry-run", "--json");
        var first = await NaoberCommand.RunAsync(database, "load", Drenthe, "--json");
        var second = await NaoberCommand.RunAsync(database, "load", Drenthe, "--json");

        dryRun.Json.GetProperty("dryRun").GetBoolean().ShouldBeTrue();
        Sum(first.Json, "inserted").ShouldBe(Sum(first.Json, "read"));
        Sum(dryRun.Json, "inserted").ShouldBe(Sum(first.Json, "inserted"));
        Sum(second.Json, "unchanged").ShouldBe(Sum(second.Json, "read"));
        Sum(second.Json, "inserted").ShouldBe(0);

        var saved = Path.Combine(Path.GetTempPath(), $"naober-saved-{Guid.NewGuid():N}");
        try
        {
            (await NaoberCommand.RunAsync(database, "save", saved)).ExitCode.ShouldBe(0);
            foreach (var file in Directory.GetFiles(Drenthe))
            {
                File.ReadAllBytes(Path.Combine(saved, Path.GetFileName(file))).ShouldBe(File.ReadAllBytes(file), file);
            }
        }
        finally
        {
            Directory.Delete(saved, recursive: true);
        }

        foreach (var rule in new[] { "any", "interlocal" })
        {
            string[] question = ["network", "metrics", "--region", "CR08", "--rule", rule, "--json"];
            (await NaoberCommand.RunAsync(database, question)).Output.ShouldBe((await NaoberCommand.RunAsync([.. question, "--package", Drenthe])).Output);
        }

        (await NaoberCommand.RunAsync(database, "audit", "verify", "--json")).Json.GetProperty("isWhole").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Load_RefusedPackage_ListsEveryErrorAndLoadsNothing()
    {
        var folder = Directory.CreateTempSubdirectory("naober-refused-").FullName;
        var database = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["NAOBER_DATABASE"] = await postgres.CreateBareDatabaseAsync(TestContext.Current.CancellationToken),
        };
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "regions.csv"),
                "region,name,type,valid_from,valid_to,latitude,longitude\nGM0114,Emmen,gemeente,,,,\nGM0109,Coevorden,municipality,2020-01-01,2019-01-01,,\n",
                TestContext.Current.CancellationToken);

            var answer = await NaoberCommand.RunAsync(database, "load", folder, "--json");

            answer.ExitCode.ShouldBe(2);
            answer.Json.GetProperty("errors").EnumerateArray().Select(error => (error.GetProperty("file").GetString(), error.GetProperty("line").GetInt32()))
                .ShouldBe([("regions.csv", 2), ("regions.csv", 3)], ignoreOrder: true);
            Sum(answer.Json, "inserted").ShouldBe(0);
            (await NaoberCommand.RunAsync(database, "network", "pairs", "--region", "GM0109", "--json")).ExitCode.ShouldBe(3);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Load_GovernmentWithoutRegionAndUnknownTable_AreNamedAsAnomalies()
    {
        var folder = Directory.CreateTempSubdirectory("naober-anomalies-").FullName;
        var database = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["NAOBER_DATABASE"] = await postgres.CreateBareDatabaseAsync(TestContext.Current.CancellationToken),
        };
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "actors.csv"), "actor,name,kind\nemmen,Emmen,municipality\nrug,Universiteit,education\n", TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(folder, "goals.csv"), "goal\nrust\n", TestContext.Current.CancellationToken);

            var answer = await NaoberCommand.RunAsync(database, "load", folder, "--json");

            answer.ExitCode.ShouldBe(0, answer.Error);
            answer.Json.GetProperty("anomalies").EnumerateArray().Select(anomaly => (anomaly.GetProperty("code").GetString(), anomaly.GetProperty("subject").GetString()))
                .ShouldBe([("table-not-held", "goals"), ("government-without-region", "emmen")]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int Sum(JsonElement answer, string count) =>
        answer.GetProperty("tables").EnumerateArray().Sum(table => table.GetProperty(count).GetInt32());
}
