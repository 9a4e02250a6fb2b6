using System.Numerics;
using Naober.Analysis.Graphs;

namespace Naober.Tests.Analysis.Centrality;

/// <summary>Betweenness after its definitions, without regard for time.</summary>
internal static class SlowBetweenness
{
    /// <summary>Lists all simple paths of every pair and keeps the shortest. Lengths are whole numbers.</summary>
    internal static double[] CountingEveryPath(WeightedGraph graph, Func<double, BigInteger> lengthOf)
    {
        var result = new double[graph.Nodes];
        for (var from = 0; from < graph.Nodes; from++)
        {
            for (var to = from + 1; to < graph.Nodes; to++)
            {
                var paths = new List<(int[] Nodes, BigInteger Length)>();
                Extend([from], 0, to);
                var shortest = paths.Where(path => path.Length == paths.Min(other => other.Length)).ToList();
                foreach (var between in shortest.SelectMany(path => path.Nodes[1..^1]))
                {
                    result[between] += 1.0 / shortest.Count;
                }

                void Extend(int[] path, BigInteger length, int end)
                {
                    if (path[^1] == end)
                    {
                        paths.Add((path, length));
                        return;
                    }

                    var neighbours = graph.NeighboursOf(path[^1]).ToArray();
                    var weights = graph.WeightsOf(path[^1]).ToArray();
                    for (var i = 0; i < neighbours.Length; i++)
                    {
                        if (!path.Contains(neighbours[i]))
                        {
                            Extend([.. path, neighbours[i]], length + lengthOf(weights[i]), end);
                        }
                    }
                }
            }
        }

        return result;
    }

    /// <summary>Distances and numbers of paths of all pairs, breadth first; v lies between s and t when d(s,v) + d(v,t) = d(s,t).</summary>
    internal static double[] OverAllTriples(WeightedGraph graph)
    {
        var from = Enumerable.Range(0, graph.Nodes).Select(source => BreadthFirst(graph, source)).ToArray();
        return [.. Enumerable.Range(0, graph.Nodes).Select(v => Enumerable.Range(0, graph.Nodes).Sum(s => Enumerable.Range(s + 1, graph.Nodes - s - 1).Sum(t =>
            s != v && t != v && from[s].Distance[v] >= 0 && from[v].Distance[t] >= 0 && from[s].Distance[v] + from[v].Distance[t] == from[s].Distance[t]
                ? from[s].Paths[v] * from[v].Paths[t] / from[s].Paths[t]
                : 0)))];
    }

    private static (int[] Distance, double[] Paths) BreadthFirst(WeightedGraph graph, int source)
    {
        var distance = Enumerable.Repeat(-1, graph.Nodes).ToArray();
        var paths = new double[graph.Nodes];
        (distance[source], paths[source]) = (0, 1);
        var queue = new Queue<int>([source]);
        while (queue.TryDequeue(out var node))
        {
            foreach (var next in graph.NeighboursOf(node))
            {
                if (distance[next] < 0)
                {
                    distance[next] = distance[node] + 1;
                    queue.Enqueue(next);
                }

                paths[next] += distance[next] == distance[node] + 1 ? paths[node] : 0;
            }
        }

        return (distance, paths);
    }
}
