namespace Naober.Tests.Cli;

public sealed class RefreshCommandTests
{
    [Fact]
    public async Task Refresh_WhileFetchingIsOff_IsRefused()
    {
        var answer = await NaoberCommand.RunAsync(new Dictionary<string, string>(StringComparer.Ordinal) { ["NAOBER_FETCH"] = "" }, "refresh", "--due", "--json");

        answer.ExitCode.ShouldBe(2);
        answer.Json.GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe("fetch-is-off");
    }

    [Theory]
    [InlineData("every", "refresh", "schedule", "cbs", "83765NED", "--every", "hour")]
    [InlineData("every", "refresh", "schedule", "roo")]
    [InlineData("table", "refresh", "schedule", "cbs", "--every", "day")]
    [InlineData("unknown-source", "refresh", "schedule", "nothing", "--every", "day")]
    [InlineData("odata", "refresh", "schedule", "cbs", "83765NED", "--every", "day", "--odata", "5")]
    public async Task Schedule_WhatCannotBe_IsRefused(string code, params string[] arguments)
    {
        var answer = await NaoberCommand.RunAsync([.. arguments, "--json"]);

        answer.ExitCode.ShouldBe(2);
        answer.Json.GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe(code);
    }
}
