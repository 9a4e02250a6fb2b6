using Naober.Analysis.Graphs;

namespace Naober.Tests.Network;

/// <summary>The method page on the projection of a network says what the program computes.</summary>
public sealed class ProjectionPageTests
{
    [Theory]
    [InlineData("nl", ',')]
    [InlineData("en", '.')]
    public void WorkedExample_EveryPair_HasTheValuesOfThePage(string language, char point)
    {
        var network = ExampleRegion.Network();
        var expected = new List<string>();
        foreach (var block in Projection.InBlocks(network.Graph, withNewman: true))
        {
            for (var a = block.FirstActor; a < block.EndActor; a++)
            {
                for (var i = 0; i < block.OthersOf(a).Length; i++)
                {
                    var newman = $"{block.NewmanOf(a)[i]}".Replace('.', point);
                    expected.Add($"{network.Actors[a].Name} {network.Actors[block.OthersOf(a)[i]].Name} {block.SharedOf(a)[i]} {newman}");
                }
            }
        }

        var page = File.ReadLines(Path.Combine(RepositoryRoot.Path, "docs", "methods", $"projection.{language}.md"))
            .Where(line => line.StartsWith('|')).Skip(2).Select(line => string.Join(' ', line.Trim('|').Split('|', StringSplitOptions.TrimEntries)));

        page.ShouldBe(expected);
    }
}
