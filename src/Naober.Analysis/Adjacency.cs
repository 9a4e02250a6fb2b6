namespace Naober.Analysis;

/// <summary>An undirected graph without weights or loops: the neighbours of every node, ascending.</summary>
public sealed class Adjacency
{
    private readonly int[][] neighbours;

    private Adjacency(int[][] neighbours) => this.neighbours = neighbours;

    public int Nodes => neighbours.Length;

    public ReadOnlySpan<int> NeighboursOf(int node) => neighbours[node];

    /// <summary>Two nodes are neighbours when at least one group holds both.</summary>
    /// <param name="nodes">Number of nodes, numbered from 0.</param>
    /// <param name="groups">The nodes of each group.</param>
    public static Adjacency OfSharedGroups(int nodes, IEnumerable<int[]> groups)
    {
        var sets = new SortedSet<int>[nodes];
        for (var node = 0; node < nodes; node++)
        {
            sets[node] = [];
        }

        foreach (var group in groups)
        {
            foreach (var node in group)
            {
                sets[node].UnionWith(group);
            }
        }

        return new([.. sets.Select((set, node) => set.Where(other => other != node).ToArray())]);
    }
}
