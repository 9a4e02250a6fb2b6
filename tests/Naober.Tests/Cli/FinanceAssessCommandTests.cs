using System.Text.Json;

namespace Naober.Tests.Cli;

public sealed class FinanceAssessCommandTests : IDisposable
{
    private static readonly string Examples = Path.Combine(RepositoryRoot.Path, "docs", "examples");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("naober-assess");

    [Fact]
    public async Task Assess_TheExample_AnswersAsTheContractSays()
    {
        var result = await NaoberCommand.RunAsync("finance", "assess", Path.Combine(Examples, "funding-project.json"), "--rules", Path.Combine(Examples, "funding-rules.json"), "--json");

        result.ExitCode.ShouldBe(0);
        var answer = JsonDocument.Parse(result.Output).RootElement;
        answer.GetProperty("outcome").GetString().ShouldBe("eligible");
        answer.GetProperty("maxContribution").GetString().ShouldBe("40000.00");
        var decision = answer.GetProperty("decisions").EnumerateArray().Single(decision => decision.GetProperty("rule").GetString() == "min-municipal-partners");
        (decision.GetProperty("result").GetString(), decision.GetProperty("explanation").GetString())
            .ShouldBe(("pass", "2 gemeenten doen mee (GM0109, GM0114); ten minste 2 nodig."));
    }

    [Fact]
    public async Task Assess_AProjectWithErrors_IsRefusedWithAllOfThem()
    {
        var project = Path.Combine(folder.FullName, "project.json");
        await File.WriteAllTextAsync(project, """{"project":"x","partners":["GM0114","GM0000"],"physical":"no"}""", TestContext.Current.CancellationToken);

        var result = await NaoberCommand.RunAsync("finance", "assess", project, "--rules", Path.Combine(Examples, "funding-rules.json"), "--json");

        result.ExitCode.ShouldBe(2);
        JsonDocument.Parse(result.Output).RootElement.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("column").GetString())
            .ShouldBe(["partners", "physical", "contributesToVision", "theme", "costs", "requested"], ignoreOrder: true);
    }

    [Fact]
    public async Task Assess_AFileThatIsNotThere_IsNotFound() =>
        (await NaoberCommand.RunAsync("finance", "assess", Path.Combine(folder.FullName, "none.json"), "--rules", Path.Combine(Examples, "funding-rules.json"))).ExitCode.ShouldBe(3);

    public void Dispose() => folder.Delete(recursive: true);
}
