using System.Numerics;
using Naober.Analysis.Graphs;

namespace Naober.Analysis.Centrality;

/// <summary>
/// Betweenness centrality: the sum over all pairs of other nodes of the share of their shortest paths that pass through a node.
/// Exact, unnormalised, each unordered pair counted once; one value per node, 0 or more.
/// Source: U. Brandes, "A faster algorithm for betweenness centrality", Journal of Mathematical Sociology 25 (2001) 163-177.
/// The result is the same, bit for bit, on any number of threads. Numbers of shortest paths are doubles: beyond 2^53 they are
/// rounded to 16 digits, and beyond 10^308 the graph is refused with an <see cref="ArithmeticException"/>.
/// </summary>
public static class Betweenness
{
    /// <summary>Sources are added up in this many fixed shares, however many threads there are, and the shares in order.</summary>
    private const int Shares = 16;

    /// <summary>Sources that go together: the number of lanes of <see cref="EightSources"/>.</summary>
    private const int Block = 8;

    /// <summary>Every edge has length 1; the weights do not count. Cost: nodes × edges, and per thread 2 kB a node at most.</summary>
    /// <param name="graph">Connected or not.</param>
    /// <param name="threads">At most this many.</param>
    public static double[] Unweighted(WeightedGraph graph, int threads = 1) =>
        SumOverSources(graph.Nodes, threads, () => new EightSources(graph), (worker, first, sum) => worker.AddTo(sum, first));

    /// <summary>
    /// The length of an edge is 1 / weight: who share more are nearer. Lengths are whole numbers (the least common multiple of all
    /// weights, divided by the weight), so that paths of equal length count as equal, which sums of rounded fractions do not.
    /// Cost: nodes × edges × log nodes; some twenty times as slow where the lengths do not fit in 126 bits.
    /// </summary>
    /// <inheritdoc cref="Unweighted"/>
    /// <exception cref="WeightException">The weights have no manageable common multiple.</exception>
    public static double[] InverseWeighted(WeightedGraph graph, int threads = 1)
    {
        var lengthOf = InverseLengths.Of(graph);
        var longestPath = lengthOf.Values.DefaultIfEmpty().Max() * graph.Nodes;
        return longestPath < long.MaxValue ? Run<long>() : longestPath < Int128.MaxValue ? Run<Int128>() : Run<BigInteger>();

        double[] Run<TLength>()
            where TLength : struct, IBinaryInteger<TLength>
        {
            var converted = lengthOf.ToDictionary(entry => entry.Key, entry => TLength.CreateChecked(entry.Value));
            TLength[][] lengths = [.. Enumerable.Range(0, graph.Nodes).Select(node => Array.ConvertAll(graph.WeightsOf(node).ToArray(), weight => converted[weight]))];
            return SumOverSources(graph.Nodes, threads, () => new WeightedSource<TLength>(graph, lengths), (worker, first, sum) =>
            {
                for (var source = first; source < Math.Min(first + Block, graph.Nodes); source++)
                {
                    worker.AddTo(sum, source);
                }
            });
        }
    }

    private static double[] SumOverSources<TWorker>(int nodes, int threads, Func<TWorker> hire, Action<TWorker, int, double[]> addBlock)
    {
        var sums = new double[Shares][];
        Parallel.For(
            0, Shares, new ParallelOptions { MaxDegreeOfParallelism = threads }, hire, (share, _, worker) =>
            {
                sums[share] = new double[nodes];
                for (var first = share * Block; first < nodes; first += Shares * Block)
                {
                    addBlock(worker, first, sums[share]);
                }

                return worker;
            }, _ => { });

        // Every unordered pair was met from both its ends.
        double[] result = [.. Enumerable.Range(0, nodes).Select(node => sums.Sum(sum => sum[node]) / 2)];
        return result.All(double.IsFinite) ? result : throw new ArithmeticException("Two nodes have more than 10^308 shortest paths between them.");
    }
}
