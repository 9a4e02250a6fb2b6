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
    /// On larger networks the search starts from <see cref="Cores"/>. Of smaller ones many searches are cheap, and these should differ:
    /// the best of many from single nodes in random order is better there, and their stability tells more.
    /// </summary>
    private const int Large = 1000;

    /// <summary>After two visits per node few of the next ones move a node, and the levels above move it as well.</summary>
    private const int RoundsOfLarge = 2;

    /// <summary>
    /// Divides the nodes into communities. Every community is connected; a node without edges is a community of its own.
    /// Cost: edges, some ten to twenty times per iteration.
    /// </summary>
    /// <param name="graph">Weights count; nodes are numbered from 0.</param>
    /// <param name="options">Seed, resolution and number of iterations.</param>
    public static Partition Run(WeightedGraph graph, LeidenOptions options)
    {
        var random = new RandomOrder(options.Seed);
        var (communities, order) = (Apart(graph.Nodes), random.Of(graph.Nodes));
        var bottom = BottomLevel.Of(graph);
        if (graph.Nodes >= Large)
        {
            var cores = Cores.Of(bottom, options.Resolution, order);
            (communities, order) = (cores.Labels, cores.Members);
        }

        Improve(bottom, communities, order, options, random);
        Groups.Renumber(communities);
        return new(communities, Modularity.Of(graph, communities, options.Resolution));
    }

    /// <summary>
    /// Divides the actors of a two-mode network into communities of its projection, which is never made: what is optimised is its
    /// modularity, exactly. Cost: memberships, times the communities that meet in a partnership. Memory: some 15 bytes per membership and 100 per actor.
    /// </summary>
    /// <param name="graph">Actors are numbered from 0.</param>
    /// <param name="weight">What a pair of actors weighs.</param>
    /// <param name="options">Seed, resolution and number of iterations.</param>
    public static Partition Run(TwoModeGraph graph, PairWeight weight, LeidenOptions options)
    {
        LargeArray.GiveBack(graph.Memberships);
        var random = new RandomOrder(options.Seed);
        var cores = new Groups(Apart(graph.Actors));
        var order = random.Of(graph.Actors);
        if (graph.Actors >= Large)
        {
            cores = Cores.Of(Rings.Of(graph), options.Resolution, order);
            order = Apart(graph.Actors);
        }

        LargeArray.GiveBack(graph.Memberships);
        var found = Array.ConvertAll(cores.Members, actor => cores.Labels[actor]);
        Improve(BottomLevel.Of(graph, weight, cores.Members), found, order, options, random);
        var communities = new int[found.Length];
        for (var node = 0; node < found.Length; node++)
        {
            communities[cores.Members[node]] = found[node];
        }

        Groups.Renumber(communities);
        return new(communities, Modularity.Of(graph, weight, communities, options.Resolution));
    }

    /// <summary>Every node in a community of its own.</summary>
    internal static int[] Apart(int nodes)
    {
        var communities = new int[nodes];
        for (var node = 0; node < nodes; node++)
        {
            communities[node] = node;
        }

        return communities;
    }

    /// <summary>Iterates until it no longer helps.</summary>
    /// <param name="bottom">The network.</param>
    /// <param name="communities">Where the search starts; improved in place.</param>
    /// <param name="order">Of the first visits; later ones are in random order.</param>
    /// <param name="options">Resolution and number of iterations.</param>
    /// <param name="random">Of this search.</param>
    private static void Improve(Level bottom, int[] communities, int[] order, LeidenOptions options, RandomOrder random)
    {
        var modularity = double.NegativeInfinity;
        for (var iteration = 0; iteration < (options.Iterations ?? int.MaxValue); iteration++)
        {
            var before = modularity;
            modularity = Iterate(bottom, communities, iteration == 0 ? order : random.Of(bottom.Nodes), options.Resolution, random);
            if (modularity < before + Improvement)
            {
                break;
            }
        }
    }

    /// <summary>Moves, refines and aggregates until every community is one node; answers the modularity.</summary>
    private static double Iterate(Level bottom, int[] communities, int[] order, double resolution, RandomOrder random)
    {
        var level = bottom;
        var nodeOf = Apart(bottom.Nodes);
        var current = communities.AsSpan().ToArray();
        while (true)
        {
            LocalMoving.Run(level, current, resolution, order, level.Nodes < Large ? int.MaxValue : RoundsOfLarge);
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

            LargeArray.GiveBack(level.Incidence.Memberships);
            level = Aggregation.Of(level, parts);
            order = random.Of(level.Nodes);
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
