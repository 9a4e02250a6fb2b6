using System.Text.Json;
using Naober.Tests.Analysis;

namespace Naober.Tests.Cli;

/// <summary>The communities of a graph file, as contract and users see them.</summary>
public sealed class GraphCommunitiesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("naober-communities-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Communities_KarateClub_IsTheExampleOfTheContract()
    {
        var rows = Enumerable.Range(0, 34).SelectMany(a => KnownNetworks.Karate.NeighboursOf(a).ToArray().Where(b => a < b).Select(b => $"{a + 1},{b + 1}"));
        var file = await WriteAsync("a,b\n" + string.Join('\n', rows));

        var json = (await NaoberCommand.RunAsync("graph", "communities", file, "--one-mode", "--json")).Json;

        json.GetProperty("modularity").GetDouble().ShouldBe(0.4198, 0.00005);
        json.GetProperty("communities").GetInt32().ShouldBe(4);
        var membership = json.GetProperty("membership").EnumerateArray().ToList();
        membership.Count.ShouldBe(34);
        membership[0].GetProperty("node").GetString().ShouldBe("1");
        membership[0].GetProperty("community").GetInt32().ShouldBe(1);
        membership[0].GetProperty("stability").ValueKind.ShouldBe(JsonValueKind.Null);
        json.GetProperty("weights").GetString().ShouldBe("file");
        json.GetProperty("seconds").EnumerateObject().Select(property => property.Name).ShouldBe(["read", "compute"]);
    }

    [Fact]
    public async Task Communities_TwoModeFileOnMoreThreads_GivesTheSameAnswerAndSaysItsWeights()
    {
        var file = await WriteAsync("actor,partnership\n" + string.Join('\n', KnownNetworks.Women.Index()
            .SelectMany(woman => KnownNetworks.Davis.PartnershipsOf(woman.Index).ToArray().Select(occasion => $"{woman.Item},E{occasion}"))));

        var one = (await NaoberCommand.RunAsync("graph", "communities", file, "--runs", "10", "--threads", "1", "--json")).Json;
        var two = (await NaoberCommand.RunAsync("graph", "communities", file, "--runs", "10", "--threads", "2", "--json")).Json;

        one.GetProperty("modularity").GetDouble().ShouldBe(0.15186528297519392, 1e-9);
        one.GetProperty("weights").GetString().ShouldBe("shared");
        two.EnumerateObject().Where(property => property.Name != "seconds").Select(property => property.Value.GetRawText())
            .ShouldBe(one.EnumerateObject().Where(property => property.Name != "seconds").Select(property => property.Value.GetRawText()));
        var text = await NaoberCommand.RunAsync("graph", "communities", file, "--weights", "newman", "--lang", "en");
        text.Output.ShouldContain("without making the pairs");
    }

    [Theory]
    [InlineData("resolution", "--resolution", "-1")]
    [InlineData("runs", "--runs", "0")]
    [InlineData("weights", "--weights", "cosine")]
    public async Task Communities_ImpossibleOption_IsRefusedByName(string column, params string[] options)
    {
        var file = await WriteAsync("actor,partnership\nA,p\nB,p");

        var answer = await NaoberCommand.RunAsync(["graph", "communities", file, .. options, "--json"]);

        answer.ExitCode.ShouldBe(2);
        answer.Json.GetProperty("errors")[0].GetProperty("column").GetString().ShouldBe(column);
    }

    private async Task<string> WriteAsync(string text)
    {
        var path = Path.Combine(folder, "graph.csv");
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        return path;
    }
}
