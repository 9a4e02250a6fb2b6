namespace Naober.Tests.Cli;

public sealed class FinanceDealCommandTests
{
    private static readonly string Drenthe = Path.Combine(RepositoryRoot.Path, "data", "drenthe");

    [Fact]
    public async Task Deal_OfThePackage_GivesAmountsWithTheirBounds()
    {
        var json = (await NaoberCommand.RunAsync("finance", "deal", "regio-deal-zuid-en-oost-drenthe", "--package", Drenthe, "--json")).Json;

        json.GetProperty("asked").GetProperty("amount").GetString().ShouldBe("40000000.00");
        json.GetProperty("granted").GetProperty("bound").GetString().ShouldBe("unknown");
        json.GetProperty("whole").GetProperty("coFinancing").GetProperty("bound").GetString().ShouldBe("at-least");
        json.GetProperty("requests").GetArrayLength().ShouldBe(8);
        json.GetProperty("leadPartners").GetArrayLength().ShouldBe(7);
    }

    [Fact]
    public async Task Deal_ThatIsNotThere_NamesThoseThatAre()
    {
        var answer = await NaoberCommand.RunAsync("finance", "deal", "droom", "--package", Drenthe, "--json");

        answer.ExitCode.ShouldBe(3);
        answer.Json.GetProperty("errors")[0].GetProperty("message").GetString()!.ShouldContain("regio-deal-zuid-en-oost-drenthe");
    }
}
