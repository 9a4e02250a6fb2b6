using FsCheck;
using FsCheck.Fluent;
using Naober.Analysis.Graphs;

namespace Naober.Tests.Analysis;

/// <summary>Graphs made at random, with few and with many edges, in one part or in several.</summary>
internal static class RandomGraphs
{
    /// <summary>With whole weights from 1 up to 6.</summary>
    internal static Arbitrary<WeightedGraph> UpTo(int nodes) => (
        from count in Gen.Choose(1, nodes)
        from edges in Gen.Choose(0, 3 * count)
        from ends in Gen.Choose(0, count - 1).Two().ListOf(edges)
        from weights in Gen.Choose(1, 6).ListOf(edges)
        select WeightedGraph.Of(count, ends.Zip(weights, (end, weight) => (end.Item1, end.Item2, (double)weight)))).ToArbitrary();

    /// <summary>A graph too large for counting by hand, the same every time.</summary>
    internal static WeightedGraph Large(int nodes, int edges, int seed)
    {
        var random = new Random(seed);
        return WeightedGraph.Of(nodes, Enumerable.Range(0, edges).Select(_ => (random.Next(nodes), random.Next(nodes), (double)random.Next(1, 9))));
    }
}
