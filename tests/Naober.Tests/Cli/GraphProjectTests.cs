namespace Naober.Tests.Cli;

/// <summary>The projection of a graph file, as contract and users see it.</summary>
public sealed class GraphProjectTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("naober-graph-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Project_SouthernWomen_GivesThePublishedNetwork()
    {
        var pairs = Path.Combine(folder, "pairs.csv");

        var answer = await NaoberCommand.RunAsync("graph", "project", SouthernWomen(), "--out", pairs, "--json");

        answer.ExitCode.ShouldBe(0, answer.Error);
        var json = answer.Json;
        json.EnumerateObject().Select(property => property.Name).ShouldBe(
            ["actors", "partnerships", "memberships", "pairs", "sumShared", "sumNewman", "maxShared", "seconds"]);
        json.GetProperty("actors").GetInt32().ShouldBe(18);
        json.GetProperty("partnerships").GetInt32().ShouldBe(14);
        json.GetProperty("memberships").GetInt32().ShouldBe(89);
        json.GetProperty("pairs").GetInt32().ShouldBe(139);
        json.GetProperty("sumShared").GetInt32().ShouldBe(322);
        json.GetProperty("sumNewman").GetDouble().ShouldBe(44.5);
        json.GetProperty("maxShared").GetInt32().ShouldBe(7);
        json.GetProperty("seconds").EnumerateObject().Select(property => property.Name).ShouldBe(["read", "compute", "write"]);

        var lines = await File.ReadAllLinesAsync(pairs, TestContext.Current.CancellationToken);
        lines.Length.ShouldBe(140);
        lines[0].ShouldBe("a,b,shared,newman");
        lines.Skip(1).Select(line => line.Split(',')).ShouldAllBe(cells => string.CompareOrdinal(cells[0], cells[1]) < 0);
        lines.Skip(1).ShouldBe(lines.Skip(1).OrderBy(line => line.Split(',')[0], StringComparer.Ordinal).ThenBy(line => line.Split(',')[1], StringComparer.Ordinal));
    }

    [Fact]
    public async Task Project_RowsInAnotherOrderAndRepeatedOnMoreThreads_GivesTheSameBytes()
    {
        var rows = (await File.ReadAllLinesAsync(SouthernWomen(), TestContext.Current.CancellationToken)).Skip(1).ToArray();
        var shuffled = await WriteAsync("actor,partnership\n" + string.Join('\n', rows.Reverse().Concat(rows.Take(20))));
        var (first, second) = (Path.Combine(folder, "1.csv"), Path.Combine(folder, "2.csv"));

        await NaoberCommand.RunAsync("graph", "project", SouthernWomen(), "--out", first, "--threads", "1", "--json");
        await NaoberCommand.RunAsync("graph", "project", shuffled, "--out", second, "--threads", "2", "--json");

        (await File.ReadAllTextAsync(second, TestContext.Current.CancellationToken)).ShouldBe(await File.ReadAllTextAsync(first, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Project_MorePairsThanAllowed_IsRefusedWithTheirNumber()
    {
        var pairs = Path.Combine(folder, "pairs.csv");

        var answer = await NaoberCommand.RunAsync("graph", "project", SouthernWomen(), "--max-pairs", "138", "--out", pairs, "--lang", "en", "--json");

        answer.ExitCode.ShouldBe(2);
        var error = answer.Json.GetProperty("errors")[0];
        error.GetProperty("code").GetString().ShouldBe("too-many-pairs");
        error.GetProperty("message").GetString()!.ShouldContain("139 pairs");
        error.GetProperty("message").GetString()!.ShouldContain("--minimum-shared");
        File.Exists(pairs).ShouldBeFalse();
    }

    [Fact]
    public async Task Project_MinimumShared_KeepsThePairsThatShareEnough()
    {
        var json = (await NaoberCommand.RunAsync("graph", "project", SouthernWomen(), "--minimum-shared", "6", "--max-pairs", "8", "--json")).Json;

        json.GetProperty("pairs").GetInt32().ShouldBe(8);
        json.GetProperty("sumShared").GetInt32().ShouldBe((7 * 6) + 7);
    }

    [Fact]
    public async Task Project_OutThatCannotBeMade_IsRefused()
    {
        var answer = await NaoberCommand.RunAsync("graph", "project", await WriteAsync("actor,partnership\na,x\n"), "--out", "/dev/null/pairs.csv", "--json");

        answer.ExitCode.ShouldBe(2);
        answer.Json.GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe("unwritable");
    }

    [Fact]
    public async Task Project_StandardInput_IsReadToTheEnd() =>
        (await NaoberCommand.RunWithInputAsync("actor,partnership\na,x\nb,x\n", "graph", "project", "-", "--json"))
            .Json.GetProperty("pairs").GetInt32().ShouldBe(1);

    [Theory]
    [InlineData("actor;partnership\na;b\n", "edges.csv", "separator")]
    [InlineData("actor,partnership\na\n", "edges.csv", "ragged-row")]
    public async Task Project_MisshapenFile_IsRefusedWithFileAndLine(string text, string file, string code)
    {
        var answer = await NaoberCommand.RunAsync("graph", "project", await WriteAsync(text), "--json");

        answer.ExitCode.ShouldBe(2);
        var error = answer.Json.GetProperty("errors")[0];
        error.GetProperty("file").GetString().ShouldBe(file);
        error.GetProperty("code").GetString().ShouldBe(code);
    }

    [Theory]
    [InlineData(3, "not-found", "nergens.csv")]
    [InlineData(2, "invalid-number", "nergens.csv", "--threads", "0")]
    [InlineData(2, "invalid-number", "nergens.csv", "--minimum-shared", "0")]
    public async Task Project_BadArguments_AreRefused(int exitCode, string code, params string[] arguments)
    {
        var answer = await NaoberCommand.RunAsync(["graph", "project", .. arguments, "--json"]);

        answer.ExitCode.ShouldBe(exitCode, answer.Error);
        answer.Json.GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe(code);
    }

    private static string SouthernWomen() => SharedData.Path("05-networks", "davis.memberships.csv");

    private async Task<string> WriteAsync(string text)
    {
        var path = Path.Combine(folder, "edges.csv");
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        return path;
    }
}
