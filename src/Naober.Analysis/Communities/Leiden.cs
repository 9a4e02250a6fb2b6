using Naober.Analysis.Graphs;

namespace Naober.Analysis.Communities;

/// <summary>
/// Communities by the Leiden algorithm (V. A. Traag, L. Waltman and N. J. van Eck, From Louvain to Leiden: guaranteeing
/// well-connected communities, Scientific Reports 9, 5233, 2019), with modularity as objective.
/// </summary>
public static class Leiden
{
    /// <summary>An iteration that adds less to the modularity than this is the last.</summary>
    private const double Improvement = 1e-10;

    /// <summary>
    /// Divides the nodes into communities. Every community is connected; a node without edges is a community of its own.
    /// Cost: edges, some ten to twenty times per iteration; memory: about half of the graph, at most.
    /// </summary>
    /// <param name="graph">Weights count; nodes are numbered from 0.</param>
    /// <param name="options">Seed, resolution and number of iterations.</param>
    public static Partition Run(WeightedGraph graph, LeidenOptions options)
    {
        var level = Level.Of(graph);
        var communities = new int[graph.Nodes];
        for (var node = 0; node < communities.Length; node++)
        {
            communities[node] = node;
        }

        var random = new RandomOrder(options.Seed);
        var modularity = double.NegativeInfinity;
        for (var iteration = 0; iteration < (options.Iterations ?? int.MaxValue); iteration++)
        {
            var before = modularity;
            modularity = Iterate(level, communities, options.Resolution, random);
            if (modularity < before + Improvement)
            {
                break;
            }
        }

        Labels.Renumber(communities);
        return new(communities, Modularity.Of(graph, communities, options.Resolution));
    }

    /// <summary>Moves, refines and aggregates until every community is one node; answers the modularity.</summary>
    private static double Iterate(Level bottom, int[] communities, double resolution, RandomOrder random)
    {
        var level = bottom;
        var nodeOf = Enumerable.Range(0, bottom.Nodes).ToArray();
        var current = communities.AsSpan().ToArray();
        while (true)
        {
            LocalMoving.Run(level, current, resolution, random);
            var count = Labels.Renumber(current);
            if (count == level.Nodes)
            {
                break;
            }

            var parts = Refinement.Run(level, current, resolution, random);
            var partCount = Labels.Renumber(parts);
            if (partCount == level.Nodes)
            {
                // Only rounding holds these communities together.
                current = parts;
                break;
            }

            var next = new int[partCount];
            for (var node = 0; node < level.Nodes; node++)
            {
                next[parts[node]] = current[node];
            }

            foreach (ref var node in nodeOf.AsSpan())
            {
                node = parts[node];
            }

            level = level.Aggregate(parts, partCount);
            current = next;
        }

        for (var node = 0; node < communities.Length; node++)
        {
            communities[node] = current[nodeOf[node]];
        }

        return Modularity.Of(level.Loops, level.Strengths, level.Total, resolution);
    }
}
