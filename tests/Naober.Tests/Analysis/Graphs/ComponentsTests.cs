using FsCheck;
using FsCheck.Fluent;
using Naober.Analysis.Graphs;

namespace Naober.Tests.Analysis.Graphs;

public sealed class ComponentsTests
{
    [Fact]
    public void In_TwoPartsAndALoner_AreNumberedByFirstNode()
    {
        var components = Components.In(WeightedGraph.Of(6, [(0, 4, 1), (4, 2, 1), (1, 5, 1)]));

        components.Of.ShouldBe([0, 1, 0, 2, 0, 1]);
        components.Sizes.ShouldBe([3, 2, 1]);
    }

    [Fact]
    public void In_NoNodes_IsEmpty() => Components.In(WeightedGraph.Of(0, [])).Count.ShouldBe(0);

    [Fact]
    public void OfActors_TwoModeNetwork_EqualsTheComponentsOfItsProjection() => Prop.ForAll(
        Gen.Choose(0, 14).Two().ListOf(12).ToArbitrary(),
        memberships =>
        {
            var network = TwoModeGraph.Of(15, 15, [.. memberships.Select(m => m.Item1)], [.. memberships.Select(m => m.Item2)]);

            var direct = Components.OfActors(network);

            var projected = Components.In(Projection.ToGraph(network));
            return direct.Of.SequenceEqual(projected.Of) && direct.Sizes.SequenceEqual(projected.Sizes);
        }).QuickCheckThrowOnFailure();

    /// <summary>The slow twin: labels spread to neighbours until nothing changes any more.</summary>
    [Fact]
    public void In_RandomGraphs_EqualsSpreadingOfTheLowestNumber() => Prop.ForAll(
        RandomGraphs.UpTo(12),
        graph =>
        {
            int[] lowest = [.. Enumerable.Range(0, graph.Nodes)];
            for (var round = 0; round < graph.Nodes; round++)
            {
                for (var node = 0; node < graph.Nodes; node++)
                {
                    lowest[node] = graph.NeighboursOf(node).ToArray().Select(other => lowest[other]).Append(lowest[node]).Min();
                }
            }

            var components = Components.In(graph);
            var labels = lowest.Distinct().ToList();
            return components.Of.SequenceEqual(lowest.Select(label => labels.IndexOf(label))) && components.Sizes.SequenceEqual(labels.Select(label => lowest.Count(other => other == label)));
        }).QuickCheckThrowOnFailure();
}
