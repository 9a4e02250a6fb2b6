namespace Naober.Tests.Cli;

/// <summary>The network of a region as a file, from the command line.</summary>
public sealed class NetworkExportCommandTests : IDisposable
{
    private static readonly string Drenthe = Path.Combine(RepositoryRoot.Path, "data", "drenthe");

    private readonly string folder = Directory.CreateTempSubdirectory("naober-export-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Export_Csv_IsReadByTheGraphCommands()
    {
        var file = Path.Combine(folder, "drenthe.csv");

        var export = await NaoberCommand.RunAsync("network", "export", "--region", "PV22", "--package", Drenthe, "--format", "csv", "--out", file, "--json");
        var project = await NaoberCommand.RunAsync("graph", "project", file, "--json");

        export.ExitCode.ShouldBe(0, export.Error);
        project.Json.GetProperty("actors").GetInt32().ShouldBe(export.Json.GetProperty("actors").GetInt32());
        project.Json.GetProperty("memberships").GetInt32().ShouldBe(export.Json.GetProperty("edges").GetInt32());
    }

    [Fact]
    public async Task Export_OneModeToStandardOutput_IsTheFileItself()
    {
        var answer = await NaoberCommand.RunAsync("network", "export", "--region", "PV22", "--package", Drenthe, "--format", "pajek", "--one-mode", "--out", "-");

        answer.Output.ShouldStartWith("*Network Drenthe (PV22)");
        answer.Output.ShouldContain("\"gemeente Emmen\"");
    }

    [Theory]
    [InlineData(2, "unknown-format", "--format", "excel", "--region", "PV22")]
    [InlineData(3, "unknown-region", "--format", "gexf", "--region", "GM9999")]
    public async Task Export_BadInput_IsRefusedAndWritesNothing(int exitCode, string code, params string[] options)
    {
        var file = Path.Combine(folder, "niets");

        var answer = await NaoberCommand.RunAsync(["network", "export", "--package", Drenthe, "--json", "--out", file, .. options]);

        answer.ExitCode.ShouldBe(exitCode);
        answer.Json.GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe(code);
        File.Exists(file).ShouldBeFalse();
    }

    [Fact]
    public async Task Export_FolderThatIsNotThere_IsRefused()
    {
        var answer = await NaoberCommand.RunAsync(
            "network", "export", "--region", "PV22", "--package", Drenthe, "--format", "gexf", "--out", Path.Combine(folder, "nergens", "x.gexf"), "--json");

        answer.ExitCode.ShouldBe(2);
        answer.Json.GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe("unwritable");
    }
}
