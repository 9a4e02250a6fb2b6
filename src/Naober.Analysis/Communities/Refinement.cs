namespace Naober.Analysis.Communities;

/// <summary>
/// Refinement (Traag, Waltman and Van Eck 2019, algorithm A.2, RefinePartition): inside every community, nodes start alone and
/// well-connected ones merge once, in random order, with a well-connected part. Parts grow along edges only, so they are connected.
/// </summary>
/// <remarks>
/// Departure from the paper: the merge is the best one rather than drawn with odds exp(gain / 0.01). With whole numbers as weights
/// those odds are a choice of the best but for ties, and the best never leaves a community without any merge.
/// </remarks>
internal static class Refinement
{
    /// <summary>Answers per node its part, numbered as one of the nodes in it. Cost: edges.</summary>
    internal static int[] Run(Level level, int[] communities, double resolution, RandomOrder random)
    {
        var parts = new int[level.Nodes];
        var sizes = new int[level.Nodes];
        var communityStrengths = new double[level.Nodes];
        for (var node = 0; node < level.Nodes; node++)
        {
            parts[node] = node;
            sizes[node] = 1;
            communityStrengths[communities[node]] += level.Strengths[node];
        }

        var strengths = level.Strengths.AsSpan().ToArray();
        var outward = OutwardWithin(level, communities);
        var tolerance = LocalMoving.Rounding * level.Total;
        var around = new CommunityWeights(level.Nodes);
        var order = new int[level.Nodes];
        random.Fill(order);
        foreach (var node in order)
        {
            if (sizes[parts[node]] > 1 || !IsWellConnected(node))
            {
                continue;
            }

            AddWithin(node);
            var to = Best(node);
            if (to != node)
            {
                parts[node] = to;
                sizes[to]++;
                strengths[to] += strengths[node];
                outward[to] += outward[node] - (2 * around[to]);
            }

            around.Clear();
        }

        return parts;

        bool IsWellConnected(int part)
        {
            var rest = communityStrengths[communities[part]] - strengths[part];
            return outward[part] + tolerance >= resolution * strengths[part] * rest / level.Total;
        }

        int Best(int node)
        {
            var best = node;
            var most = -tolerance;
            foreach (var part in around.Touched)
            {
                var gain = around[part] - (resolution * strengths[node] * strengths[part] / level.Total);
                if (gain >= most && IsWellConnected(part))
                {
                    (best, most) = (part, gain);
                }
            }

            return best;
        }

        void AddWithin(int node)
        {
            var neighbours = level.Graph.NeighboursOf(node);
            var weights = level.Graph.WeightsOf(node);
            for (var i = 0; i < neighbours.Length; i++)
            {
                if (communities[neighbours[i]] == communities[node])
                {
                    around.Add(parts[neighbours[i]], weights[i]);
                }
            }
        }
    }

    /// <summary>Per node its weight to the others of its community.</summary>
    private static double[] OutwardWithin(Level level, int[] communities)
    {
        var outward = new double[level.Nodes];
        for (var node = 0; node < level.Nodes; node++)
        {
            var neighbours = level.Graph.NeighboursOf(node);
            var weights = level.Graph.WeightsOf(node);
            var sum = 0.0;
            for (var i = 0; i < neighbours.Length; i++)
            {
                sum += communities[neighbours[i]] == communities[node] ? weights[i] : 0;
            }

            outward[node] = sum;
        }

        return outward;
    }
}
