using Naober.Analysis.Graphs;
using Naober.Analysis.Layouts;

namespace Naober.Tests.Analysis.Layouts;

public sealed class ForceAtlas2Tests
{
    [Fact]
    public void Arrange_TwoTiedNodes_StopWhereTheForcesBalance()
    {
        var places = ForceAtlas2.Arrange(WeightedGraph.Of(2, [(0, 1, 7)]), [new(-5, 0), new(5, 0)], 2_000);
        var d = places[0].DistanceTo(places[1]);

        // Both have mass 2 and stand d / 2 from the middle: repulsion 10 * 2 * 2 / d, attraction 10 * ln(1 + d), gravity 0.1 * 2 * d / 2.
        (40 / d).ShouldBe((10 * Math.Log(1 + d)) + (0.1 * d), tolerance: 0.3);
        (places[0] + places[1]).DistanceTo(new(0, 0)).ShouldBeLessThan(0.001);
    }

    [Fact]
    public void Arrange_TwoGroupsWithOneBridge_KeepsEachGroupTogether()
    {
        (int, int, double)[] edges = [(0, 1, 1), (0, 2, 1), (1, 2, 1), (3, 4, 1), (3, 5, 1), (4, 5, 1), (2, 3, 1)];

        // Every node starts among those of the other group.
        var places = ForceAtlas2.Arrange(WeightedGraph.Of(6, edges), [new(0, 0), new(20, 1), new(0, 20), new(1, 1), new(19, 0), new(2, 22)], 500);

        var within = new[] { (0, 1), (0, 2), (1, 2), (3, 4), (3, 5), (4, 5) }.Max(pair => places[pair.Item1].DistanceTo(places[pair.Item2]));
        var between = new[] { (0, 4), (0, 5), (1, 4), (1, 5) }.Min(pair => places[pair.Item1].DistanceTo(places[pair.Item2]));
        within.ShouldBeLessThan(between);
    }

    [Fact]
    public void Arrange_StrongAndWeakEdge_StrongIsShorter()
    {
        var places = ForceAtlas2.Arrange(WeightedGraph.Of(3, [(0, 1, 9), (1, 2, 1)]), [new(0, 0), new(10, 0), new(20, 1)], 1_000);

        places[0].DistanceTo(places[1]).ShouldBeLessThan(places[1].DistanceTo(places[2]));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(5, 0)]
    [InlineData(63, 200)]
    public void Arrange_AnyGraph_GivesTheSameFinitePlacesTwice(int nodes, int edges)
    {
        var graph = RandomGraphs.Large(nodes, edges, seed: 7);
        Point[] start = [.. Enumerable.Range(0, nodes).Select(i => new Point(i * Math.Cos(i), i * Math.Sin(i)))];

        var places = ForceAtlas2.Arrange(graph, start, 100);

        places.ShouldAllBe(place => double.IsFinite(place.X) && double.IsFinite(place.Y));
        ForceAtlas2.Arrange(graph, start, 100).ShouldBe(places);
        ForceAtlas2.Arrange(graph, start, 0).ShouldBe(start);
    }
}
