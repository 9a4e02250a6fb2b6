using System.Numerics;
using Naober.Analysis.Graphs;

namespace Naober.Analysis.Centrality;

/// <summary>Brandes' algorithm from one source in a graph whose edges have lengths: Dijkstra's search, then the dependencies back from the farthest node.</summary>
/// <param name="graph">The nodes and their neighbours.</param>
/// <param name="lengths">Beside the neighbours of each node, more than 0; <typeparamref name="TLength"/> holds the length of any path.</param>
internal sealed class WeightedSource<TLength>(WeightedGraph graph, TLength[][] lengths)
    where TLength : struct, IBinaryInteger<TLength>
{
    private readonly TLength[] distance = new TLength[graph.Nodes];
    private readonly bool[] found = new bool[graph.Nodes];
    private readonly bool[] settled = new bool[graph.Nodes];
    private readonly double[] paths = new double[graph.Nodes];
    private readonly double[] dependency = new double[graph.Nodes];

    /// <summary>The nodes that the source reaches, nearest first.</summary>
    private readonly List<int> order = new(graph.Nodes);

    private readonly PriorityQueue<int, TLength> queue = new();

    /// <summary>Adds to each node what the source depends on it.</summary>
    public void AddTo(double[] sum, int source)
    {
        Search(source);
        CountPaths(source);
        Array.Clear(dependency);
        for (var i = order.Count - 1; i > 0; i--)
        {
            var node = order[i];
            var neighbours = graph.NeighboursOf(node);
            for (var j = 0; j < neighbours.Length; j++)
            {
                if (distance[neighbours[j]] + lengths[node][j] == distance[node])
                {
                    dependency[neighbours[j]] += paths[neighbours[j]] / paths[node] * (1 + dependency[node]);
                }
            }

            sum[node] += dependency[node];
        }
    }

    private void Search(int source)
    {
        Array.Clear(found);
        Array.Clear(settled);
        order.Clear();
        distance[source] = TLength.Zero;
        found[source] = true;
        queue.Enqueue(source, TLength.Zero);
        while (queue.TryDequeue(out var node, out _))
        {
            // A node waits once for every time it was found nearer; only the first to come counts.
            if (settled[node])
            {
                continue;
            }

            settled[node] = true;
            order.Add(node);
            var neighbours = graph.NeighboursOf(node);
            for (var j = 0; j < neighbours.Length; j++)
            {
                var next = neighbours[j];
                var length = distance[node] + lengths[node][j];
                if (!found[next] || length < distance[next])
                {
                    found[next] = true;
                    distance[next] = length;
                    queue.Enqueue(next, length);
                }
            }
        }
    }

    /// <summary>Nearest first: when a node has its turn, all nodes on the way to it have had theirs.</summary>
    private void CountPaths(int source)
    {
        Array.Clear(paths);
        paths[source] = 1;
        foreach (var node in order)
        {
            var neighbours = graph.NeighboursOf(node);
            for (var j = 0; j < neighbours.Length; j++)
            {
                if (distance[neighbours[j]] + lengths[node][j] == distance[node])
                {
                    paths[node] += paths[neighbours[j]];
                }
            }
        }
    }
}
