using FsCheck;
using FsCheck.Fluent;
using Naober.Analysis;

namespace Naober.Tests.Analysis;

public sealed class BetweennessTests
{
    [Fact]
    public void Unweighted_Path_IsHighestInTheMiddle() =>
        Betweenness.Unweighted(Graph(5, (0, 1), (1, 2), (2, 3), (3, 4))).ShouldBe([0, 3, 4, 3, 0]);

    [Fact]
    public void Unweighted_Star_CentreLiesBetweenEveryPair() =>
        Betweenness.Unweighted(Graph(5, (0, 1), (0, 2), (0, 3), (0, 4))).ShouldBe([6, 0, 0, 0, 0]);

    [Fact]
    public void Unweighted_Cycle_SharesPathsEqually() =>
        Betweenness.Unweighted(Graph(4, (0, 1), (1, 2), (2, 3), (3, 0))).ShouldBe([0.5, 0.5, 0.5, 0.5]);

    [Fact]
    public void Unweighted_SeparateParts_DoNotCountTowardsEachOther() =>
        Betweenness.Unweighted(Graph(6, (0, 1), (1, 2), (3, 4), (4, 5))).ShouldBe([0, 1, 0, 0, 1, 0]);

    [Fact]
    public void Unweighted_EmptyGraph_IsEmpty() => Betweenness.Unweighted(Graph(0)).ShouldBeEmpty();

    [Fact]
    public void Unweighted_RandomGraphs_EqualsCountingEveryShortestPath() => Prop.ForAll(
        Gen.Choose(1, 8).SelectMany(nodes => Gen.Choose(0, nodes - 1).Two().ListOf(10).Select(edges => (nodes, edges))).ToArbitrary(),
        example =>
        {
            var edges = example.edges.Select(edge => (edge.Item1, edge.Item2)).ToArray();
            var fast = Betweenness.Unweighted(Graph(example.nodes, edges));
            var slow = CountingEveryPath(example.nodes, edges);
            return fast.Zip(slow).All(pair => Math.Abs(pair.First - pair.Second) < 1e-9);
        }).QuickCheckThrowOnFailure();

    private static Adjacency Graph(int nodes, params (int A, int B)[] edges) =>
        Adjacency.OfSharedGroups(nodes, edges.Select(edge => new[] { edge.A, edge.B }));

    /// <summary>The definition itself: list all simple paths of every pair and keep the shortest.</summary>
    private static double[] CountingEveryPath(int nodes, (int A, int B)[] edges)
    {
        var result = new double[nodes];
        for (var from = 0; from < nodes; from++)
        {
            for (var to = from + 1; to < nodes; to++)
            {
                var paths = new List<int[]>();
                Extend([from]);
                var shortest = paths.Where(path => path.Length == paths.Min(other => other.Length)).ToList();
                foreach (var between in shortest.SelectMany(path => path[1..^1]))
                {
                    result[between] += 1.0 / shortest.Count;
                }

                void Extend(int[] path)
                {
                    if (path[^1] == to)
                    {
                        paths.Add(path);
                        return;
                    }

                    foreach (var next in Enumerable.Range(0, nodes).Except(path).Where(next => edges.Contains((path[^1], next)) || edges.Contains((next, path[^1]))))
                    {
                        Extend([.. path, next]);
                    }
                }
            }
        }

        return result;
    }
}
