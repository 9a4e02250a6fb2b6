namespace Naober.Analysis.Communities;

/// <summary>
/// Refinement (Traag, Waltman and Van Eck 2019, algorithm A.2, RefinePartition): inside every community, nodes start alone and
/// well-connected ones merge once, in random order, with a well-connected part. Parts grow along edges only, so they are connected.
/// </summary>
/// <remarks>
/// Departure from the paper: the merge is the best one rather than drawn with odds exp(gain / 0.01). With whole numbers as weights
/// those odds choose the best but for ties, and the best never leaves a community without any merge.
/// </remarks>
internal static class Refinement
{
    /// <summary>Answers per node its part, numbered as one of the nodes in it. Cost: about a visit per node.</summary>
    /// <param name="level">On which the communities are placed; afterwards the parts are.</param>
    /// <param name="communities">Per node its community.</param>
    /// <param name="resolution">Of the modularity.</param>
    /// <param name="order">Of the visits: every node once.</param>
    internal static int[] Run(Level level, int[] communities, double resolution, ReadOnlySpan<int> order)
    {
        var parts = new int[level.Nodes];
        var sizes = new int[level.Nodes];
        var outward = new double[level.Nodes];
        var communityStrengths = new double[level.Nodes];
        for (var node = 0; node < level.Nodes; node++)
        {
            parts[node] = node;
            sizes[node] = 1;
            outward[node] = level.WeightToOwn(node);
            communityStrengths[communities[node]] += level.Strengths[node];
        }

        level.Place(parts);
        var strengths = level.Strengths.AsSpan().ToArray();
        var tolerance = LocalMoving.Rounding * level.Total;
        var around = new CommunityWeights(level.Nodes);
        foreach (var node in order)
        {
            if (sizes[parts[node]] > 1 || !IsWellConnected(node))
            {
                continue;
            }

            level.AddAround(node, around, communities);
            var to = Best(node);
            if (to != node)
            {
                level.Move(node, to);
                sizes[to]++;
                strengths[to] += strengths[node];
                outward[to] += outward[node] - (2 * around[to]);
            }

            around.Clear();
        }

        return parts;

        // To the rest of its community as much weight as expected, or more.
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
                if (gain > most && part != node && IsWellConnected(part))
                {
                    (best, most) = (part, gain);
                }
            }

            return best;
        }
    }
}
