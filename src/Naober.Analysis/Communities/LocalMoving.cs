namespace Naober.Analysis.Communities;

/// <summary>
/// Fast local moving (Traag, Waltman and Van Eck 2019, algorithm A.2, MoveNodesFast): nodes wait in a queue; each in turn moves to
/// the community where it adds most to the modularity, and its neighbours outside that community queue again.
/// </summary>
internal static class LocalMoving
{
    /// <summary>A gain in modularity below this is rounding; without it rounding could move a node to and fro for ever.</summary>
    internal const double Rounding = 1e-13;

    /// <summary>Improves the communities in place. Cost: three to six visits per node, or as many as there are rounds.</summary>
    /// <param name="level">The network.</param>
    /// <param name="communities">Per node its community, 0 up to the number of nodes.</param>
    /// <param name="resolution">Of the modularity.</param>
    /// <param name="order">Of the first visits: every node once.</param>
    /// <param name="rounds">At most so many visits per node on average; in one round every node is visited once.</param>
    internal static void Run(Level level, int[] communities, double resolution, ReadOnlySpan<int> order, int rounds)
    {
        level.Place(communities);
        var strengths = new double[level.Nodes];
        var sizes = new int[level.Nodes];
        for (var node = 0; node < level.Nodes; node++)
        {
            strengths[communities[node]] += level.Strengths[node];
            sizes[communities[node]]++;
        }

        var empty = new Stack<int>();
        for (var community = 0; community < level.Nodes; community++)
        {
            if (sizes[community] == 0)
            {
                empty.Push(community);
            }
        }

        var around = new CommunityWeights(level.Nodes);
        var queue = new NodeQueue(order);
        var visits = (long)rounds * level.Nodes;
        while (visits-- > 0 && queue.TryTake(out var node))
        {
            var from = communities[node];
            strengths[from] -= level.Strengths[node];
            level.AddAround(node, around);
            var to = Best(from, resolution * level.Strengths[node] / level.Total);
            around.Clear();
            strengths[to] += level.Strengths[node];
            if (to != from)
            {
                level.Move(node, to);
                sizes[to]++;
                if (--sizes[from] == 0)
                {
                    empty.Push(from);
                }

                if (rounds > 1)
                {
                    level.Wake(node, queue);
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
