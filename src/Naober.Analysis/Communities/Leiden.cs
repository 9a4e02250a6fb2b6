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
    /// Larger networks are visited in an order of locality first. Of smaller ones many searches are cheap, and these should differ:
    /// the best of many in random order is better there, and their stability tells more.
    /// </summary>
    private const int Large = 1000;

    /// <summary>
    /// Divides the nodes into communities. Every community is connected; a node without edges is a community of its own.
    /// Cost: edges, some ten to twenty times per iteration.
    /// </summary>
    /// <param name="graph">Weights count; nodes are numbered from 0.</param>
    /// <param name="options">Seed, resolution and number of iterations.</param>
    public static Partition Run(WeightedGraph graph, LeidenOptions options)
    {
        var communities = Run(OneModeLevel.Of(graph), options);
        return new(communities, Modularity.Of(graph, communities, options.Resolution));
    }

    /// <summary>
    /// Divides the actors of a two-mode network into communities of its projection, which is never made: what is optimised is its
    /// modularity, exactly. Cost: memberships, times the communities that meet in a partnership; 8 bytes per membership.
    /// </summary>
    /// <param name="graph">Actors are numbered from 0.</param>
    /// <param name="weight">What a pair of actors weighs.</param>
    /// <param name="options">Seed, resolution and number of iterations.</param>
    public static Partition Run(TwoModeGraph graph, PairWeight weight, LeidenOptions options)
    {
        var communities = Run(TwoModeLevel.Of(graph, weight), options);
        return new(communities, Modularity.Of(graph, weight, communities, options.Resolution));
    }

    private static int[] Run(Level bottom, LeidenOptions options)
    {
        var communities = Enumerable.Range(0, bottom.Nodes).ToArray();
        var random = new RandomOrder(options.Seed);
        var modularity = double.NegativeInfinity;
        for (var iteration = 0; iteration < (options.Iterations ?? int.MaxValue); iteration++)
        {
            var before = modularity;
            modularity = Iterate(bottom, communities, options.Resolution, random, inLocality: iteration == 0 && bottom.Nodes >= Large);
            if (modularity < before + Improvement)
            {
                break;
            }
        }

        Groups.Renumber(communities);
        return communities;
    }

    /// <summary>Moves, refines and aggregates until every community is one node; answers the modularity.</summary>
    /// <remarks>Nodes are visited in random order, or in a <see cref="LocalityOrder"/>.</remarks>
    private static double Iterate(Level bottom, int[] communities, double resolution, RandomOrder random, bool inLocality)
    {
        var level = bottom;
        var nodeOf = Enumerable.Range(0, bottom.Nodes).ToArray();
        var current = communities.AsSpan().ToArray();
        while (true)
        {
            var order = random.Of(level.Nodes);
            order = inLocality ? LocalityOrder.Of(level, resolution, order) : order;
            LocalMoving.Run(level, current, resolution, order);
            var found = new Groups(current);
            if (found.Count == level.Nodes)
            {
                break;
            }

            var parts = new Groups(Refinement.Run(level, current, resolution, found.InOrder(random.Of(level.Nodes))));
            if (parts.Count == level.Nodes)
            {
                // Only rounding holds these communities together.
                current = parts.Labels;
                break;
            }

            level = level.Aggregate(parts);
            current = [.. Enumerable.Range(0, parts.Count).Select(part => found.Labels[parts.Of(part)[0]])];
            foreach (ref var node in nodeOf.AsSpan())
            {
                node = parts.Labels[node];
            }
        }

        for (var node = 0; node < communities.Length; node++)
        {
            communities[node] = current[nodeOf[node]];
        }

        return Modularity.Of(level.Loops, level.Strengths, level.Total, resolution);
    }
}
