namespace Naober.Analysis;

/// <summary>
/// Betweenness centrality: the sum over all pairs of other nodes of the share of their shortest paths that pass through a node.
/// Source: U. Brandes, "A faster algorithm for betweenness centrality", Journal of Mathematical Sociology 25 (2001) 163-177.
/// </summary>
public static class Betweenness
{
    /// <summary>Exact, unnormalised, each unordered pair counted once; every edge has length 1. Cost: nodes × edges.</summary>
    /// <returns>One value per node, 0 or more.</returns>
    public static double[] Unweighted(Adjacency graph)
    {
        var result = new double[graph.Nodes];
        var distance = new int[graph.Nodes];
        var paths = new double[graph.Nodes];
        var dependency = new double[graph.Nodes];
        var order = new int[graph.Nodes];
        for (var source = 0; source < graph.Nodes; source++)
        {
            var reached = CountShortestPaths(graph, source, distance, paths, order);
            Array.Clear(dependency);
            for (var i = reached - 1; i > 0; i--)
            {
                var node = order[i];
                foreach (var before in graph.NeighboursOf(node))
                {
                    if (distance[before] == distance[node] - 1)
                    {
                        dependency[before] += paths[before] / paths[node] * (1 + dependency[node]);
                    }
                }

                // Every unordered pair is met from both its ends.
                result[node] += dependency[node] / 2;
            }
        }

        return result;
    }

    /// <summary>Breadth-first from the source: distances, numbers of shortest paths, and the nodes in order of distance.</summary>
    private static int CountShortestPaths(Adjacency graph, int source, int[] distance, double[] paths, int[] order)
    {
        Array.Fill(distance, -1);
        Array.Clear(paths);
        distance[source] = 0;
        paths[source] = 1;
        order[0] = source;
        var reached = 1;
        for (var head = 0; head < reached; head++)
        {
            var node = order[head];
            foreach (var next in graph.NeighboursOf(node))
            {
                if (distance[next] < 0)
                {
                    distance[next] = distance[node] + 1;
                    order[reached++] = next;
                }

                if (distance[next] == distance[node] + 1)
                {
                    paths[next] += paths[node];
                }
            }
        }

        return reached;
    }
}
