namespace Naober.Tests.Cli;

public sealed class IndicatorsMoversCommandTests
{
    private static readonly string Drenthe = Path.Combine(RepositoryRoot.Path, "data", "drenthe");

    /// <summary>BRE par. 5.1: volunteering fell in Emmen from 46.2% to 37% and rose in Borger-Odoorn from 49.6% to 55.6%.</summary>
    [Theory]
    [InlineData("10", new[] { "GM0114 -9.2", "GM1681 6" })]
    [InlineData("1", new[] { "GM0114 -9.2" })]
    public async Task Movers_OfATheme_AreTheLargestChangesOfEachIndicator(string limit, string[] expected)
    {
        var indicators = (await RunAsync("--from", "2015", "--to", "2020", "--theme", "society", "--limit", limit)).Json.GetProperty("indicators").EnumerateArray().ToList();

        indicators.ShouldAllBe(of => of.GetProperty("theme").GetString() == "society");
        indicators.Single(of => of.GetProperty("indicator").GetString() == "volunteering").GetProperty("movers").EnumerateArray()
            .Select(mover => FormattableString.Invariant($"{mover.GetProperty("region").GetString()} {mover.GetProperty("change").GetDecimal():0.#}")).ShouldBe(expected);
    }

    [Theory]
    [InlineData("no-figures", 3, "--to", "2090")]
    [InlineData("no-change", 2, "--to", "1850")]
    [InlineData("no-change", 2, "--to", "2015")]
    [InlineData("no-change", 2, "--to", "2016/2020")]
    [InlineData("unknown-theme", 2, "--to", "2020", "--theme", "geluk")]
    [InlineData("unknown-peers", 2, "--to", "2020", "--peers", "dorp")]
    [InlineData("out-of-range", 2, "--to", "2020", "--limit", "0")]
    [InlineData("unknown-term", 2, "--to", "2020", "--by", "mood")]
    public async Task Movers_OfWhatIsNotThere_SayWhy(string code, int exitCode, params string[] options)
    {
        var answer = await RunAsync(["--from", "2015", .. options]);

        (answer.ExitCode, answer.Json.GetProperty("errors")[0].GetProperty("code").GetString()).ShouldBe((exitCode, code));
    }

    private static Task<NaoberCommand.Answer> RunAsync(params string[] options) => NaoberCommand.RunAsync(["indicators", "movers", "--package", Drenthe, "--json", .. options]);
}
