namespace Naober.Analysis;

/// <summary>How many groups two nodes share: the weighted one-mode projection of a two-mode network, as a dense matrix.</summary>
public static class SharedCounts
{
    /// <summary>
    /// Counts for every pair of <paramref name="nodes"/> nodes the groups that hold both; the diagonal is the degree of a node.
    /// Cost: the sum of squared group sizes, and nodes² memory: meant for a region (hundreds of nodes), not for a national graph.
    /// </summary>
    /// <param name="nodes">Number of nodes, numbered from 0.</param>
    /// <param name="groups">The nodes of each group, each node once.</param>
    /// <returns>A symmetric matrix of nodes × nodes.</returns>
    public static int[,] OfPairs(int nodes, IEnumerable<int[]> groups)
    {
        var shared = new int[nodes, nodes];
        foreach (var group in groups)
        {
            foreach (var a in group)
            {
                foreach (var b in group)
                {
                    shared[a, b]++;
                }
            }
        }

        return shared;
    }
}
