using Naober.Analysis.Graphs;

namespace Naober.Tests.Analysis.Communities;

/// <summary>What communities are checked against: every division of a few nodes, and walking from node to node.</summary>
internal static class Divisions
{
    /// <summary>Every division of so many nodes, numbered in order of first node (877 of seven).</summary>
    internal static IEnumerable<int[]> All(int nodes)
    {
        return Extend([], 0);

        IEnumerable<int[]> Extend(int[] labels, int groups) => labels.Length == nodes
            ? [labels]
            : Enumerable.Range(0, groups + 1).SelectMany(group => Extend([.. labels, group], Math.Max(groups, group + 1)));
    }

    /// <summary>The definition: over all ordered pairs of nodes in one community, weight less the weight expected.</summary>
    internal static double ModularityOverPairs(WeightedGraph graph, int[] communities, double resolution)
    {
        var total = Enumerable.Range(0, graph.Nodes).Sum(graph.StrengthOf);
        var sum = 0.0;
        for (var a = 0; a < graph.Nodes; a++)
        {
            for (var b = 0; b < graph.Nodes; b++)
            {
                var at = graph.NeighboursOf(a).IndexOf(b);
                var weight = at < 0 ? 0 : graph.WeightsOf(a)[at];
                sum += communities[a] == communities[b] ? weight - (resolution * graph.StrengthOf(a) * graph.StrengthOf(b) / total) : 0;
            }
        }

        return total == 0 ? 0 : sum / total;
    }

    internal static bool AreConnected(WeightedGraph graph, int[] communities)
    {
        var reached = new bool[graph.Nodes];
        for (var node = 0; node < graph.Nodes; node++)
        {
            if (Array.IndexOf(communities, communities[node]) == node)
            {
                Walk(node);
            }
        }

        return reached.All(isReached => isReached);

        void Walk(int node)
        {
            reached[node] = true;
            foreach (var next in graph.NeighboursOf(node).ToArray().Where(next => !reached[next] && communities[next] == communities[node]))
            {
                Walk(next);
            }
        }
    }

    internal static WeightedGraph WithoutWeights(WeightedGraph graph) => WeightedGraph.Of(
        graph.Nodes,
        Enumerable.Range(0, graph.Nodes).SelectMany(a => graph.NeighboursOf(a).ToArray().Where(b => a < b).Select(b => (a, b, 1.0))));
}
