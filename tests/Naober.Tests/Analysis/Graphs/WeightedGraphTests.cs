using FsCheck;
using FsCheck.Fluent;
using Naober.Analysis.Graphs;

namespace Naober.Tests.Analysis.Graphs;

public sealed class WeightedGraphTests
{
    private static readonly Arbitrary<(int, int, int)[]> Edges =
        Gen.Choose(0, 11).Zip(Gen.Choose(0, 11)).Zip(Gen.Choose(1, 9), (ends, weight) => (ends.Item1, ends.Item2, weight)).ArrayOf().ToArbitrary();

    [Fact]
    public void Of_RepeatedEdges_AddTheirWeightsAtBothEnds() => Prop.ForAll(Edges, edges =>
    {
        var graph = WeightedGraph.Of(12, edges.Select(edge => (edge.Item1, edge.Item2, (double)edge.Item3)));
        return Enumerable.Range(0, 12).All(node =>
        {
            var row = edges.Where(edge => edge.Item1 != edge.Item2 && (edge.Item1 == node || edge.Item2 == node))
                .GroupBy(edge => edge.Item1 + edge.Item2 - node, edge => edge.Item3).OrderBy(group => group.Key).ToArray();
            return graph.NeighboursOf(node).SequenceEqual([.. row.Select(group => group.Key)])
                && graph.WeightsOf(node).SequenceEqual([.. row.Select(group => (double)group.Sum())]);
        });
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_WithoutWeights_ARepeatedEdgeCountsOnce()
    {
        var graph = WeightedGraph.Of(3, [0, 1, 2, 2], [1, 0, 2, 1], []);

        graph.Edges.ShouldBe(2);
        graph.NeighboursOf(1).ToArray().ShouldBe([0, 2]);
        graph.WeightsOf(1).ToArray().ShouldBe([1, 1]);
    }
}
