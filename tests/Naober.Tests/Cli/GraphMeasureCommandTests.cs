using System.Text.Json;

namespace Naober.Tests.Cli;

/// <summary>Betweenness, components and cores of a graph file, as the command line answers them.</summary>
public sealed class GraphMeasureCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("naober-graph-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Betweenness_DavisWomen_IsThatOfTheContract()
    {
        var answer = await NaoberCommand.RunAsync("graph", "betweenness", SharedData.Path("05-networks", "davis.memberships.csv"), "--json");

        var values = answer.Json.GetProperty("values").EnumerateArray().ToList();
        values.Count.ShouldBe(18);
        values[0].GetProperty("node").GetString().ShouldBe("Evelyn");
        values[0].GetProperty("betweenness").GetDouble().ShouldBe(1.3766, tolerance: 0.00005);
        values.Select(value => Math.Round(value.GetProperty("betweenness").GetDouble(), 9)).ShouldBeInOrder(SortDirection.Descending);
        answer.Json.GetProperty("seconds").EnumerateObject().Select(part => part.Name).ShouldBe(["read", "compute"]);
    }

    [Fact]
    public async Task Betweenness_InverseWeightsOfEdges_TakesTheHeavyWayAround()
    {
        var file = Write("a,b,weight\nx,y,1\nx,z,5\nz,y,5\n");

        Highest((await NaoberCommand.RunAsync("graph", "betweenness", file, "--one-mode", "--weights", "inverse", "--json")).Json).ShouldBe(("z", 1));
        Highest((await NaoberCommand.RunAsync("graph", "betweenness", file, "--one-mode", "--json")).Json).ShouldBe(("x", 0));
    }

    [Fact]
    public async Task Betweenness_WeightsThatCannotBeExact_AreRefusedWithAdvice()
    {
        var random = new Random(1);
        var file = Write("a,b,weight\n" + string.Concat(Enumerable.Range(0, 100).Select(i => FormattableString.Invariant($"n{i},n{i + 1},{random.NextDouble() + 0.1:R}\n"))));

        var answer = await NaoberCommand.RunAsync("graph", "betweenness", file, "--one-mode", "--weights", "inverse", "--lang", "en", "--json");

        answer.ExitCode.ShouldBe(2);
        answer.Json.GetProperty("errors")[0].GetProperty("message").GetString().ShouldNotBeNull().ShouldContain("--weights none");
    }

    [Theory]
    [InlineData("unknown-weights", "--weights", "shared")]
    [InlineData("too-many-pairs", "--max-pairs", "1")]
    [InlineData("invalid-number", "--minimum-shared", "0")]
    public async Task Betweenness_BadOption_IsRefused(string code, params string[] options)
    {
        var file = Write("actor,partnership\na,p\nb,p\nc,p\n");

        var answer = await NaoberCommand.RunAsync(["graph", "betweenness", file, "--json", .. options]);

        answer.ExitCode.ShouldBe(2);
        answer.Json.GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe(code);
    }

    [Fact]
    public async Task Components_TwoModeFile_LargestIsNumberOne()
    {
        var file = Write("actor,partnership\na,p\nb,q\nc,q\nd,r\nc,r\n");

        var json = (await NaoberCommand.RunAsync("graph", "components", file, "--json")).Json;

        json.GetProperty("components").GetInt32().ShouldBe(2);
        json.GetProperty("sizes").EnumerateArray().Select(size => size.GetInt32()).ShouldBe([3, 1]);
        json.GetProperty("membership").EnumerateArray().Select(entry => (entry.GetProperty("node").GetString(), entry.GetProperty("component").GetInt32()))
            .ShouldBe([("a", 2), ("b", 1), ("c", 1), ("d", 1)]);
    }

    [Fact]
    public async Task KCore_TriangleWithATail_HasCoreDegreeAndStrength()
    {
        var file = Write("a,b,weight\nx,y,2\ny,z,1.5\nz,x,1\nz,tail,4\n");

        var json = (await NaoberCommand.RunAsync("graph", "kcore", file, "--one-mode", "--json")).Json;

        json.GetProperty("maxCore").GetInt32().ShouldBe(2);
        json.GetProperty("values").EnumerateArray().Select(value => (
                value.GetProperty("node").GetString(), value.GetProperty("core").GetInt32(), value.GetProperty("degree").GetInt32(), value.GetProperty("strength").GetDouble()))
            .ShouldBe([("z", 2, 3, 6.5), ("x", 2, 2, 3), ("y", 2, 2, 3.5), ("tail", 1, 1, 4)]);
    }

    private string Write(string csv)
    {
        var file = Path.Combine(folder, "netwerk.csv");
        File.WriteAllText(file, csv);
        return file;
    }

    private static (string? Node, double Betweenness) Highest(JsonElement answer) =>
        (answer.GetProperty("values")[0].GetProperty("node").GetString(), answer.GetProperty("values")[0].GetProperty("betweenness").GetDouble());
}
