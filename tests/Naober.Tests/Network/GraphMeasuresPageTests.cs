using Naober.Analysis.Centrality;
using Naober.Analysis.Graphs;

namespace Naober.Tests.Network;

/// <summary>The method page on measures of a network says what the program computes.</summary>
public sealed class GraphMeasuresPageTests
{
    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public void WorkedExample_EveryActor_HasTheValuesOfThePage(string language)
    {
        var network = ExampleRegion.Network();
        var graph = Projection.ToGraph(network.Graph);
        var cores = CoreNumbers.Of(graph);
        var betweenness = Betweenness.Unweighted(graph);
        var weighted = Betweenness.InverseWeighted(graph);

        var page = File.ReadLines(Path.Combine(RepositoryRoot.Path, "docs", "methods", $"graph-measures.{language}.md"))
            .Where(line => line.StartsWith('|')).Skip(2).Select(line => string.Join(' ', line.Trim('|').Split('|', StringSplitOptions.TrimEntries)));

        page.ShouldBe(network.Actors.Select((actor, i) =>
            $"{actor.Name} {graph.DegreeOf(i)} {graph.StrengthOf(i)} {cores[i]} {Math.Round(betweenness[i], 9)} {Math.Round(weighted[i], 9)}"));
        Components.OfActors(network.Graph).Sizes.ShouldBe([7]);
    }
}
