using FsCheck;
using FsCheck.Fluent;
using Naober.Analysis.Graphs;

namespace Naober.Tests.Analysis.Graphs;

/// <summary>Where values of other programs are given, they come from igraph 0.10.2 and networkx 2.8.8, which agree.</summary>
public sealed class CoreNumbersTests
{
    [Fact]
    public void Of_TriangleWithATail_TheTailIsInTheFirstCoreOnly() =>
        CoreNumbers.Of(WeightedGraph.Of(6, [(0, 1, 1), (1, 2, 1), (2, 0, 1), (2, 3, 1), (3, 4, 1)])).ShouldBe([2, 2, 2, 1, 1, 0]);

    [Fact]
    public void Of_NoNodes_IsEmpty() => CoreNumbers.Of(WeightedGraph.Of(0, [])).ShouldBeEmpty();

    [Fact]
    public void Of_KarateClub_IsThatOfOtherPrograms() => CoreNumbers.Of(KnownNetworks.Karate).ShouldBe(
        [4, 4, 4, 4, 3, 3, 3, 4, 4, 2, 3, 1, 2, 4, 2, 2, 2, 2, 2, 3, 2, 2, 2, 3, 3, 3, 2, 3, 3, 3, 4, 3, 4, 4]);

    [Fact]
    public void Of_DavisWomen_AllButThreeAreInTheFourteenthCore()
    {
        var cores = CoreNumbers.Of(Projection.ToGraph(KnownNetworks.Davis));

        KnownNetworks.Women.Zip(cores).Where(entry => entry.Second < 14).ShouldBe([("Charlotte", 11), ("Olivia", 12), ("Flora", 12)], ignoreOrder: true);
        cores.Max().ShouldBe(14);
    }

    /// <summary>The slow twin is the definition: keep throwing out nodes with fewer than k neighbours among those that are left.</summary>
    [Fact]
    public void Of_RandomGraphs_EqualsPeelingForEveryK() => Prop.ForAll(
        RandomGraphs.UpTo(15),
        graph =>
        {
            var expected = new int[graph.Nodes];
            for (var k = 1; k < graph.Nodes; k++)
            {
                var left = Enumerable.Range(0, graph.Nodes).ToHashSet();
                while (left.RemoveWhere(node => graph.NeighboursOf(node).ToArray().Count(left.Contains) < k) > 0)
                {
                }

                foreach (var node in left)
                {
                    expected[node] = k;
                }
            }

            return CoreNumbers.Of(graph).SequenceEqual(expected);
        }).QuickCheckThrowOnFailure();
}
