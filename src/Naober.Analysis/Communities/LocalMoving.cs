namespace Naober.Analysis.Communities;

/// <summary>
/// Fast local moving (Traag, Waltman and Van Eck 2019, algorithm A.2, MoveNodesFast): nodes wait in a queue, in random order at
/// first; each moves to the community where it adds most to the modularity, and its neighbours outside that community queue again.
/// </summary>
internal static class LocalMoving
{
    /// <summary>A gain in modularity below this is rounding; without it rounding could move a node to and fro for ever.</summary>
    internal const double Rounding = 1e-13;

    /// <summary>Improves the communities in place. Cost: edges, times the number of visits per node (some three to six).</summary>
    /// <param name="level">The graph.</param>
    /// <param name="communities">Per node its community, 0 up to the number of nodes.</param>
    /// <param name="resolution">Of the modularity.</param>
    /// <param name="random">Order of the first visits.</param>
    internal static void Run(Level level, int[] communities, double resolution, RandomOrder random)
    {
        var strengths = new double[level.Nodes];
        var sizes = new int[level.Nodes];
        for (var node = 0; node < level.Nodes; node++)
        {
            strengths[communities[node]] += level.Strengths[node];
            sizes[communities[node]]++;
        }

        var empty = new Stack<int>(Enumerable.Range(0, level.Nodes).Where(community => sizes[community] == 0));
        var around = new CommunityWeights(level.Nodes);
        var queue = new NodeQueue(level.Nodes);
        random.Fill(queue.FillAll());
        while (queue.TryTake(out var node))
        {
            var from = communities[node];
            var expected = resolution * level.Strengths[node] / level.Total;
            strengths[from] -= level.Strengths[node];
            around.AddAll(level.Graph, node, communities);
            var to = Best(from, expected);
            around.Clear();
            strengths[to] += level.Strengths[node];
            if (to == from)
            {
                continue;
            }

            communities[node] = to;
            sizes[to]++;
            if (--sizes[from] == 0)
            {
                empty.Push(from);
            }

            foreach (var neighbour in level.Graph.NeighboursOf(node))
            {
                if (communities[neighbour] != to)
                {
                    queue.Add(neighbour);
                }
            }
        }

        // Stays unless another community, or one of its own, is better.
        int Best(int from, double expected)
        {
            var best = from;
            var most = around[from] - (expected * strengths[from]) + (Rounding * level.Total);
            foreach (var community in around.Touched)
            {
                var gain = around[community] - (expected * strengths[community]);
                if (gain > most)
                {
                    (best, most) = (community, gain);
                }
            }

            return most < 0 && sizes[from] > 1 ? empty.Pop() : best;
        }
    }
}
