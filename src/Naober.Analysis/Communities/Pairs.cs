namespace Naober.Analysis.Communities;

/// <summary>
/// The pairs of nodes of a level, in compact arrays: per node its neighbours, beside them the weights. A neighbour may stand there
/// more than once. Without weights every pair weighs 1.
/// </summary>
internal sealed class Pairs(int[] start, int[] neighbours, double[] weights)
{
    internal ReadOnlySpan<int> NeighboursOf(int node) => neighbours.AsSpan(start[node]..start[node + 1]);

    internal void AddAround(int node, CommunityWeights around, int[] communities)
    {
        var row = start[node]..start[node + 1];
        if (weights.Length == 0)
        {
            around.Add(neighbours.AsSpan(row), communities);
        }
        else
        {
            around.Add(neighbours.AsSpan(row), weights.AsSpan(row), communities);
        }
    }

    /// <summary>The same, of neighbours in the same one of a coarser division only.</summary>
    internal void AddAround(int node, CommunityWeights around, int[] communities, int[] within)
    {
        var own = within[node];
        for (var i = start[node]; i < start[node + 1]; i++)
        {
            if (within[neighbours[i]] == own)
            {
                around.Add(communities[neighbours[i]], weights.Length == 0 ? 1 : weights[i]);
            }
        }
    }

    internal double WeightToOwn(int node, int[] communities)
    {
        var own = communities[node];
        var sum = 0.0;
        for (var i = start[node]; i < start[node + 1]; i++)
        {
            sum += communities[neighbours[i]] != own ? 0 : weights.Length == 0 ? 1 : weights[i];
        }

        return sum;
    }
}
