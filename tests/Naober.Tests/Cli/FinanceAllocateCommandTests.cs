namespace Naober.Tests.Cli;

public sealed class FinanceAllocateCommandTests
{
    private static readonly string Drenthe = Path.Combine(RepositoryRoot.Path, "data", "drenthe");

    private const string Zuidas =
        """
        {"amount":"160000.00","parts":[{"party":"PV22","weight":"1/3"},{"group":"municipalities","weight":"2/3","members":[
        {"party":"GM0114","weight":"109000"},{"party":"GM0109","weight":"36000"},{"party":"GM0118","weight":"55000"},
        {"party":"GM1690","weight":"24000"},{"party":"GM0119","weight":"32000"}]}]}
        """;

    [Fact]
    public async Task Allocate_Zuidas_AnswersToTheCentAndAsPublished()
    {
        var answer = await NaoberCommand.RunWithInputAsync(Zuidas, "finance", "allocate", "-", "--published-rounding", "down-to-percent", "--steps", "--json");

        answer.ExitCode.ShouldBe(0, answer.Error);
        var emmen = answer.Json.GetProperty("shares")[1];
        (emmen.GetProperty("party").GetString(), emmen.GetProperty("exact").GetString(), emmen.GetProperty("amount").GetString(), emmen.GetProperty("percent").GetDecimal())
            .ShouldBe(("GM0114", "45416.666...", "45416.67", 28.385m));
        answer.Json.GetProperty("sum").GetString().ShouldBe("160000.00");
        var published = answer.Json.GetProperty("published");
        published.GetProperty("shares")[1].ToString().ShouldBe(published.GetProperty("shares").EnumerateArray().Single(share => share.GetProperty("percent").GetInt32() == 28).ToString());
        (published.GetProperty("shares")[1].GetProperty("amount").GetString(), published.GetProperty("sum").GetString(), published.GetProperty("unallocated").GetString())
            .ShouldBe(("44800.00", "156800.00", "3200.00"));
        answer.Json.GetProperty("steps").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task Allocate_WithoutRounding_HasNoPublished() =>
        (await NaoberCommand.RunWithInputAsync(Zuidas, "finance", "allocate", "-", "--json")).Json.TryGetProperty("published", out _).ShouldBeFalse();

    [Theory]
    [InlineData("""{"amount":"10000000000000.01","parts":[{"party":"a","weight":"1"}]}""", "amount")]
    [InlineData("""{"amount":"1","parts":[{"party":"a","weight":"0"},{"party":"b","weight":"0/5"}]}""", "zero-weights")]
    [InlineData("""{"amount":"1","role":"x","parts":[{"party":"a","weight":"-1"},{"party":"a","weight":"1e5"},{"group":"g","weight":"1"}]}""", "fraction members negative-weight twice unknown-field")]
    [InlineData("""{"amount":"1","amount":"2","parts":[{"party":"a","weight":"1"}]}""", "repeated-field")]
    [InlineData("""{"amount":"1","indicator":"population","period":"2010-01-01","parts":[{"party":"GM9999"},{"party":"GM0106"}]}""", "no-figure unknown-party")]
    [InlineData("[1]", "json-object")]
    public async Task Allocate_WhatCannotBe_IsRefusedWithEveryError(string json, string codes)
    {
        string[] package = json.Contains("indicator", StringComparison.Ordinal) ? ["--package", Drenthe] : [];
        var answer = await NaoberCommand.RunWithInputAsync(json, ["finance", "allocate", "-", "--json", .. package]);

        answer.ExitCode.ShouldBe(2);
        string.Join(' ', answer.Json.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("code").GetString()).Order(StringComparer.Ordinal)).ShouldBe(codes);
    }

    [Fact]
    public async Task Allocate_PartyThatIsNotThere_IsRefusedAtItsLine()
    {
        var json = "{\"amount\":\"1\",\"date\":\"2024-01-01\",\"parts\":[\n{\"party\":\"GM0114\",\"weight\":\"1\"},\n{\"party\":\"GM0398\",\"weight\":\"1\"}]}";

        var answer = await NaoberCommand.RunWithInputAsync(json, "finance", "allocate", "-", "--package", Drenthe, "--json");

        answer.ExitCode.ShouldBe(2);
        var error = answer.Json.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
        (error.GetProperty("line").GetInt32(), error.GetProperty("column").GetString()).ShouldBe((3, "GM0398"));
    }

    [Fact]
    public async Task Allocate_NestedTooDeep_IsRefused()
    {
        var json = """{"amount":"1","parts":""" + string.Concat(Enumerable.Repeat("""[{"group":"g","weight":"1","members":""", 10_000));

        (await NaoberCommand.RunWithInputAsync(json, "finance", "allocate", "-", "--json")).ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task Allocate_KeyOfThePackage_IsFoundByItsName()
    {
        var answer = await NaoberCommand.RunAsync("finance", "allocate", "drentse-zuidas", "--package", Drenthe, "--lang", "en");

        answer.Output.ShouldContain("€45,416.67");
        (await NaoberCommand.RunAsync("finance", "allocate", "geen-sleutel", "--package", Drenthe)).ExitCode.ShouldBe(3);
    }

    [Fact]
    public async Task Compare_OtherAmount_SaysWhoPaysMore()
    {
        var answer = await NaoberCommand.RunAsync("finance", "compare", "drentse-zuidas", "--amount2", "200000", "--package", Drenthe, "--json");

        answer.Json.GetProperty("difference").GetString().ShouldBe("40000.00");
        answer.Json.GetProperty("losers")[0].GetString().ShouldBe("PV22");
    }
}
