using FsCheck;
using FsCheck.Fluent;
using Naober.Analysis.Communities;
using Naober.Analysis.Graphs;

namespace Naober.Tests.Analysis.Communities;

public sealed class ModularityTests
{
    /// <summary>The two groups into which the karate club fell apart (Zachary 1977).</summary>
    private static readonly int[] Factions = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 1, 1, 0, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];

    /// <summary>Values of networkx 2.8; igraph 0.10 gives the same at resolution 1.</summary>
    [Theory]
    [InlineData(0.5, 0.6216305062458909, 0.6541950113378684)]
    [InlineData(1, 0.37146614069691, 0.40362811791383213)]
    [InlineData(2, -0.1288625904010519, -0.09750566893424045)]
    public void Of_FactionsOfTheKarateClub_IsWhatOthersCompute(double resolution, double withoutWeights, double withWeights)
    {
        Modularity.Of(Divisions.WithoutWeights(KnownNetworks.Karate), Factions, resolution).ShouldBe(withoutWeights, 1e-12);
        Modularity.Of(KnownNetworks.Karate, Factions, resolution).ShouldBe(withWeights, 1e-12);
    }

    [Fact]
    public void Of_RandomGraphs_IsTheSumOverPairs() => Prop.ForAll(RandomGraphs.UpTo(9), graph =>
    {
        var communities = Enumerable.Range(0, graph.Nodes).Select(node => node * node % 3 % graph.Nodes).ToArray();
        return Math.Abs(Modularity.Of(graph, communities, 1.3) - Divisions.ModularityOverPairs(graph, communities, 1.3)) < 1e-12;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(PairWeight.Shared)]
    [InlineData(PairWeight.Newman)]
    public void Of_TwoModeNetwork_IsThatOfItsProjection(PairWeight weight)
    {
        var projection = Projection.ToGraph(KnownNetworks.Davis, newman: weight == PairWeight.Newman);
        var communities = Enumerable.Range(0, 18).Select(woman => woman % 4).ToArray();

        Modularity.Of(KnownNetworks.Davis, weight, communities, 0.8).ShouldBe(Modularity.Of(projection, communities, 0.8), 1e-12);
    }

    [Fact]
    public void Of_GraphWithoutEdges_IsZero() => Modularity.Of(WeightedGraph.Of(3, []), [0, 0, 1]).ShouldBe(0);
}
